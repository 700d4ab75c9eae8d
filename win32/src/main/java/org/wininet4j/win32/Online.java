package org.wininet4j.win32;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.ProxySetting;
import org.wininet4j.codec.url.CrackedUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.codec.url.UrlPart;
import org.wininet4j.win32.process.ProcessState;

/** Whether there is a connection, and going online (spec 07 §9). */
final class Online implements WinInetConstants {

    private Online() {}

    /** InternetGetConnectedState and its Ex form (NC1–NC4): where it answers, and how much room there is. */
    record Answer(@Nullable IntRef flags, @Nullable Ref<String> name, int room) {}

    /** The flags are told whether there is a connection or not (NC3). */
    static void state(Answer answer, int reserved) throws InternetException {
        requireReserved(reserved);
        var process = ProcessState.current();
        if (answer.flags() != null) {
            answer.flags().value = flags(process);
        }
        if (answer.name() != null && answer.room() > 0) {
            var name = process.connectivity().connectionName();
            answer.name().value = name.substring(0, Math.min(name.length(), answer.room() - 1));
        }
        requireConnected(isOnline(process));
    }

    /** NC2. */
    private static int flags(ProcessState process) {
        boolean proxy = !process.options().usualProxy().equals(ProxySetting.DIRECT);
        return (process.connectivity().isConnected() ? INTERNET_CONNECTION_LAN : 0)
                | (proxy ? INTERNET_CONNECTION_PROXY : 0)
                | (process.options().offline() ? INTERNET_CONNECTION_OFFLINE : 0);
    }

    /** NC1, but not while the process is offline (NC2). */
    private static boolean isOnline(ProcessState process) {
        return !process.options().offline() && process.connectivity().isConnected();
    }

    /** InternetAttemptConnect: returns its error (NC10). */
    static int attempt(int reserved) {
        if (reserved != 0) {
            return ERROR_INVALID_PARAMETER;
        }
        return isOnline(ProcessState.current()) ? ERROR_SUCCESS : ERROR_NOT_CONNECTED;
    }

    /** InternetCheckConnection (NC6–NC9). */
    static void check(@Nullable String url, int flags, int reserved) throws InternetException {
        requireReserved(reserved);
        var process = ProcessState.current();
        boolean force = (flags & FLAG_ICC_FORCE_CONNECTION) != 0;
        var server = url == null ? process.lastReached().map(last -> new Server(last.host(), last.port())) : Optional.of(server(url));
        if (server.isEmpty() || (url == null && !force)) {
            requireConnected(isOnline(process));
        } else if (force) {
            requireConnected(reaches(process, server.get()));
        } else {
            requireConnected(isOnline(process) && process.connectivity().resolves(server.get().host()));
        }
    }

    private record Server(String host, int port) {}

    private static boolean reaches(ProcessState process, Server server) {
        Duration limit = process.options().values().get(InternetOption.CONNECT_TIMEOUT);
        return process.connectivity().reaches(server.host(), server.port(), limit);
    }

    /** NC8: a URL that cannot be read is a server that cannot be reached. */
    private static Server server(String url) throws InternetException {
        try {
            var cracked = CrackedUrl.parse(url);
            if (cracked.portNumber() == 0) {
                throw notConnected();
            }
            return new Server(Sessions.checkedHost(cracked.text(UrlPart.HOST)), cracked.portNumber());
        } catch (MalformedUrlException | InternetException e) {
            throw notConnected();
        }
    }

    /** InternetGoOnline (NC11): who is offline by choice is asked, if anybody has said whom to ask. */
    static void goOnline(@Nullable String url, @Nullable Object window, int flags) throws InternetException {
        if ((flags & ~INTERNET_GOONLINE_REFRESH) != 0) {
            throw Token.error(InternetError.INVALID_PARAMETER, "no such flags (NC11)");
        }
        var process = ProcessState.current();
        if (!process.options().offline()) {
            return;
        }
        requireConnected(process.consentsToOnline(url == null ? "" : url, window));
        ProcessWideOptions.offline(false);
    }

    // ---- dialling (spec 07 §10): there is no modem ----

    /** InternetAutodial: nothing is dialled where there is a network. */
    static void autodial(int flags) throws InternetException {
        if ((flags & ~INTERNET_AUTODIAL_FLAGS_MASK) != 0) {
            throw Token.error(InternetError.INVALID_PARAMETER, "no such flags");
        }
        requireConnected(isOnline(ProcessState.current()));
    }

    /** InternetDial: returns its error. */
    static int dial(int flags, @Nullable IntRef connection) {
        int known = INTERNET_AUTODIAL_FLAGS_MASK | INTERNET_DIAL_FORCE_PROMPT | INTERNET_DIAL_SHOW_OFFLINE | INTERNET_DIAL_UNATTENDED;
        if ((flags & ~known) != 0 || connection == null) {
            return ERROR_INVALID_PARAMETER;
        }
        connection.value = 0;
        return InternetError.NO_CONNECTION.number();
    }

    /** InternetHangUp: returns its error. */
    static int hangUp(int reserved) {
        return reserved == 0 ? InternetError.NO_CONNECTION.number() : ERROR_INVALID_PARAMETER;
    }

    static void requireReserved(int reserved) throws InternetException {
        if (reserved != 0) {
            throw Token.error(InternetError.INVALID_PARAMETER, "a reserved parameter is not 0");
        }
    }

    private static void requireConnected(boolean connected) throws InternetException {
        if (!connected) {
            throw notConnected();
        }
    }

    private static InternetException notConnected() {
        return Token.error(InternetError.NOT_CONNECTED, "no connection");
    }
}
