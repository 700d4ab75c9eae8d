package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.win32.Recorded.Mode;

/** Every function of WinInet, called with nothing: it fails with an error, and neither throws nor hangs (E8, H30, H31, H36). */
class EveryFunctionTest {
    /** They fail by their result alone, or cannot fail. */
    private static final Set<String> WITHOUT_A_HANDLE = Set.of("GetLastError", "SetLastError", "InternetOpen",
            "InternetClearAllPerSiteCookieDecisions", "PrivacySetZonePreferenceW", "PrivacyGetZonePreferenceW",
            "CleanupCredentialCache", "InternetErrorDlg", "InternetConfirmZoneCrossing");

    /** They show windows (UI22). */
    private static final Set<
            String> WINDOWS = Set.of("InternetShowSecurityInfoByURL", "ShowCertificate", "ShowClientAuthCerts", "ShowSecurityInfo",
                    "ShowX509EncodedCertificate", "ParseX509EncodedCertificateForListBoxEntry");

    /** They ask nobody, or the machine. */
    private static final Set<String> OF_THE_MACHINE = Set.of("InternetGetConnectedState", "InternetGetConnectedStateEx",
            "InternetCheckConnection", "InternetAttemptConnect", "InternetGoOnline", "InternetAutodial", "InternetAutodialHangup",
            "InternetDial", "InternetHangUp", "InternetSetDialState", "InternetAutodialCallback", "DoConnectoidsExist",
            "HttpCheckDavCompliance", "FindP3PPolicySymbol", "MapResourceToPolicy", "GetP3PPolicy", "FreeP3PObject", "GetP3PRequestStatus",
            "ForceNexusLookup", "ForceNexusLookupExW", "GetDiskInfoA", "InternetDebugGetLocalTime", "InternetOpenServerPushParse",
            "InternetServerPushParse", "IsProfilesEnabled", "UrlZonesDetach");

    @RegisterExtension final Recorded wininet = new Recorded();

    static Stream<Method> functions() {
        return Arrays.stream(WinInet.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()))
                .filter(method -> !WITHOUT_A_HANDLE.contains(method.getName()) && !OF_THE_MACHINE.contains(method.getName()));
    }

    static Stream<Method> functionsOfHandles() {
        return functions().filter(method -> method.getParameterTypes()[0] == HINTERNET.class);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void withNothingAtAllItFails(Method function) throws Exception {
        SetLastError(1);

        assertThat(failed(call(function, _ -> null))).isTrue();
        assertThat(GetLastError()).isIn(
                ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER, ERROR_INTERNET_INCORRECT_HANDLE_TYPE, ERROR_INTERNET_INVALID_OPTION,
                WINDOWS.contains(function.getName()) ? ERROR_CALL_NOT_IMPLEMENTED : ERROR_INVALID_HANDLE);
    }

    @ParameterizedTest
    @MethodSource("functionsOfHandles")
    void aClosedHandleIsInvalid(Method function) throws Exception {
        var handle = wininet.openSilently(Mode.SYNC);
        InternetCloseHandle(handle);
        SetLastError(1);

        assertThat(failed(call(function, _ -> handle))).isTrue();
        assertThat(GetLastError()).isEqualTo(errorWithoutServer(function, ERROR_INVALID_HANDLE));
    }

    @ParameterizedTest
    @MethodSource("functionsOfHandles")
    void aNumberThatIsNoHandleIsInvalid(Method function) throws Exception {
        SetLastError(1);

        assertThat(failed(call(function, _ -> HINTERNET.fromValue(0xdeadbeefL)))).isTrue();
        assertThat(GetLastError()).isEqualTo(errorWithoutServer(function, ERROR_INVALID_HANDLE));
    }

    /** H7: InternetConnect looks for the server name first. */
    private static int errorWithoutServer(Method function, int otherwise) {
        return function.getName().equals("InternetConnect") ? ERROR_INVALID_PARAMETER : otherwise;
    }

    @ParameterizedTest
    @MethodSource("functionsOfHandles")
    void noHandleOfAnyKindMakesItThrow(Method function) throws Exception {
        var session = wininet.open(Mode.SYNC);
        var connection = wininet.connect(session, 80);
        var request = wininet.request(connection);

        for (var handle : List.of(request, connection, session)) {
            call(function, _ -> handle);
        }
    }

    private static @Nullable Object call(Method function, Function<Class<?>, @Nullable HINTERNET> handle) throws Exception {
        var arguments = Arrays.stream(function.getParameterTypes())
                .map(type -> type == HINTERNET.class ? handle.apply(type) : zero(type))
                .toArray();
        return function.invoke(null, arguments);
    }

    private static @Nullable Object zero(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == int.class ? 0 : null;
    }

    private static boolean failed(@Nullable Object result) {
        return switch (result) {
            case null -> true;
            case Boolean success -> !success;
            case Long number -> number == -1;
            case Integer state -> state == COOKIE_STATE_UNKNOWN;
            default -> result == INTERNET_INVALID_STATUS_CALLBACK;
        };
    }
}
