package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class INTERNET_ASYNC_RESULTTest {
    @Test
    void aNewHandleIsTheResult() {
        var handle = HINTERNET.fromValue(0x00cc0008);
        var result = new INTERNET_ASYNC_RESULT(handle);

        assertThat(result.dwResult).isEqualTo(0x00cc0008);
        assertThat(result.handle).isSameAs(handle);
        assertThat(result.dwError).isZero();
    }

    @Test
    void aFailureHasNoHandle() {
        var result = new INTERNET_ASYNC_RESULT(0, 12017);

        assertThat(result.handle).isNull();
        assertThat(result).hasToString("dwResult=0 dwError=12017");
    }
}
