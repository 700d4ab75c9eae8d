package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.NameResolver;
import org.wininet4j.win32.Recorded.Mode;
import org.wininet4j.win32.process.ProcessState;
import org.wininet4j.win32.process.Settings;

/** PROXY and PER_CONNECTION_OPTION (PR30–PR39), PRECONFIG sessions (OP41) and the user's settings (OP26, OP40). */
class ProxyOptionsTest {
    @RegisterExtension final Recorded wininet = new Recorded();

    @TempDir Path folder;

    private static boolean setProxy(@Nullable HINTERNET handle, int type, @Nullable String list, @Nullable String bypass) {
        var info = new INTERNET_PROXY_INFO();
        info.dwAccessType = type;
        info.lpszProxy = list;
        info.lpszProxyBypass = bypass;
        return InternetSetOption(handle, INTERNET_OPTION_PROXY, info);
    }

    private static String proxyOf(@Nullable HINTERNET handle) {
        var info = (INTERNET_PROXY_INFO) Objects.requireNonNull(Recorded.option(handle, INTERNET_OPTION_PROXY));
        return info.dwAccessType + " " + info.lpszProxy + " " + info.lpszProxyBypass;
    }

    private static HINTERNET openPreconfigured() {
        return Objects.requireNonNull(InternetOpen("tester", INTERNET_OPEN_TYPE_PRECONFIG, null, null, 0));
    }

    private static boolean set(@Nullable HINTERNET handle, int item, @Nullable Object value) {
        var list = new INTERNET_PER_CONN_OPTION_LIST(new INTERNET_PER_CONN_OPTION(item, value));
        return InternetSetOption(handle, INTERNET_OPTION_PER_CONNECTION_OPTION, list);
    }

    private static List<Object> get(@Nullable HINTERNET handle, int... items) {
        var list = new INTERNET_PER_CONN_OPTION_LIST(
                Arrays.stream(items).mapToObj(INTERNET_PER_CONN_OPTION::new).toArray(INTERNET_PER_CONN_OPTION[]::new));
        var value = new Ref<Object>(list);
        assertThat(InternetQueryOption(handle, INTERNET_OPTION_PER_CONNECTION_OPTION, value)).isTrue();
        return Arrays.stream(list.pOptions).map(item -> item.Value).toList();
    }

    private Path useSettings(String... lines) throws Exception {
        var file = folder.resolve("settings.properties");
        Files.write(file, List.of(lines));
        ProcessState.reset(NameResolver.SYSTEM, Settings.in(file));
        return file;
    }

    /** PR31. */
    @Test
    void aProxySetWithoutAHandleIsThatOfLaterSessions() {
        var before = openPreconfigured();
        assertThat(setProxy(null, INTERNET_OPEN_TYPE_PROXY, "p:1", "b")).isTrue();
        var after = openPreconfigured();
        var direct = wininet.open(Mode.SYNC);

        assertThat(proxyOf(null)).isEqualTo("3 p:1 b");
        assertThat(proxyOf(before)).isEqualTo("1 null null");
        assertThat(proxyOf(after)).isEqualTo("3 p:1 b");
        assertThat(proxyOf(direct)).isEqualTo("1 null null");
    }

    /** PR31. */
    @ParameterizedTest
    @ValueSource(ints = {INTERNET_OPEN_TYPE_DIRECT, INTERNET_OPEN_TYPE_PRECONFIG, INTERNET_OPEN_TYPE_PRECONFIG_WITH_NO_AUTOPROXY, 2, 99})
    void anotherTypeThanProxyClearsTheTexts(int type) {
        setProxy(null, INTERNET_OPEN_TYPE_PROXY, "p:1", "b");

        assertThat(setProxy(null, type, "q:1", "c")).isTrue();
        assertThat(proxyOf(null)).isEqualTo("1 null null");
    }

    /** PR31: H6 in the option. */
    @Test
    void aProxyNeedsAList() {
        assertThat(setProxy(wininet.open(Mode.SYNC), INTERNET_OPEN_TYPE_PROXY, null, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    /** PR31: it is copied when a handle is made. */
    @Test
    void aProxyOfASessionIsThatOfItsLaterConnections() {
        var server = wininet.serve(each -> each.request().reply("200 OK", "", "").eof());
        var session = wininet.open(Mode.SYNC);
        var earlier = wininet.request(wininet.connect(session, server.port()));
        setProxy(session, INTERNET_OPEN_TYPE_PROXY, "127.0.0.1:9", "<-loopback>");
        var later = wininet.request(wininet.connect(session, server.port()));

        assertThat(wininet.send(later)).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);
        assertThat(wininet.statuses(later)).endsWith("RESOLVING_NAME", "NAME_RESOLVED", "CONNECTING_TO_SERVER");
        assertThat(wininet.send(earlier)).isZero();
        assertThat(wininet.statuses(earlier)).endsWith("RECEIVING_RESPONSE", "RESPONSE_RECEIVED");
    }

    /** PR24, PR27. */
    @Test
    void theLoopbackHostNeedsNoProxy() {
        var server = wininet.serve(each -> each.request().reply("200 OK", "", ""));
        var session = wininet.open(Mode.SYNC);
        setProxy(session, INTERNET_OPEN_TYPE_PROXY, "p:1", null);
        var request = wininet.request(wininet.connect(session, server.port()));

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statuses(request)).endsWith("SENDING_REQUEST", "REQUEST_SENT", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED");
    }

    /** PR30, PR10: a blank list is a list without entries. */
    @Test
    void aBlankListIsShownAndNotUsed() {
        var session = Objects.requireNonNull(InternetOpen("a", INTERNET_OPEN_TYPE_PROXY, "", null, 0));

        assertThat(proxyOf(session)).isEqualTo("3  null");
        InternetCloseHandle(session);
    }

    /** PR33–PR35. */
    @ParameterizedTest
    @CsvSource({"1, 2, 2", "1, 3, 3", "10, 1, 1", "1, 4, 5", "1, 8, 9", "1, 15, 15"})
    void theFlagsReadAsGivenAndDirectWithScriptsAndDetection(int item, int given, int shown) {
        assertThat(set(null, item, given)).isTrue();

        assertThat(get(null, INTERNET_PER_CONN_FLAGS, INTERNET_PER_CONN_FLAGS_UI)).containsExactly(shown, shown);
    }

    /** PR33, PR35. */
    @Test
    void everyItemIsKept() {
        set(null, INTERNET_PER_CONN_PROXY_SERVER, "p:1");
        set(null, INTERNET_PER_CONN_PROXY_BYPASS, "b");
        set(null, INTERNET_PER_CONN_AUTOCONFIG_URL, "http://s/");
        set(null, INTERNET_PER_CONN_AUTODISCOVERY_FLAGS, 6);
        set(null, INTERNET_PER_CONN_AUTOCONFIG_SECONDARY_URL, "http://t/");
        set(null, INTERNET_PER_CONN_AUTOCONFIG_RELOAD_DELAY_MINS, 7);
        set(null, INTERNET_PER_CONN_FLAGS, PROXY_TYPE_PROXY);

        assertThat(get(null, 1, 2, 3, 4, 5, 6, 7, 8, 9)).containsExactly(2, "p:1", "b", "http://s/", 6, "http://t/", 7, null, null);
        assertThat(proxyOf(null)).isEqualTo("3 p:1 b");
        set(null, INTERNET_PER_CONN_PROXY_SERVER, null);
        assertThat(get(null, INTERNET_PER_CONN_PROXY_SERVER)).containsExactly((Object) null);
        assertThat(proxyOf(null)).isEqualTo("1 null null");
    }

    /** PR33, PR39: all of a list or nothing. */
    @ParameterizedTest
    @CsvSource({"8, x", "9, x", "11, x", "0, x", "2, 5", "5, x"})
    void anItemThatCannotBeSetIsNamedByItsIndex(int item, String value) {
        var wrong = new INTERNET_PER_CONN_OPTION(item, value.equals("5") ? (Object) 5 : value);
        var list = new INTERNET_PER_CONN_OPTION_LIST(new INTERNET_PER_CONN_OPTION(INTERNET_PER_CONN_FLAGS, 2), wrong);

        assertThat(InternetSetOption(null, INTERNET_OPTION_PER_CONNECTION_OPTION, list)).isFalse();
        assertThat(GetLastError()).isIn(ERROR_INVALID_PARAMETER, ERROR_INTERNET_BAD_OPTION_LENGTH);
        assertThat(list.dwOptionError).isEqualTo(1);
        assertThat(get(null, INTERNET_PER_CONN_FLAGS)).containsExactly(1);
    }

    /** PR33, PR39. */
    @Test
    void anItemThatCannotBeReadIsNamedByItsIndex() {
        var list = new INTERNET_PER_CONN_OPTION_LIST(new INTERNET_PER_CONN_OPTION(1), new INTERNET_PER_CONN_OPTION(11));

        assertThat(InternetQueryOption(null, INTERNET_OPTION_PER_CONNECTION_OPTION, new Ref<>(list))).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(list.dwOptionError).isEqualTo(1);
        assertThat(InternetQueryOption(null, INTERNET_OPTION_PER_CONNECTION_OPTION, new Ref<>())).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    /** PR32. */
    @Test
    void onASessionTheWholeProcessChangesAtOnceAndForGood() throws Exception {
        var file = useSettings();
        var session = openPreconfigured();
        var other = openPreconfigured();
        set(session, INTERNET_PER_CONN_PROXY_SERVER, "p:1");
        set(session, INTERNET_PER_CONN_FLAGS, PROXY_TYPE_PROXY);
        InternetCloseHandle(session);

        assertThat(proxyOf(other)).isEqualTo("3 p:1 null");
        assertThat(proxyOf(null)).isEqualTo("3 p:1 null");
        assertThat(file).isEmptyFile();
    }

    /** PR32, O8. */
    @Test
    void withoutAHandleItIsWrittenForTheUserAndSessionsSeeItWhenRefreshed() throws Exception {
        var file = useSettings();
        var session = openPreconfigured();
        set(null, INTERNET_PER_CONN_PROXY_SERVER, "p:1");
        set(null, INTERNET_PER_CONN_FLAGS, PROXY_TYPE_PROXY);

        assertThat(file).content().contains("proxy.server=p\\:1", "proxy.flags=2");
        assertThat(proxyOf(session)).isEqualTo("1 null null");
        InternetSetOption(session, INTERNET_OPTION_REFRESH, null);
        assertThat(proxyOf(session)).isEqualTo("3 p:1 null");
    }

    /** PR37. */
    @Test
    void aNamedConnectionHasSettingsOfItsOwnThatNothingUses() {
        var named = new INTERNET_PER_CONN_OPTION_LIST(new INTERNET_PER_CONN_OPTION(INTERNET_PER_CONN_PROXY_SERVER, "q:2"));
        named.pszConnection = "modem";
        assertThat(InternetSetOption(null, INTERNET_OPTION_PER_CONNECTION_OPTION, named)).isTrue();
        var asked = new INTERNET_PER_CONN_OPTION_LIST(new INTERNET_PER_CONN_OPTION(INTERNET_PER_CONN_PROXY_SERVER));
        asked.pszConnection = "modem";
        InternetQueryOption(null, INTERNET_OPTION_PER_CONNECTION_OPTION, new Ref<>(asked));

        assertThat(asked.pOptions[0].Value).isEqualTo("q:2");
        assertThat(get(null, INTERNET_PER_CONN_PROXY_SERVER)).containsExactly((Object) null);
        assertThat(proxyOf(null)).isEqualTo("1 null null");
    }

    /** OP40, OP41. */
    @Test
    void aProcessBeginsWithTheSettingsOfTheUser() throws Exception {
        useSettings("proxy.flags=3", "proxy.server=p:1", "proxy.bypass=b", "CONNECT_TIMEOUT=1234", "CONNECT_RETRIES=0", "SEND_TIMEOUT=none",
                "HSTS=true", "RECEIVE_TIMEOUT=soon");

        assertThat(proxyOf(openPreconfigured())).isEqualTo("3 p:1 b");
        assertThat(Recorded.option(null, INTERNET_OPTION_CONNECT_TIMEOUT)).isEqualTo(1234);
        assertThat(Recorded.option(wininet.open(Mode.SYNC), INTERNET_OPTION_CONNECT_TIMEOUT)).isEqualTo(1234);
        assertThat(Recorded.option(null, INTERNET_OPTION_CONNECT_RETRIES)).isEqualTo(5);
        assertThat(Recorded.option(null, INTERNET_OPTION_SEND_TIMEOUT)).isEqualTo(-1);
        assertThat(Recorded.option(null, INTERNET_OPTION_HSTS)).isEqualTo(1);
        assertThat(Recorded.option(null, INTERNET_OPTION_RECEIVE_TIMEOUT)).isEqualTo(1_800_000);
    }

    /** OP26. */
    @Test
    void aValueForTheRegistryIsWrittenForTheUser() throws Exception {
        var file = useSettings("other=kept");
        var session = wininet.open(Mode.SYNC);

        assertThat(InternetSetOptionEx(session, INTERNET_OPTION_CONNECT_TIMEOUT, 4321, ISO_REGISTRY)).isTrue();
        assertThat(InternetSetOptionEx(null, INTERNET_OPTION_HSTS, 1, ISO_GLOBAL | ISO_REGISTRY)).isTrue();
        assertThat(file).content().contains("CONNECT_TIMEOUT=4321", "HSTS=true", "other=kept");
        assertThat(Recorded.option(session, INTERNET_OPTION_CONNECT_TIMEOUT)).isEqualTo(4321);
        ProcessState.reset(NameResolver.SYSTEM, Settings.in(file));
        assertThat(Recorded.option(null, INTERNET_OPTION_CONNECT_TIMEOUT)).isEqualTo(4321);
    }

    /** OP26. */
    @Test
    void aGlobalValueIsSetAsWithoutAHandle() {
        var session = wininet.open(Mode.SYNC);

        assertThat(InternetSetOptionEx(session, INTERNET_OPTION_CONNECT_RETRIES, 9, ISO_GLOBAL)).isTrue();
        assertThat(Recorded.option(session, INTERNET_OPTION_CONNECT_RETRIES)).isEqualTo(5);
        assertThat(Recorded.option(null, INTERNET_OPTION_CONNECT_RETRIES)).isEqualTo(9);
        assertThat(InternetSetOptionEx(session, INTERNET_OPTION_CONNECT_RETRIES, 8, 0)).isTrue();
        assertThat(Recorded.option(session, INTERNET_OPTION_CONNECT_RETRIES)).isEqualTo(8);
    }

    /** OP26. */
    @ParameterizedTest
    @CsvSource({"2, 4, 87", "2, -1, 87", "9999, 0, 12009", "41, 2, 12018", "85, 2, 87", "60, 2, 87"})
    void whatHasNoPlaceInTheSettingsIsRefused(int option, int flags, int error) {
        assertThat(InternetSetOptionEx(null, option, 1, flags)).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
    }

    /** OP26, PR31. */
    @Test
    void aProxyForTheRegistryIsWrittenForTheUser() throws Exception {
        var file = useSettings();
        var info = new INTERNET_PROXY_INFO();
        info.dwAccessType = INTERNET_OPEN_TYPE_PROXY;
        info.lpszProxy = "p:1";

        assertThat(InternetSetOptionEx(null, INTERNET_OPTION_PROXY, info, ISO_REGISTRY)).isTrue();
        assertThat(file).content().contains("proxy.server=p\\:1");
        ProcessState.reset(NameResolver.SYSTEM, Settings.in(file));
        assertThat(proxyOf(null)).isEqualTo("3 p:1 null");
    }

    /** OP40. */
    @Test
    void settingsThatCannotBeWrittenAreToldAndCountAllTheSame() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        ProcessState.reset(NameResolver.SYSTEM, Settings.in(file.resolve("settings.properties")));

        assertThat(set(null, INTERNET_PER_CONN_FLAGS, 3)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_ACCESS_DENIED);
        assertThat(get(null, INTERNET_PER_CONN_FLAGS)).containsExactly(3);
    }

    /** OP16, O21, PR60: what a request by way of a proxy tells of it. */
    @Test
    void aRequestTellsThatItWentByAProxy() {
        var proxy = wininet.serve(each -> each.request().reply("407 Who", "", ""));
        var session = wininet.open(Mode.SYNC);
        setProxy(session, INTERNET_OPEN_TYPE_PROXY, "127.0.0.1:" + proxy.port(), "<-loopback>");
        var request = wininet.request(wininet.connect(session, 12_345));

        assertThat(wininet.send(request)).isZero();
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_VIA_PROXY);
        var info = (INTERNET_DIAGNOSTIC_SOCKET_INFO) Recorded.option(request, INTERNET_OPTION_DIAGNOSTIC_SOCKET_INFO);
        assertThat(info.DestPort).isEqualTo(proxy.port());
        assertThat(info.Flags).isEqualTo(IDSI_FLAG_KEEP_ALIVE | IDSI_FLAG_PROXY);
        assertThat(wininet.statuses(request)).endsWith("SENDING_REQUEST", "REQUEST_SENT", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED");
    }

    /** PR62. */
    @Test
    void a407OfAServerIsAResponseLikeAnyOther() {
        var server = wininet.serve(each -> each.request().reply("407 Who", "Proxy-Authenticate: Basic realm=\"x\"\r\n", ""));
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port()));

        assertThat(wininet.send(request)).isZero();
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(0);
        assertThat(wininet.statuses(request)).endsWith("SENDING_REQUEST", "REQUEST_SENT", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED");
    }

    /** O18. */
    @Test
    void theLimitOfAProxyIsItsOwn() {
        assertThat(InternetSetOption(null, INTERNET_OPTION_MAX_CONNS_PER_PROXY, 3)).isTrue();

        assertThat(Recorded.option(null, INTERNET_OPTION_MAX_CONNS_PER_PROXY)).isEqualTo(3);
        assertThat(Recorded.option(null, INTERNET_OPTION_MAX_CONNS_PER_SERVER)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"3, a.test, true", "4, a.test, false", "3, b.test, false", "3, LOCALHOST, true", "3, x.c.test, true", "1, x.c.test, true"})
    void PR28_aHostMayBeOneThatIsBypassed(int scheme, String host, boolean bypassed) {
        setProxy(null, INTERNET_OPEN_TYPE_PROXY, "p:1", "http://a.test *.c.test");

        assertThat(IsHostInProxyBypassList(scheme, host)).isEqualTo(bypassed);
    }

    @Test
    void PR28_aHostIsNeeded() {
        assertThat(IsHostInProxyBypassList(INTERNET_SCHEME_HTTP, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(IsHostInProxyBypassList(99, "a")).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }
}
