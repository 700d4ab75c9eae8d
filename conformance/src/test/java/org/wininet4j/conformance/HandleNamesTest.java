package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wininet4j.win32.HINTERNET;

class HandleNamesTest {
    private static final HINTERNET SESSION = HINTERNET.fromValue(0xABCD_0001L);
    private static final HINTERNET CONNECTION = HINTERNET.fromValue(0xABCD_0002L);
    private static final HINTERNET REQUEST = HINTERNET.fromValue(0xABCD_0003L);

    private final HandleNames names = new HandleNames();

    @Test
    void aHandleHasItsNameFromItsAnnouncementOn() throws Exception {
        names.begin("c", SESSION, false);
        names.announce(SESSION, CONNECTION);
        assertThat(names.nameOf(CONNECTION)).isEqualTo("c");
        assertThat(names.resolve("c")).isSameAs(CONNECTION);
    }

    @Test
    void aHandleNobodyAnnouncedIsNamedByTheCallThatReturnsIt() throws Exception {
        names.end(names.begin("c", SESSION, false), CONNECTION, false);
        assertThat(names.resolve("c")).isSameAs(CONNECTION);
    }

    @Test
    void aNameWhoseCallFailedIsNull() throws Exception {
        names.end(names.begin("c", SESSION, false), CONNECTION, false);
        names.end(names.begin("c", SESSION, false), null, false);
        assertThat(names.resolve("c")).isNull();
        assertThat(names.resolve("never")).isNull();
        assertThat(names.nameOf(CONNECTION)).isEqualTo("c");
    }

    @Test
    void aPendingCallsHandleIsNamedWhenItIsAnnounced() throws Exception {
        names.end(names.begin("f", CONNECTION, false), null, true);
        names.announce(CONNECTION, REQUEST);
        assertThat(names.resolve("f")).isSameAs(REQUEST);
    }

    @Test
    void openUrlNamesItsHiddenConnection() {
        names.end(names.begin("s", null, false), SESSION, false);
        names.end(names.begin("u", SESSION, true), null, true);
        assertThat(names.deliveredFor(CONNECTION)).isEqualTo("u.connect");
        names.announce(CONNECTION, REQUEST);
        assertThat(names.deliveredFor(REQUEST)).isEqualTo("u");
        assertThat(names.deliveredFor(SESSION)).isEqualTo("s");
    }

    @Test
    void aHandleWhoseCreationNobodySawHasNoName() {
        assertThat(names.deliveredFor(REQUEST)).isEqualTo("?");
        names.announce(SESSION, CONNECTION);
        assertThat(names.nameOf(CONNECTION)).isEqualTo("?");
    }

    @Test
    void anAtSignMakesARawValue() throws Exception {
        assertThat(names.resolve("@0xdead0")).extracting(HINTERNET::value).isEqualTo(0xdead0L);
    }
}
