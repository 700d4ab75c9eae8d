package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.ProxySetting;

/** {@code --proxy} and {@code --noproxy} mean what they mean elsewhere. */
class CommandProxyTest {
    @ParameterizedTest
    @CsvSource({"p, '', localhost, true", "p, localhost, localhost, false", "p, a.test, x.a.test, false", "p, a.test, xa.test, true",
            "p, *, a.test, false", "p, '.a.test b.test', b.test, false", "https=q, '', a.test, false"})
    void itCarriesAllButTheHostsNamed(String proxy, String noProxy, String host, boolean carried) {
        assertThat(CommandProxy.of(proxy, noProxy).carries("http", host, 80)).isEqualTo(carried);
    }

    @Test
    void anEmptyProxyIsNone() {
        assertThat(CommandProxy.of("", null)).isEqualTo(ProxySetting.DIRECT);
    }
}
