package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HINTERNETTest {
    @Test
    void aLiveHandleIsFoundByItsNumber() {
        var handle = HINTERNET.create();

        assertThat(HINTERNET.fromValue(handle.value())).isSameAs(handle);
    }

    @Test
    void aReleasedHandleIsFoundNoLonger() {
        var handle = HINTERNET.create();
        handle.release();

        assertThat(HINTERNET.fromValue(handle.value())).isNotSameAs(handle);
    }

    @Test
    void aNumberIsNotUsedAgain() {
        var first = HINTERNET.create();
        first.release();

        assertThat(HINTERNET.create().value()).isGreaterThan(first.value());
    }

    @Test
    void aNumberThatIsNoHandleIsKept() {
        assertThat(HINTERNET.fromValue(0xdeadbeefL).value()).isEqualTo(0xdeadbeefL);
    }

    @Test
    void aHandleIsPrintedAsItsNumber() {
        assertThat(HINTERNET.fromValue(0x1234)).hasToString("0x00001234");
    }
}
