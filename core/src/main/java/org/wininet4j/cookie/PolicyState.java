package org.wininet4j.cookie;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What stands between cookies and a caller besides their own attributes: decisions, policies, switches. Immutable. */
final class PolicyState {

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.cookie");

    /** Nothing stands between them. */
    static final PolicyState INITIAL = new PolicyState(CookieTemplate.LOW, CookieTemplate.LOW, new TreeMap<>(), false, false);

    final CookiePolicy firstParty;
    final CookiePolicy thirdParty;
    final SortedMap<String, Decision> decisions;
    /** CO82: 1, ended by 2. */
    final boolean ignored;
    /** CO82: 3, ended by 4. */
    final boolean sessionOnly;
    private final boolean freeToSend;

    private PolicyState(
            CookiePolicy firstParty,
            CookiePolicy thirdParty,
            SortedMap<String, Decision> decisions,
            boolean ignored,
            boolean sessionOnly) {
        this.firstParty = firstParty;
        this.thirdParty = thirdParty;
        this.decisions = decisions;
        this.ignored = ignored;
        this.sessionOnly = sessionOnly;
        this.freeToSend = ignored || (decisions.isEmpty() && sendsAll(firstParty) && sendsAll(thirdParty));
    }

    private static boolean sendsAll(CookiePolicy policy) {
        return policy instanceof CookieTemplate template && template != CookieTemplate.NO_COOKIES;
    }

    PolicyState withPolicies(CookiePolicy first, CookiePolicy third) {
        return new PolicyState(first, third, decisions, ignored, sessionOnly);
    }

    PolicyState withSwitches(boolean ignore, boolean onlySessions) {
        return new PolicyState(firstParty, thirdParty, decisions, ignore, onlySessions);
    }

    PolicyState withDecisions(Map<String, Decision> newDecisions) {
        return new PolicyState(firstParty, thirdParty, new TreeMap<>(newDecisions), ignored, sessionOnly);
    }

    /** Whether cookies are sent without asking, so that nobody need know the site. */
    boolean freeToSend() {
        return freeToSend;
    }

    /** Whether the cookies of a site are sent: SENT, or what is against it (CO95). */
    CookieReason sends(String site, boolean third) {
        if (freeToSend) {
            return CookieReason.SENT;
        }
        var decision = decisions.get(site);
        if (decision != null) {
            return decision == Decision.ACCEPT ? CookieReason.SENT : CookieReason.SITE_REJECTED;
        }
        return asked(() -> policy(third).sends(site) ? CookieReason.SENT : CookieReason.POLICY);
    }

    /** What becomes of a cookie by decision and policy alone: STORED, LEASHED, DOWNGRADED, or what is against it. */
    CookieReason stores(String site, boolean third, boolean persistent) {
        if (ignored) {
            return CookieReason.STORED;
        }
        var decision = decisions.get(site);
        if (decision != null) {
            return decision == Decision.ACCEPT ? CookieReason.STORED : CookieReason.SITE_REJECTED;
        }
        return asked(() -> switch (policy(third).stores(site, persistent)) {
            case UNKNOWN, ACCEPT, PROMPT -> CookieReason.STORED;
            case LEASH -> CookieReason.LEASHED;
            case DOWNGRADE -> CookieReason.DOWNGRADED;
            case REJECT -> CookieReason.POLICY;
        });
    }

    /** A policy that fails is against it. */
    private static CookieReason asked(Supplier<CookieReason> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "A cookie policy failed: the cookie is rejected", e);
            return CookieReason.POLICY;
        }
    }

    private CookiePolicy policy(boolean third) {
        if (third) {
            return thirdParty;
        }
        return firstParty instanceof CookieTemplate template ? template.forFirstParties() : firstParty;
    }
}
