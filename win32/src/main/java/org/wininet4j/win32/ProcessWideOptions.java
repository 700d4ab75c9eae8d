package org.wininet4j.win32;

import static org.wininet4j.win32.OptionRow.EVERYWHERE;
import static org.wininet4j.win32.OptionRow.PROCESS_AND_SESSION;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.StatusEvent;
import org.wininet4j.handle.HandleNode;
import org.wininet4j.win32.OptionRow.Place;
import org.wininet4j.win32.process.ProcessOptions;
import org.wininet4j.win32.process.ProcessState;

/** Options of the process: limits, online or offline, version, and what concerns all sessions at once. */
final class ProcessWideOptions implements WinInetConstants {

    private static final int MIN_PER_PROXY = 2;
    private static final int MAX_PER_PROXY = 128;

    static final List<OptionRow> ROWS = List.of(
            OptionRow.readOnly(INTERNET_OPTION_EXTENDED_ERROR, (_, _) -> LastError.socketError(), Level.PROCESS),
            OptionRow.readOnly(INTERNET_OPTION_VERSION, (_, _) -> version(), Level.PROCESS),
            OptionRow.of(INTERNET_OPTION_POLICY, (_, _) -> noPolicy(), (_, _) -> noPolicy(), EVERYWHERE),
            OptionRow.of(INTERNET_OPTION_CONNECTED_STATE, (_, _) -> state(), (_, value) -> setState(value), PROCESS_AND_SESSION),
            OptionRow.ofProcess(
                    INTERNET_OPTION_MAX_CONNS_PER_SERVER, number(() -> options().connectionsPerServer()),
                    limit(limit -> options().connectionsPerServer(limit))),
            OptionRow.ofProcess(
                    INTERNET_OPTION_MAX_CONNS_PER_1_0_SERVER, number(() -> options().connectionsPer10Server()),
                    limit(limit -> options().connectionsPer10Server(limit))),
            OptionRow.ofProcess(
                    INTERNET_OPTION_MAX_CONNS_PER_PROXY, number(() -> options().connectionsPerProxy()), ProcessWideOptions::setPerProxy),
            OptionRow.of(
                    INTERNET_OPTION_AUTH_FLAGS, number(() -> options().authFlags()),
                    (_, value) -> setAuthFlags(OptionTypes.number(value)), Level.PROCESS),
            OptionRow.of(
                    INTERNET_OPTION_AUTODIAL_MODE, number(() -> options().autodialMode()),
                    (_, value) -> options().autodialMode(OptionTypes.number(value)), Level.PROCESS),
            OptionRow.of(
                    INTERNET_OPTION_AUTODIAL_CONNECTION, (_, _) -> options().autodialConnection(),
                    (_, value) -> options().autodialConnection(OptionTypes.text(value)), Level.PROCESS),
            OptionRow.writeOnly(INTERNET_OPTION_SETTINGS_CHANGED, (_, _) -> settingsChanged(), EVERYWHERE),
            OptionRow.writeOnly(INTERNET_OPTION_RESET_URLCACHE_SESSION, (_, _) -> {}, Level.PROCESS));

    private ProcessWideOptions() {}

    static ProcessOptions options() {
        return ProcessState.current().options();
    }

    private static OptionRow.Reader number(IntSupplier value) {
        return (_, _) -> value.getAsInt();
    }

    /** OP10; a limit beyond what an Integer counts to is none. */
    private static OptionRow.Writer limit(IntConsumer setter) {
        return (_, value) -> {
            int limit = OptionTypes.positive(value);
            setter.accept(limit < 0 ? Integer.MAX_VALUE : limit);
        };
    }

    /** O18. */
    private static void setPerProxy(Place place, @Nullable Object value) throws InternetException {
        int limit = OptionTypes.number(value);
        if (limit < MIN_PER_PROXY || limit > MAX_PER_PROXY) {
            throw Token.error(InternetError.BAD_ARGUMENTS, "a proxy has 2 to 128 connections");
        }
        options().connectionsPerProxy(limit);
    }

    /** Negotiate is not spoken, so that the bits about it do nothing. */
    private static void setAuthFlags(int bits) {
        options().authFlags(bits);
        ProcessState.current()
                .logons()
                .switches()
                .turnOff((bits & AUTH_FLAG_DISABLE_SERVER_AUTH) != 0, (bits & AUTH_FLAG_DISABLE_BASIC_CLEARCHANNEL) != 0);
    }

    private static Object version() {
        var version = new INTERNET_VERSION_INFO();
        version.dwMajorVersion = 1;
        version.dwMinorVersion = 2;
        return version;
    }

    /** OP19. */
    private static Object noPolicy() throws InternetException {
        throw OptionTypes.invalid("there is no policy");
    }

    private static int state() {
        return options().offline() ? INTERNET_STATE_DISCONNECTED_BY_USER : INTERNET_STATE_CONNECTED;
    }

    /** OP27, CA116. */
    private static void setState(@Nullable Object value) throws InternetException {
        if (!(value instanceof INTERNET_CONNECTED_INFO info)) {
            throw value == null
                    ? OptionTypes.invalid("INTERNET_CONNECTED_INFO is needed")
                    : Token.error(InternetError.BAD_OPTION_LENGTH, "INTERNET_CONNECTED_INFO is needed");
        }
        offline(wantsOffline(info));
    }

    /** Takes the process offline or online; sessions hear of a change. */
    static void offline(boolean disconnected) {
        boolean changed = options().offline(disconnected);
        if (changed) {
            var event = new StatusEvent.StateChange(state());
            ProcessState.current().sessions().forEach(session -> ((HandleNode) session).tell(event));
        }
    }

    private static boolean wantsOffline(INTERNET_CONNECTED_INFO info) throws InternetException {
        if (info.dwConnectedState == INTERNET_STATE_CONNECTED) {
            return false;
        }
        if (info.dwConnectedState == INTERNET_STATE_DISCONNECTED_BY_USER && info.dwFlags == ISO_FORCE_DISCONNECTED) {
            return true;
        }
        throw OptionTypes.invalid("no state that can be set: " + info.dwConnectedState + ", flags " + info.dwFlags);
    }

    /** O10, K5. */
    static void settingsChanged() {
        ProcessState.current().network().closeIdleConnections();
    }
}
