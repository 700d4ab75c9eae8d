package org.wininet4j.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.ProxySetting;

/** Proxies which the machine names (OP41). */
class MachineProxyTest {
    private static UnaryOperator<String> texts(Map<String, String> texts) {
        return name -> texts.getOrDefault(name, "");
    }

    private static ProxySetting of(Map<String, String> properties, Map<String, String> variables) {
        return MachineProxy.of(texts(properties), texts(variables), _ -> List.of());
    }

    @Test
    void withoutAnyConnectionsAreDirect() {
        assertThat(of(Map.of(), Map.of("no_proxy", "x"))).isEqualTo(ProxySetting.DIRECT);
    }

    @Test
    void propertiesNameProxiesAndHostsToBypass() {
        var properties = Map.of("http.proxyHost", "p", "http.proxyPort", "8080", "https.proxyHost", "q", "socksProxyHost", "s",
                "socksProxyPort", "1", "http.nonProxyHosts", "a|*.b");

        assertThat(of(properties, Map.of("http_proxy", "other"))).isEqualTo(new ProxySetting("http=p:8080 https=q socks=s:1", "a;*.b"));
    }

    @Test
    void variablesNameProxiesAndHostsToBypass() {
        var variables = Map.of("http_proxy", "http://u:w@p:8080/", "HTTPS_PROXY", "q:1", "all_proxy", "r", "no_proxy", "a.test, .b.test");

        assertThat(of(Map.of(), variables))
                .isEqualTo(new ProxySetting("http=http://u:w@p:8080/ https=q:1 r", "a.test;*.a.test;b.test;*.b.test"));
    }

    @ParameterizedTest
    @CsvSource({"a.test, a.test, false", "a.test, x.a.test, false", "a.test, xa.test, true", ".a.test, a.test, false", "*, z, false",
            "'', z, true"})
    void aNameToBypassStandsForAllBelowIt(String names, String host, boolean carried) {
        var setting = of(Map.of(), Map.of("http_proxy", "p", "NO_PROXY", names));

        assertThat(setting.carries("http", host, 80)).isEqualTo(carried);
    }

    /** A CGI program gets the header Proxy under that name. */
    @Test
    void theVariableInCapitalsIsNotTrusted() {
        assertThat(of(Map.of(), Map.of("HTTP_PROXY", "p"))).isEqualTo(ProxySetting.DIRECT);
    }

    @Test
    void theSelectorIsAskedLast() {
        var setting = MachineProxy.of(texts(Map.of()), texts(Map.of()),
                scheme -> scheme.equals("ftp") ? List.of() : List.of("http://p:1", "socks://q:2"));

        assertThat(setting).isEqualTo(new ProxySetting("http=http://p:1 http=socks://q:2 https=http://p:1 https=socks://q:2", null));
    }

    @Test
    void theSelectorIsAskedForTheProxiesOfTheSystemOnly() {
        assertThat(SystemSettings.selectedProxies("http")).isEmpty();
    }
}
