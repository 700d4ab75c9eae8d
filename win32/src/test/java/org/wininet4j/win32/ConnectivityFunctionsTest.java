package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.Connectivity;
import org.wininet4j.Connectivity.Link;
import org.wininet4j.win32.Recorded.Mode;
import org.wininet4j.win32.process.ProcessState;
import org.wininet4j.win32.process.Settings;

/** Connectivity and dialling (spec 07 §§9, 10). */
@SuppressWarnings("deprecation") // there is no modem, and that is tested
class ConnectivityFunctionsTest {
    private static final int NO_CONNECTION = 668;

    @RegisterExtension final Recorded wininet = new Recorded();

    private final List<String> tried = new ArrayList<>();
    private boolean up = true;
    private Optional<String> name = Optional.of("Wi-Fi");

    /** One interface; hosts whose names begin with "up" have an address, and of those the ports above 1000 are open. */
    @BeforeEach
    void aMachineAndItsNetwork() {
        ProcessState.reset(host -> {
            if (host.startsWith("up")) {
                return List.of(InetAddress.ofLiteral("10.0.0.1"));
            }
            throw new UnknownHostException(host);
        }, Settings.inMemory(), new Connectivity.Machine() {
            @Override
            public List<Link> links() {
                return List.of(new Link("eth0", up, false, List.of(InetAddress.ofLiteral("10.0.0.9"))));
            }

            @Override
            public Optional<String> defaultLink() {
                return name;
            }

            @Override
            public void connect(InetSocketAddress address, Duration limit) throws IOException {
                tried.add(address.getAddress().getHostAddress() + " " + address.getPort());
                if (address.getPort() <= 1000) {
                    throw new ConnectException("refused");
                }
            }
        });
    }

    private static void offline() {
        var info = new INTERNET_CONNECTED_INFO();
        info.dwConnectedState = INTERNET_STATE_DISCONNECTED_BY_USER;
        info.dwFlags = ISO_FORCE_DISCONNECTED;
        assertThat(InternetSetOption(null, INTERNET_OPTION_CONNECTED_STATE, info)).isTrue();
    }

    private static boolean isOffline() {
        return Recorded.option(null, INTERNET_OPTION_CONNECTED_STATE).equals(INTERNET_STATE_DISCONNECTED_BY_USER);
    }

    private static void assertFails(int error, boolean result) {
        assertThat(result).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"true, false, 2, true", "false, false, 0, false", "true, true, 34, false", "false, true, 32, false"})
    void NC1_NC2_NC3_theStateAndItsFlags(boolean linkUp, boolean offline, int flags, boolean connected) {
        up = linkUp;
        if (offline) {
            offline();
        }
        var told = new IntRef(-1);

        assertThat(InternetGetConnectedState(told, 0)).isEqualTo(connected);
        assertThat(told.value).isEqualTo(flags);
        assertThat(InternetGetConnectedState(null, 0)).isEqualTo(connected);
        assertThat(GetLastError()).isEqualTo(connected ? 0 : ERROR_NOT_CONNECTED);
    }

    @Test
    void NC2_aProxyOfTheSettingsShows() {
        var proxy = new INTERNET_PROXY_INFO();
        proxy.dwAccessType = INTERNET_OPEN_TYPE_PROXY;
        proxy.lpszProxy = "proxy:8080";
        assertThat(InternetSetOption(null, INTERNET_OPTION_PROXY, proxy)).isTrue();
        var told = new IntRef();

        assertThat(InternetGetConnectedState(told, 0)).isTrue();
        assertThat(told.value).isEqualTo(INTERNET_CONNECTION_LAN | INTERNET_CONNECTION_PROXY);
    }

    @Test
    void NC1_whatIsReservedIsZero() {
        assertFails(ERROR_INVALID_PARAMETER, InternetGetConnectedState(new IntRef(), 1));
        assertFails(ERROR_INVALID_PARAMETER, InternetGetConnectedStateEx(new IntRef(), new Ref<>(), 9, 1));
        assertFails(ERROR_INVALID_PARAMETER, InternetCheckConnection("http://up/", 0, 1));
        assertThat(InternetAttemptConnect(1)).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    @ParameterizedTest
    @CsvSource({"100, Wi-Fi", "6, Wi-Fi", "5, Wi-F", "1, ''", "0, untouched"})
    void NC4_theNameIsCutToTheRoom(int room, String expected) {
        var told = new Ref<String>();
        told.value = "untouched";

        assertThat(InternetGetConnectedStateEx(null, told, room, 0)).isTrue();
        assertThat(told.value).isEqualTo(expected);
    }

    @Test
    void NC4_withoutANameItIsTheLan() {
        name = Optional.empty();
        var told = new Ref<String>();

        assertThat(InternetGetConnectedStateEx(new IntRef(), told, 10, 0)).isTrue();
        assertThat(told.value).isEqualTo("LAN");
    }

    @ParameterizedTest
    @CsvSource({"http://up.test:8080/x, true", "http://up.test/, false", "http://down.test:8080/, false", "ftp://up.test:2121/, true",
            "http://10.0.0.7:8080/, true", "www.host, false", "http:///x, false", "mailto:a@b, false", "http://up:99999/, false"})
    void NC6_NC8_NC9_theServerTakesAConnection(String url, boolean expected) {
        assertThat(InternetCheckConnection(url, FLAG_ICC_FORCE_CONNECTION, 0)).isEqualTo(expected);
        assertThat(GetLastError()).isEqualTo(expected ? 0 : ERROR_NOT_CONNECTED);
    }

    @ParameterizedTest
    @CsvSource({"true, http://up.test/, true", "true, http://down.test/, false", "false, http://up.test/, false", "true, no url, false"})
    void NC7_withoutForceTheNameIsEnough(boolean linkUp, String url, boolean expected) {
        up = linkUp;

        assertThat(InternetCheckConnection(url, 0, 0)).isEqualTo(expected);
        assertThat(tried).isEmpty();
    }

    @Test
    void NC8_withoutAUrlItIsTheServerReachedLast() {
        assertThat(InternetCheckConnection(null, FLAG_ICC_FORCE_CONNECTION, 0)).isTrue();
        assertThat(tried).isEmpty();
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", "").eof());
        wininet.send(wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port())));

        assertThat(InternetCheckConnection(null, FLAG_ICC_FORCE_CONNECTION, 0)).isTrue();
        assertThat(tried).containsExactly("127.0.0.1 " + server.port());
    }

    @Test
    void NC10_anAttemptReturnsItsError() {
        assertThat(InternetAttemptConnect(0)).isZero();
        up = false;
        assertThat(InternetAttemptConnect(0)).isEqualTo(ERROR_NOT_CONNECTED);
    }

    @Test
    void NC11_whoIsOnlineStaysSo() {
        GoOnlineHandler.register((_, _) -> false);

        assertThat(InternetGoOnline("http://h/", null, INTERNET_GOONLINE_REFRESH)).isTrue();
        assertFails(ERROR_INVALID_PARAMETER, InternetGoOnline("http://h/", null, 2));
    }

    @Test
    void NC11_theHandlerDecides() {
        var asked = new ArrayList<String>();
        offline();
        GoOnlineHandler.register((url, window) -> {
            asked.add(url + " " + window);
            return asked.size() > 1;
        });

        assertFails(ERROR_NOT_CONNECTED, InternetGoOnline("http://h/", "window", 0));
        assertThat(isOffline()).isTrue();
        assertThat(InternetGoOnline("http://h/", "window", 0)).isTrue();
        assertThat(isOffline()).isFalse();
        assertThat(asked).containsExactly("http://h/ window", "http://h/ window");
    }

    @Test
    void NC11_nobodyToAskIsConsentAndSessionsHearOfIt() {
        offline();
        var session = wininet.openSilently(Mode.SYNC);
        InternetSetOption(session, INTERNET_OPTION_CONTEXT_VALUE, 9);
        InternetSetStatusCallback(session, wininet.callback);

        assertThat(InternetGoOnline(null, null, 0)).isTrue();
        assertThat(wininet.recorder().sequence(session)).containsExactly("STATE_CHANGE " + INTERNET_STATE_CONNECTED);
    }

    @Test
    void nothingDials() {
        var connection = new IntRef(7);

        assertThat(InternetAutodial(INTERNET_AUTODIAL_FORCE_ONLINE, null)).isTrue();
        assertThat(InternetAutodialHangup(0)).isTrue();
        assertThat(InternetDial(null, "isp", INTERNET_DIAL_UNATTENDED, connection, 0)).isEqualTo(NO_CONNECTION);
        assertThat(connection.value).isZero();
        assertThat(InternetHangUp(7, 0)).isEqualTo(NO_CONNECTION);
        assertThat(DoConnectoidsExist()).isFalse();
        assertThat(GetLastError()).isZero();
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, InternetSetDialState("isp", INTERNET_DIALSTATE_DISCONNECTED, 0));
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, InternetAutodialCallback(null, 0));
    }

    @Test
    void diallingWithWrongParametersIsRefused() {
        assertFails(ERROR_INVALID_PARAMETER, InternetAutodial(0x10, null));
        assertFails(ERROR_INVALID_PARAMETER, InternetAutodialHangup(1));
        assertThat(InternetDial(null, "isp", 0x10, new IntRef(), 0)).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetDial(null, "isp", 0, new IntRef(), 1)).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetDial(null, "isp", 0, null, 0)).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetHangUp(7, 1)).isEqualTo(ERROR_INVALID_PARAMETER);
        up = false;
        assertFails(ERROR_NOT_CONNECTED, InternetAutodial(0, null));
    }

    @Test
    void whatNobodyHasAnyMoreSaysSo() {
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, FindP3PPolicySymbol("x"));
        assertThat(List.of(MapResourceToPolicy(null, null, 0, null), GetP3PPolicy(null, null, null, 0), FreeP3PObject(null),
                GetP3PRequestStatus(null))).containsOnly(ERROR_CALL_NOT_IMPLEMENTED);
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, HttpCheckDavCompliance("http://h/", "1", new IntRef(), null, null));
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, ForceNexusLookup());
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, ForceNexusLookupExW(true, new Ref<>(), new IntRef(), null, 0));
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, GetDiskInfoA("/", new IntRef(), new LongRef(), new LongRef()));
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, InternetDebugGetLocalTime(new SYSTEMTIME(), new IntRef()));
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, InternetOpenServerPushParse(null));
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, InternetServerPushParse(null, null));
        assertFails(ERROR_CALL_NOT_IMPLEMENTED, UrlZonesDetach());
        assertFails(ERROR_SUCCESS, IsProfilesEnabled());
    }
}
