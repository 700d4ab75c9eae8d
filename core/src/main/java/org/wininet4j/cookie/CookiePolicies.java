package org.wininet4j.cookie;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Whose cookies a jar takes and sends: the user's decisions about sites, which are stored (CO91–CO95), and the policies for all others (CO96, CO97), which last as
 * long as the jar. Thread-safe.
 */
public final class CookiePolicies {

    private final CookieJar jar;
    private final CookieStore store;

    // written under the lock of the jar
    private volatile PolicyState state = PolicyState.INITIAL;

    CookiePolicies(CookieJar jar, CookieStore store) {
        this.jar = jar;
        this.store = store;
    }

    /** What holds at this moment. */
    PolicyState state() {
        return state;
    }

    /** The part of a host which decisions are about: the domain that one owner has (CO91). */
    public static String site(String host) {
        return SuffixList.get().site(host);
    }

    /** What the user has decided about the site of {@code host} (CO92). */
    public Optional<Decision> decision(String host) {
        jar.catchUp();
        return Optional.ofNullable(state.decisions.get(site(host)));
    }

    /** All decisions, by site. */
    public SortedMap<String, Decision> decisions() {
        jar.catchUp();
        return Collections.unmodifiableSortedMap(state.decisions);
    }

    /** Decides about the site of {@code host}, a name in lower-case ASCII form: it comes before the policy (CO95). */
    public void decide(String host, Decision decision) {
        jar.catchUp();
        var site = site(host);
        synchronized (jar) {
            change(decisions -> decisions.put(site, decision));
            store.decide(site, decision);
        }
    }

    /** Takes the decision about the site of {@code host} back; false if there was none. */
    public boolean forget(String host) {
        jar.catchUp();
        return forgetSite(site(host));
    }

    /** Takes all decisions back (CO94). */
    public void forgetDecisions() {
        jar.catchUp();
        List.copyOf(state.decisions.keySet()).forEach(this::forgetSite);
    }

    private boolean forgetSite(String site) {
        synchronized (jar) {
            if (!state.decisions.containsKey(site)) {
                return false;
            }
            change(decisions -> decisions.remove(site));
            store.forget(site);
            return true;
        }
    }

    private void change(Consumer<Map<String, Decision>> edit) {
        var changed = new TreeMap<>(state.decisions);
        edit.accept(changed);
        replaceDecisions(changed);
    }

    /** These take the place of all decisions; the jar is locked. */
    void replaceDecisions(Map<String, Decision> decisions) {
        state = state.withDecisions(decisions);
    }

    /** The policy for the cookies of first parties; {@link CookieTemplate#LOW} by default. */
    public CookiePolicy firstParty() {
        return state.firstParty;
    }

    /** The policy for the cookies of third parties; {@link CookieTemplate#LOW} by default. */
    public CookiePolicy thirdParty() {
        return state.thirdParty;
    }

    /** Sets both policies (CO96). */
    public void set(CookiePolicy firstParty, CookiePolicy thirdParty) {
        synchronized (jar) {
            state = state.withPolicies(firstParty, thirdParty);
        }
    }

    /** Whether decisions and policies have no effect (CO82). */
    public void ignore(boolean ignored) {
        synchronized (jar) {
            state = state.withSwitches(ignored, state.sessionOnly);
        }
    }

    /** Whether cookies set from now are session cookies, whatever their expiry (CO82). */
    public void sessionOnly(boolean only) {
        synchronized (jar) {
            state = state.withSwitches(state.ignored, only);
        }
    }
}
