package org.wininet4j.protocol.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.StatusEvent.AuthStepKind;
import org.wininet4j.StatusEvent.CredentialSource;
import org.wininet4j.call.Call;
import org.wininet4j.codec.auth.BasicCredentials;
import org.wininet4j.codec.auth.Challenge;
import org.wininet4j.codec.auth.ChallengeReader;
import org.wininet4j.codec.auth.DigestChallenge.Protection;
import org.wininet4j.codec.http1.HeaderBlock;
import org.wininet4j.credential.Credentials;
import org.wininet4j.credential.Logon;
import org.wininet4j.credential.LogonTarget;
import org.wininet4j.protocol.http.ChallengeChoice.Basic;
import org.wininet4j.protocol.http.ChallengeChoice.Chosen;
import org.wininet4j.protocol.http.ChallengeChoice.Digest;

/**
 * The logon to the server, or to the proxy, in one call: what was tried and refused, and what is sent now. It begins anew with each server or proxy.
 * Confined to the call.
 */
final class Logons {

    /** How often one set of credentials is sent again because its nonce was too old. */
    static final int MAX_RENEWALS = 2;

    /** How often the user is asked in one call (UI15). */
    static final int MAX_PROMPTS = 3;

    private final LogonSide side;
    private final LogonSource source;
    private final AuthTerms terms;
    private @Nullable LogonTarget target;
    private boolean inClear;
    private @Nullable LogonAttempt current;
    private final List<LogonAttempt> refused = new ArrayList<>();
    private int renewals;
    private int prompts;

    Logons(LogonSide side, LogonSource source) {
        this.side = side;
        this.source = source;
        this.terms = source.authTerms();
    }

    /** The request goes there now, over TLS if {@code secure}. */
    void aim(LogonTarget next, boolean secure) {
        inClear = !secure;
        if (!next.equals(target)) {
            wipe();
            target = next;
            renewals = 0;
            prompts = 0;
        }
    }

    private LogonTarget target() {
        if (target == null) {
            throw new IllegalStateException("nobody is logged on to");
        }
        return target;
    }

    /** Overwrites what was tried, and forgets it. */
    void wipe() {
        if (current != null) {
            current.wipe();
        }
        refused.forEach(LogonAttempt::wipe);
        current = null;
        refused.clear();
    }

    // ---- sending ----

    /** The value of the field to be sent; empty if nothing is known yet. */
    Optional<String> field(Call call, LogonField.Covered covered) throws InternetException {
        if (current == null && refused.isEmpty()) {
            current = atOnce(covered.body().isPresent()).orElse(null);
            tell(call, AuthStepKind.SENT_AT_ONCE);
        }
        return current == null ? Optional.empty() : LogonField.of(call, target(), current, terms.nonces(), covered);
    }

    /** U10, U11: what worked before, unless other credentials are given. */
    private Optional<LogonAttempt> atOnce(boolean bodyAtHand) {
        var known = terms.cache().latest(target());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var logon = known.get();
        var given = source.given(target());
        boolean others = given.filter(mine -> !mine.isSame(logon.credentials())).isPresent();
        given.ifPresent(Credentials::wipe);
        return others
                ? Optional.empty()
                : chosenBefore(logon, bodyAtHand)
                        .map(chosen -> new LogonAttempt(chosen, logon.credentials().copy(), CredentialSource.CACHE, true, true));
    }

    private Optional<Chosen> chosenBefore(Logon logon, boolean bodyAtHand) {
        if (logon.scheme().equals(BasicCredentials.SCHEME)) {
            return basicIsOff() ? Optional.empty() : Optional.of(new Basic(logon.realm()));
        }
        return terms.nonces()
                .known(target(), logon.realm())
                .filter(challenge -> bodyAtHand || challenge.protection() != Protection.AUTH_INT)
                .map(Digest::new);
    }

    /** A copy of what is sent, if it is from the cache. */
    Optional<Credentials> ofCache() {
        return Optional.ofNullable(current).filter(now -> now.source() == CredentialSource.CACHE).map(now -> now.credentials().copy());
    }

    // ---- receiving ----

    /** A response that is no challenge: what was sent has worked, and is remembered (U10). */
    void accepted(Call call, HeaderBlock fields) {
        if (current == null) {
            return;
        }
        var chosen = current.chosen();
        if (current.remember()) {
            terms.cache().remember(target(), new Logon(chosen.realm(), chosen.scheme(), current.credentials()));
        }
        if (chosen instanceof Digest(var challenge)) {
            fields.first(side.infoField)
                    .map(info -> ChallengeReader.parameters(info).get("nextnonce"))
                    .filter(nonce -> !nonce.isEmpty())
                    .ifPresent(nonce -> terms.nonces().replace(target(), challenge, nonce));
        }
        tell(call, AuthStepKind.ACCEPTED);
    }

    /**
     * A challenge: what was sent, if anything was, has failed. Chooses what is tried next.
     *
     * @param ofUrl the credentials in the URL (U25)
     * @param bodyAtHand whether a digest can cover the body
     * @return whether there is something
     */
    boolean challenged(Call call, HeaderBlock fields, Optional<Credentials> ofUrl, boolean bodyAtHand)
            throws InternetException {
        var challenges = ChallengeReader.challenges(fields.all(side.challengeField));
        tell(call, challenges);
        var chosen = ChallengeChoice.of(usable(challenges), terms.strict(), bodyAtHand);
        var before = current;
        current = null;
        if (before != null && chosen.isPresent() && renews(before, chosen.get())) {
            current = new LogonAttempt(chosen.get(), before.credentials(), before.source(), false, before.remember());
        } else {
            if (before != null) {
                refuse(call, before);
            }
            current = chosen.flatMap(each -> next(each, ofUrl)).orElse(null);
            if (current == null && chosen.isPresent()) {
                current = asked(call, chosen.get(), challenges).orElse(null);
            }
        }
        tell(call, AuthStepKind.CHOSEN);
        if (current == null) {
            tellUnanswered(call, chosen);
        }
        return current != null;
    }

    private List<Challenge> usable(List<Challenge> challenges) {
        return basicIsOff() ? challenges.stream().filter(each -> !each.isScheme(BasicCredentials.SCHEME)).toList() : challenges;
    }

    private boolean basicIsOff() {
        return inClear && terms.switches().clearBasicOff();
    }

    /** A challenge that is not answered, whatever is known. */
    void giveUp(Call call) {
        tellUnanswered(call, Optional.empty());
    }

    /** The server does not want the credentials of a realm to be known any more. */
    void forget(String realm) {
        terms.cache().forget(target(), realm);
        terms.nonces().forget(target(), realm);
        wipe();
    }

    /** U17: the nonce was too old, or the server has forgotten it. */
    private boolean renews(LogonAttempt before, Chosen chosen) {
        if (!(before.chosen() instanceof Digest(var old)) || !(chosen instanceof Digest(var fresh)) || !old.realm().equals(fresh.realm())) {
            return false;
        }
        boolean tooOld = fresh.stale() || (before.atOnce() && !fresh.nonce().equals(old.nonce()));
        return tooOld && renewals++ < MAX_RENEWALS;
    }

    private void refuse(Call call, LogonAttempt before) {
        refused.add(before);
        var realm = before.chosen().realm();
        terms.cache().find(target(), realm).filter(logon -> logon.credentials().isSame(before.credentials())).ifPresent(_ -> {
            terms.cache().forget(target(), realm);
            terms.nonces().forget(target(), realm);
        });
        report(call, AuthStepKind.REFUSED, before.chosen().scheme(), realm, before.source());
    }

    /** In this order: those of the URL, those given, those of the cache. */
    private Optional<LogonAttempt> next(Chosen chosen, Optional<Credentials> ofUrl) {
        return attempt(chosen, ofUrl, CredentialSource.URL)
                .or(() -> attempt(chosen, source.given(target()), CredentialSource.GIVEN))
                .or(() -> attempt(chosen, terms.cache().find(target(), chosen.realm()).map(logon -> logon.credentials().copy()),
                        CredentialSource.CACHE));
    }

    /** UI15: a wrong answer is asked for again, a few times. */
    private Optional<LogonAttempt> asked(Call call, Chosen chosen, List<Challenge> challenges) throws InternetException {
        if (prompts >= MAX_PROMPTS) {
            return Optional.empty();
        }
        prompts++;
        var schemes = challenges.stream().map(Challenge::scheme).distinct().toList();
        var previous = refused.isEmpty() ? Optional.<String>empty() : Optional.of(refused.getLast().credentials().user());
        var prompt = new Prompt.Credentials(
                side.isProxy(), target().host(), target().port(), chosen.realm(), schemes, prompts, previous);
        return source.ask(call, prompt)
                .map(answer -> new LogonAttempt(
                        chosen, answer.credentials(), CredentialSource.PROMPT, false, answer.remember() != PromptAnswer.Remember.NO));
    }

    private Optional<LogonAttempt> attempt(Chosen chosen, Optional<Credentials> credentials, CredentialSource from) {
        if (credentials.isEmpty()) {
            return Optional.empty();
        }
        var mine = credentials.get();
        if (refused.stream().anyMatch(earlier -> earlier.rulesOut(mine, chosen.scheme()))) {
            mine.wipe();
            return Optional.empty();
        }
        return Optional.of(new LogonAttempt(chosen, mine, from));
    }

    // ---- telling ----

    private void tell(Call call, List<Challenge> challenges) {
        for (var challenge : challenges) {
            report(call, AuthStepKind.CHALLENGE, challenge.scheme(), challenge.realm(), CredentialSource.NONE);
        }
    }

    private void tell(Call call, AuthStepKind kind) {
        if (current != null) {
            report(call, kind, current.chosen().scheme(), current.chosen().realm(), current.source());
        }
    }

    private void tellUnanswered(Call call, Optional<Chosen> chosen) {
        report(call, AuthStepKind.UNANSWERED, chosen.map(Chosen::scheme).orElse(""), chosen.map(Chosen::realm).orElse(""),
                CredentialSource.NONE);
    }

    private void report(Call call, AuthStepKind kind, String scheme, String realm, CredentialSource from) {
        call.report().authStep(kind, side.isProxy(), scheme, realm, from);
    }
}
