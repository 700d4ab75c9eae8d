package org.wininet4j.win32;

import java.util.List;
import java.util.Optional;
import org.wininet4j.InternetOption;

/** The options which keys of the core keep, with their types. */
final class KeptOptions implements WinInetConstants {

    private record Key<T>(int number, InternetOption<T> option, OptionTypes.Type<T> type, boolean readable) {

        Key(int number, InternetOption<T> option, OptionTypes.Type<T> type) {
            this(number, option, type, true);
        }

        /** One that cannot be read. */
        Key<T> unreadable() {
            return new Key<>(number, option, type, false);
        }

        OptionRow row() {
            var row = OptionRow.kept(number, option, type);
            return readable ? row : row.unreadable();
        }
    }

    private static final List<Key<?>> KEYS = List.of(
            new Key<>(INTERNET_OPTION_CONNECT_TIMEOUT, InternetOption.CONNECT_TIMEOUT, OptionTypes.CONNECT_MILLIS),
            new Key<>(INTERNET_OPTION_CONNECT_RETRIES, InternetOption.CONNECT_RETRIES, OptionTypes.POSITIVE),
            new Key<>(INTERNET_OPTION_SEND_TIMEOUT, InternetOption.SEND_TIMEOUT, OptionTypes.WAIT_MILLIS),
            new Key<>(INTERNET_OPTION_RECEIVE_TIMEOUT, InternetOption.RECEIVE_TIMEOUT, OptionTypes.WAIT_MILLIS),
            new Key<>(INTERNET_OPTION_DATA_SEND_TIMEOUT, InternetOption.DATA_SEND_TIMEOUT, OptionTypes.WAIT_MILLIS),
            new Key<>(INTERNET_OPTION_DATA_RECEIVE_TIMEOUT, InternetOption.DATA_RECEIVE_TIMEOUT, OptionTypes.WAIT_MILLIS),
            new Key<>(INTERNET_OPTION_REQUEST_PRIORITY, InternetOption.REQUEST_PRIORITY, OptionTypes.DWORD),
            new Key<>(INTERNET_OPTION_EXEMPT_CONNECTION_LIMIT, InternetOption.EXEMPT_CONNECTION_LIMIT, OptionTypes.BOOL),
            new Key<>(INTERNET_OPTION_SOCKET_SEND_BUFFER_LENGTH, InternetOption.SOCKET_SEND_BUFFER_LENGTH, OptionTypes.DWORD),
            new Key<>(INTERNET_OPTION_IGNORE_OFFLINE, InternetOption.IGNORE_OFFLINE, OptionTypes.SWITCH),
            new Key<>(INTERNET_OPTION_USER_AGENT, InternetOption.USER_AGENT, OptionTypes.TEXT),
            new Key<>(INTERNET_OPTION_PROXY_USERNAME, InternetOption.PROXY_USERNAME, OptionTypes.TEXT),
            new Key<>(INTERNET_OPTION_PROXY_PASSWORD, InternetOption.PROXY_PASSWORD, OptionTypes.TEXT),
            new Key<>(INTERNET_OPTION_SEND_UTF8_SERVERNAME_TO_PROXY, InternetOption.SEND_UTF8_SERVERNAME_TO_PROXY, OptionTypes.BOOL),
            new Key<>(INTERNET_OPTION_HTTP_DECODING, InternetOption.HTTP_DECODING, OptionTypes.BOOL),
            new Key<>(INTERNET_OPTION_CODEPAGE, InternetOption.CODEPAGE, OptionTypes.CODE_PAGE),
            new Key<>(INTERNET_OPTION_CODEPAGE_PATH, InternetOption.CODEPAGE_PATH, OptionTypes.CODE_PAGE),
            new Key<>(INTERNET_OPTION_CODEPAGE_EXTRA, InternetOption.CODEPAGE_EXTRA, OptionTypes.CODE_PAGE),
            new Key<>(INTERNET_OPTION_IDN, InternetOption.IDN, OptionTypes.IDN),
            new Key<>(INTERNET_OPTION_ENCODE_EXTRA, InternetOption.ENCODE_EXTRA, OptionTypes.BOOL),
            new Key<>(INTERNET_OPTION_ENABLE_HTTP_PROTOCOL, InternetOption.ENABLE_HTTP_PROTOCOL, OptionBits.PROTOCOLS).unreadable(),
            new Key<>(INTERNET_OPTION_ERROR_MASK, InternetOption.ERROR_MASK, OptionBits.ERRORS),
            new Key<>(INTERNET_OPTION_HSTS, InternetOption.HSTS, OptionTypes.BOOL),
            new Key<>(INTERNET_OPTION_OPT_IN_WEAK_SIGNATURE, InternetOption.OPT_IN_WEAK_SIGNATURE, OptionTypes.BOOL).unreadable(),
            new Key<>(INTERNET_OPTION_CLIENT_CERT_CONTEXT, InternetOption.CLIENT_CERT_CONTEXT, OptionTypes.CERTIFICATE).unreadable(),
            new Key<>(INTERNET_OPTION_SECURITY_SELECT_CLIENT_CERT, InternetOption.CLIENT_CERT_CONTEXT, OptionTypes.CERTIFICATE)
                    .unreadable(),
            new Key<>(INTERNET_OPTION_FROM_CACHE_TIMEOUT, InternetOption.FROM_CACHE_TIMEOUT, OptionTypes.CACHE_MILLIS),
            new Key<>(INTERNET_OPTION_BYPASS_EDITED_ENTRY, InternetOption.BYPASS_EDITED_ENTRY, OptionTypes.BOOL),
            new Key<>(INTERNET_OPTION_SECONDARY_CACHE_KEY, InternetOption.SECONDARY_CACHE_KEY, OptionTypes.TEXT),
            new Key<>(INTERNET_OPTION_DATAFILE_EXT, InternetOption.DATAFILE_EXT, OptionTypes.TEXT).unreadable(),
            new Key<>(INTERNET_OPTION_ENABLE_REDIRECT_CACHE_READ, InternetOption.ENABLE_REDIRECT_CACHE_READ, OptionTypes.BOOL)
                    .unreadable());

    private KeptOptions() {}

    static List<OptionRow> rows() {
        return KEYS.stream().map(Key::row).toList();
    }

    /** The key of an option by number. */
    static Optional<InternetOption<?>> keyOf(int number) {
        return KEYS.stream().filter(key -> key.number() == number).findFirst().map(Key::option);
    }
}
