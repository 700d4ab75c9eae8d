package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void namesTheErrorsThatHaveANameInTraces() {
        assertThat(TraceText.error(12_029)).isEqualTo("12029 ERROR_INTERNET_CANNOT_CONNECT");
        assertThat(TraceText.error(12_163)).isEqualTo("12163 ERROR_INTERNET_DISCONNECTED");
        assertThat(TraceText.error(0)).isEqualTo("0 ERROR_SUCCESS");
        assertThat(TraceText.error(997)).isEqualTo("997 ERROR_IO_PENDING");
        assertThat(TraceText.error(10_054)).isEqualTo("10054");
    }

    @Test
    void namesTheStatuses() throws Exception {
        assertThat(Names.status(100)).isEqualTo("REQUEST_COMPLETE");
        assertThat(Names.status("CONNECTING_TO_SERVER")).isEqualTo("CONNECTING_TO_SERVER");
        assertThat(Names.status(999)).isEqualTo("999");
    }

    @Test
    void showsLongBodiesAsDots() {
        assertThat(TraceText.bytes(new byte[] {'a', 'b', 0}, 2)).isEqualTo("n=2 \"ab\"");
        assertThat(TraceText.bytes(new byte[2_001], 2_001)).isEqualTo("n=2001 ...");
        assertThat(TraceText.bytes(new byte[2_001], 2_000)).startsWith("n=2000 \"\\x00");
    }
}
