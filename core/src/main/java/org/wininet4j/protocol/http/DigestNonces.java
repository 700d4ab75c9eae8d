package org.wininet4j.protocol.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wininet4j.codec.auth.DigestChallenge;
import org.wininet4j.credential.LogonTarget;

/**
 * The nonces of servers and proxies, and how often each has been used (U17): with them a later request needs no challenge. Thread-safe; one of it belongs
 * to a session, or to the process. Lock: itself, for moments.
 */
public final class DigestNonces {

    /** How many are kept; beyond it the oldest goes. */
    static final int MAX_NONCES = 1000;

    private record Key(LogonTarget target, String realm) {}

    private static final class State {
        private final DigestChallenge challenge;
        private final String clientNonce;
        private int count;

        State(DigestChallenge challenge) {
            this.challenge = challenge;
            this.clientNonce = newClientNonce();
        }
    }

    /** One use of a nonce: the challenge it is from, our own nonce, and the how-manieth use it is. */
    record Turn(DigestChallenge challenge, String clientNonce, int count) {}

    private final Map<Key, State> states = new LinkedHashMap<>();

    /** The challenge whose nonce is used in a realm, if one is known. */
    synchronized Optional<DigestChallenge> known(LogonTarget target, String realm) {
        return Optional.ofNullable(states.get(new Key(target, realm))).map(state -> state.challenge);
    }

    /** The next use of the nonce of a realm, if one is known. */
    synchronized Optional<Turn> next(LogonTarget target, String realm) {
        return Optional.ofNullable(states.get(new Key(target, realm))).map(DigestNonces::turn);
    }

    /** The next use of the nonce of this challenge, which counts from now on for its realm. */
    synchronized Turn next(LogonTarget target, DigestChallenge challenge) {
        var key = new Key(target, challenge.realm());
        var known = states.get(key);
        if (known == null || !known.challenge.nonce().equals(challenge.nonce())) {
            known = put(key, challenge);
        }
        return turn(known);
    }

    /** The server wants another nonce to be used next (RFC 7616, 3.5). */
    synchronized void replace(LogonTarget target, DigestChallenge challenge, String nonce) {
        put(new Key(target, challenge.realm()), challenge.withNonce(nonce));
    }

    /** Forgets the nonce of a realm. */
    synchronized void forget(LogonTarget target, String realm) {
        states.remove(new Key(target, realm));
    }

    /** Forgets all. */
    public synchronized void clear() {
        states.clear();
    }

    private State put(Key key, DigestChallenge challenge) {
        var state = new State(challenge);
        states.remove(key);
        states.put(key, state);
        if (states.size() > MAX_NONCES) {
            states.remove(states.keySet().iterator().next());
        }
        return state;
    }

    private static Turn turn(State state) {
        state.count++;
        return new Turn(state.challenge, state.clientNonce, state.count);
    }

    private static String newClientNonce() {
        return HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    }
}
