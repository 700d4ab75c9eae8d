package org.wininet4j.win32;

import static org.wininet4j.win32.WinInet.*;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values for the options of the table, by type. */
final class OptionSamples {
    private static final Map<Integer, Integer> BITS = Map.of(INTERNET_OPTION_ERROR_MASK, INTERNET_ERROR_MASK_COMBINED_SEC_CERT,
            INTERNET_OPTION_SECURITY_FLAGS, SECURITY_FLAG_IGNORE_UNKNOWN_CA, 99, SECURITY_FLAG_IGNORE_UNKNOWN_CA,
            INTERNET_OPTION_ENABLE_HTTP_PROTOCOL, HTTP_PROTOCOL_FLAG_HTTP2, INTERNET_OPTION_CODEPAGE, 1252, INTERNET_OPTION_CODEPAGE_PATH,
            1252,
            INTERNET_OPTION_CODEPAGE_EXTRA, 1252);

    /** The context of the handles. */
    static final int CONTEXT = 77;

    /** Those for which a wrong length is a wrong parameter (OP9). */
    private static final Set<Integer> LENGTH_IS_A_PARAMETER = Set.of(5, 6, 7, 8, INTERNET_OPTION_SECURITY_FLAGS, 99);

    private OptionSamples() {}

    /** The error of a value that fits no option but a context. */
    static int errorOfAnotherType(OptionCase.Row row) {
        return switch (row.type()) {
            case "none" -> row.number() == INTERNET_OPTION_IGNORE_OFFLINE ? ERROR_INTERNET_BAD_OPTION_LENGTH : 0;
            case "string", "proxy info", "option list", "certificate", "certificate and key" -> ERROR_INVALID_PARAMETER;
            default -> LENGTH_IS_A_PARAMETER.contains(row.number()) ? ERROR_INVALID_PARAMETER : ERROR_INTERNET_BAD_OPTION_LENGTH;
        };
    }

    /** A value as the table writes it. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case INTERNET_VERSION_INFO version -> version.dwMajorVersion + "." + version.dwMinorVersion;
            case HTTP_VERSION_INFO version -> version.dwMajorVersion + "." + version.dwMinorVersion;
            case null, default -> String.valueOf(value);
        };
    }

    static @Nullable Object good(int number, String type) {
        if (number == INTERNET_OPTION_CONNECTED_STATE) {
            return connected();
        }
        return switch (type) {
            case "none", "certificate", "certificate and key" -> null;
            case "string" -> "text";
            case "two u32" -> new HTTP_VERSION_INFO();
            case "proxy info" -> new INTERNET_PROXY_INFO();
            case "option list" -> new INTERNET_PER_CONN_OPTION_LIST();
            case "context", "pointer" -> CONTEXT;
            case "bool" -> 1;
            default -> BITS.getOrDefault(number, 3);
        };
    }

    /** What is read after {@link #good} was set. */
    static @Nullable Object shown(OptionCase.Row row) {
        return row.type().equals("none") ? (Object) 1 : good(row.number(), row.type());
    }

    private static INTERNET_CONNECTED_INFO connected() {
        var info = new INTERNET_CONNECTED_INFO();
        info.dwConnectedState = INTERNET_STATE_CONNECTED;
        return info;
    }
}
