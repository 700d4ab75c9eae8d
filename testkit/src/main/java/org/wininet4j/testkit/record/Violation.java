package org.wininet4j.testkit.record;

/** One broken invariant: the rule, the handle, the journal index where it shows, and what is wrong there. */
record Violation(String rule, Object handle, int index, String what) {

    String textIn(History history) {
        return rule + " handle " + history.nameOf(handle) + " at #" + index + ": " + what + "\n" + history.listingOf(handle);
    }
}
