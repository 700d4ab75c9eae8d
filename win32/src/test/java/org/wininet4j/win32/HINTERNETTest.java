package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class HINTERNETTest {
    @Test
    void aLiveHandleIsFoundByItsNumber() {
        var handle = open();

        assertThat(HINTERNET.fromValue(handle.value())).isSameAs(handle);
        InternetCloseHandle(handle);
    }

    @Test
    void aClosedHandleIsFoundNoLonger() {
        var handle = open();
        InternetCloseHandle(handle);

        assertThat(HINTERNET.fromValue(handle.value())).isNotSameAs(handle);
    }

    @Test
    void aNumberIsNotUsedAgain() {
        var first = open();
        InternetCloseHandle(first);
        var second = open();
        InternetCloseHandle(second);

        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    void aNumberThatIsNoHandleIsKept() {
        assertThat(HINTERNET.fromValue(0xdeadbeefL).value()).isEqualTo(0xdeadbeefL);
    }

    @Test
    void aHandleIsPrintedAsItsNumber() {
        assertThat(HINTERNET.fromValue(0x1234)).hasToString("0x00001234");
    }

    private static HINTERNET open() {
        return Objects.requireNonNull(InternetOpen("test", INTERNET_OPEN_TYPE_DIRECT, null, null, 0));
    }
}
