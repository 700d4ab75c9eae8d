package org.wininet4j.win32;

import static org.wininet4j.win32.OptionRow.EVERYWHERE;
import static org.wininet4j.win32.OptionRow.EVERY_HANDLE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wininet4j.InternetOption.Level;

/** What Windows does not implement either, or what has no meaning here: it may be set, to no effect (OP24). */
final class IgnoredOptions implements WinInetConstants {

    /** O23. */
    private static final int[] NOT_IMPLEMENTED = {INTERNET_OPTION_CONNECT_BACKOFF, INTERNET_OPTION_LISTEN_TIMEOUT, INTERNET_OPTION_ASYNC_ID,
            INTERNET_OPTION_ASYNC_PRIORITY, INTERNET_OPTION_KEEP_CONNECTION, INTERNET_OPTION_OFFLINE_MODE,
            INTERNET_OPTION_CACHE_STREAM_HANDLE, INTERNET_OPTION_ASYNC, INTERNET_OPTION_DISCONNECTED_TIMEOUT, INTERNET_OPTION_IDLE_STATE,
            INTERNET_OPTION_OFFLINE_SEMANTICS, INTERNET_OPTION_CALLBACK_FILTER, INTERNET_OPTION_CONNECT_TIME,
            INTERNET_OPTION_SEND_THROUGHPUT, INTERNET_OPTION_RECEIVE_THROUGHPUT, INTERNET_OPTION_DISABLE_AUTODIAL, INTERNET_OPTION_IDENTITY,
            INTERNET_OPTION_REMOVE_IDENTITY, INTERNET_OPTION_ALTER_IDENTITY};

    private static final int[] PASSPORT = {INTERNET_OPTION_DISABLE_PASSPORT_AUTH, INTERNET_OPTION_ENABLE_PASSPORT_AUTH};

    private IgnoredOptions() {}

    static List<OptionRow> rows() {
        return Stream.of(ignored(NOT_IMPLEMENTED, EVERYWHERE), ignored(PASSPORT, Level.PROCESS),
                ignored(new int[] {INTERNET_OPTION_CONTEXT_VALUE_OLD}, EVERY_HANDLE),
                ignored(new int[] {INTERNET_OPTION_ENTERPRISE_CONTEXT}, Level.REQUEST)).flatMap(rows -> rows).toList();
    }

    private static Stream<OptionRow> ignored(int[] numbers, Level... levels) {
        return Arrays.stream(numbers).mapToObj(number -> OptionRow.writeOnly(number, (_, _) -> {}, levels));
    }
}
