package org.wininet4j.testkit.hostile;

import java.util.Set;

/** What a client is to make of an answer, in WinINet's error numbers. Immutable. */
public sealed interface Expectation {

    /** Whether this is what happened. */
    boolean admits(Observation observed);

    /** What reading delivers before the end or the failure. */
    default Octets body() {
        return Octets.of("");
    }

    /** The error numbers one of which is to come; empty if all is to go well. */
    default Set<Integer> errors() {
        return Set.of();
    }

    /** Whether it is the client's patience that ends. */
    default boolean isTimeout() {
        return errors().contains(Family.TIMEOUT);
    }

    /**
     * The send succeeds with this status and reading gives exactly this body.
     *
     * @param status the status code
     * @param body the whole body
     */
    record Value(int status, Octets body) implements Expectation {
        @Override
        public boolean admits(Observation observed) {
            return observed.error() == 0 && observed.status() == status && observed.body().equals(body);
        }

        @Override
        public String toString() {
            return "status " + status + " and body " + body;
        }
    }

    /**
     * No response: the send fails with one of these errors.
     *
     * @param errors the error numbers
     */
    record SendFails(Set<Integer> errors) implements Expectation {
        public SendFails {
            errors = Set.copyOf(errors);
        }

        @Override
        public boolean admits(Observation observed) {
            return observed.status() == 0 && errors.contains(observed.error());
        }

        @Override
        public String toString() {
            return "a send that fails with " + errors;
        }
    }

    /**
     * The send succeeds; reading fails with one of these errors after any bytes.
     *
     * @param errors the error numbers
     */
    record ReadFailsSomewhere(Set<Integer> errors) implements Expectation {
        public ReadFailsSomewhere {
            errors = Set.copyOf(errors);
        }

        @Override
        public boolean admits(Observation observed) {
            return observed.status() != 0 && errors.contains(observed.error());
        }

        @Override
        public String toString() {
            return "a read that fails with " + errors;
        }
    }

    /**
     * The send succeeds with status 200; reading delivers these bytes and then fails with one of these errors.
     *
     * @param before the bytes at hand before the failure (G52)
     * @param errors the error numbers
     */
    record ReadFails(Octets before, Set<Integer> errors) implements Expectation {
        public ReadFails {
            errors = Set.copyOf(errors);
        }

        @Override
        public boolean admits(Observation observed) {
            return observed.status() != 0 && errors.contains(observed.error()) && observed.body().equals(before);
        }

        @Override
        public Octets body() {
            return before;
        }

        @Override
        public String toString() {
            return "a read that fails with " + errors + " after " + before;
        }
    }
}
