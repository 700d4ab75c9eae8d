package org.wininet4j.win32.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wininet4j.cookie.CookiePolicies;
import org.wininet4j.cookie.CookiePolicy;
import org.wininet4j.cookie.CookieTemplate;

/**
 * The privacy preferences of zones (CO96). There are no zones but as numbers: the preferences of the internet zone are the policies of the jar, others are
 * kept and have no effect. Thread-safe.
 */
public final class PrivacyZones {

    private static final int INTERNET_ZONE = 3;
    private static final int LOW = 5;

    private static final Preference USUAL = new Preference(LOW, "", null);

    private record Place(int zone, boolean thirdParty) {}

    /**
     * What was set.
     *
     * @param template its number
     * @param text the custom preference, kept as it is
     * @param policy what decides with templates 100 and 101 (CO97); null for everything is accepted
     */
    public record Preference(int template, String text, @Nullable CookiePolicy policy) {

        private CookiePolicy decides() {
            var templates = CookieTemplate.values();
            if (template < templates.length) {
                return templates[template];
            }
            return policy == null ? CookieTemplate.LOW : policy;
        }
    }

    private final CookiePolicies policies;
    private final Map<Place, Preference> preferences = new ConcurrentHashMap<>();

    PrivacyZones(CookiePolicies policies) {
        this.policies = policies;
    }

    /** The preference of a zone for first or third parties. */
    public Preference get(int zone, boolean thirdParty) {
        return preferences.getOrDefault(new Place(zone, thirdParty), USUAL);
    }

    /** Sets it. */
    public void set(int zone, boolean thirdParty, Preference preference) {
        preferences.put(new Place(zone, thirdParty), preference);
        policies.set(get(INTERNET_ZONE, false).decides(), get(INTERNET_ZONE, true).decides());
    }
}
