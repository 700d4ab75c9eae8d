package org.wininet4j.win32;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.codec.http.HeaderEdit;
import org.wininet4j.codec.http.HeaderEditException;
import org.wininet4j.codec.http1.RequestSyntax;
import org.wininet4j.handle.ConnectionHandle;
import org.wininet4j.handle.HandleNode;
import org.wininet4j.handle.RequestCalls;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.operation.Operation;
import org.wininet4j.operation.Outcome;
import org.wininet4j.protocol.http.RequestSettings;
import org.wininet4j.protocol.http.RequestState;

/** HttpOpenRequest, the functions that send, and those that edit header fields. */
final class Requests implements WinInetConstants {

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.win32");

    private static final byte[] NOTHING = new byte[0];

    private Requests() {}

    /** HttpOpenRequest: what is wanted. */
    record Wanted(
            @Nullable String verb,
            @Nullable String object,
            @Nullable String referrer,
            String acceptTypes,
            int flags) {

        /** P1. */
        String method() {
            return verb == null || verb.isEmpty() ? "GET" : verb;
        }

        boolean has(int flag) {
            return (flags & flag) != 0;
        }
    }

    static HINTERNET open(@Nullable HINTERNET handle, Wanted wanted, @Nullable Object context) throws InternetException {
        var connection = Token.connection(handle);
        var request = connection.newRequest(state(connection, wanted), Token.context(context));
        request.ignoreAlso(ignoredFaults(wanted.flags()));
        return Token.of((HandleNode) request).handle;
    }

    /** A request that is wanted of a server. */
    static RequestState state(ConnectionHandle connection, Wanted wanted) throws InternetException {
        if (!RequestSyntax.isVerb(wanted.method())) {
            throw Token.error(InternetError.INVALID_PARAMETER, "the verb is no token");
        }
        try {
            var url = connection.url(wanted.has(INTERNET_FLAG_SECURE), wanted.object() == null ? "" : wanted.object());
            var request = new RequestState(wanted.method(), url, settings(wanted));
            addOwnHeaders(request, wanted);
            warnOfClearText(request, wanted);
            return request;
        } catch (IllegalArgumentException e) {
            throw Token.error(InternetError.INVALID_PARAMETER, "characters that cannot be sent");
        }
    }

    /** V5: the flags of requests have the numbers of the security flags. */
    static Set<CertificateFault> ignoredFaults(int flags) {
        return OptionBits.FAULTS.named(flags & (INTERNET_FLAG_IGNORE_CERT_CN_INVALID | INTERNET_FLAG_IGNORE_CERT_DATE_INVALID));
    }

    /** P44: NO_CACHE_WRITE is sent as a header only where the caller gave it, and not with GET. */
    private static RequestSettings settings(Wanted wanted) {
        return new RequestSettings(
                !wanted.has(INTERNET_FLAG_NO_AUTO_REDIRECT),
                wanted.has(INTERNET_FLAG_IGNORE_REDIRECT_TO_HTTP),
                wanted.has(INTERNET_FLAG_IGNORE_REDIRECT_TO_HTTPS),
                wanted.has(INTERNET_FLAG_KEEP_CONNECTION),
                wanted.has(INTERNET_FLAG_PRAGMA_NOCACHE),
                wanted.has(INTERNET_FLAG_NO_CACHE_WRITE) && !wanted.method().equals("GET"),
                true,
                !wanted.has(INTERNET_FLAG_NO_CACHE_WRITE),
                !wanted.has(INTERNET_FLAG_NO_AUTH),
                !wanted.has(INTERNET_FLAG_NO_UI),
                !wanted.has(INTERNET_FLAG_NO_COOKIES));
    }

    /** P6, P7. */
    private static void addOwnHeaders(RequestState request, Wanted wanted) {
        if (wanted.referrer() != null && !wanted.referrer().isEmpty()) {
            request.addHeader("Referer", wanted.referrer());
        }
        if (!wanted.acceptTypes().isEmpty()) {
            request.addHeader("Accept", wanted.acceptTypes());
        }
    }

    /** The value of Accept (P7); empty for none. */
    static String joined(@Nullable String @Nullable [] types) {
        return types == null
                ? ""
                : Arrays.stream(types)
                        .filter(Objects::nonNull)
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    /** H9. */
    private static void warnOfClearText(RequestState request, Wanted wanted) {
        if (request.url().port() == INTERNET_DEFAULT_HTTPS_PORT && !wanted.has(INTERNET_FLAG_SECURE)) {
            LOGGER.log(Level.WARNING, "A request without INTERNET_FLAG_SECURE to port 443 goes in clear: {0}", request.url());
        }
    }

    /** HttpAddRequestHeaders. */
    static void addHeaders(@Nullable HINTERNET handle, @Nullable String text, int modifiers) throws InternetException {
        addHeaders(Token.request(handle).request(), text, modifiers);
    }

    static void addHeaders(RequestState request, @Nullable String text, int modifiers) throws InternetException {
        if (text == null) {
            return;
        }
        try {
            request.editHeaders(text, edit(modifiers));
        } catch (HeaderEditException e) {
            throw Token.error(RequestCalls.errorOf(e), "the header text cannot be applied");
        }
    }

    /** P20, P23–P29. */
    private static HeaderEdit edit(int modifiers) {
        boolean add = (modifiers & HTTP_ADDREQ_FLAG_ADD) != 0;
        if ((modifiers & HTTP_ADDREQ_FLAG_REPLACE) != 0) {
            return add ? HeaderEdit.ADD_OR_REPLACE : HeaderEdit.REPLACE;
        }
        if ((modifiers & HTTP_ADDREQ_FLAG_COALESCE_WITH_COMMA) != 0) {
            return HeaderEdit.COALESCE_WITH_COMMA;
        }
        if ((modifiers & HTTP_ADDREQ_FLAG_COALESCE_WITH_SEMICOLON) != 0) {
            return HeaderEdit.COALESCE_WITH_SEMICOLON;
        }
        return (modifiers & HTTP_ADDREQ_FLAG_ADD_IF_NEW) != 0 && !add ? HeaderEdit.ADD_IF_NEW : HeaderEdit.ADD;
    }

    static Outcome send(@Nullable HINTERNET handle, @Nullable String headers, byte @Nullable [] optional)
            throws InternetException {
        var request = Token.request(handle);
        var body = RequestBody.of(optional == null ? NOTHING : optional);
        return run(handle, CallKind.SEND, request.calls().sendOperation(body, text(headers)));
    }

    static Outcome sendEx(@Nullable HINTERNET handle, @Nullable INTERNET_BUFFERS in, @Nullable INTERNET_BUFFERS out, int flags)
            throws InternetException {
        var request = Token.request(handle);
        requireReserved(out);
        var buffers = in == null ? new INTERNET_BUFFERS() : in;
        var bytes = buffers.lpvBuffer == null ? NOTHING : buffers.lpvBuffer;
        int length = buffers.lpvBuffer == null ? 0 : buffers.dwBufferLength;
        Memory.check(bytes, buffers.dwBufferOffset, length);
        var first = RequestBody.of(bytes, buffers.dwBufferOffset, length);
        long total = Integer.toUnsignedLong(buffers.dwBufferTotal);
        return run(handle, CallKind.BEGIN_SEND, flags, request.calls().beginOperation(first, total, text(buffers.lpcszHeader)));
    }

    static Outcome end(@Nullable HINTERNET handle, @Nullable INTERNET_BUFFERS out, int flags) throws InternetException {
        var request = Token.request(handle);
        requireReserved(out);
        return run(handle, CallKind.END_SEND, flags, request.calls().endCall());
    }

    static Outcome write(@Nullable HINTERNET handle, byte @Nullable [] bytes, Memory.Range range, @Nullable IntRef written)
            throws InternetException {
        var request = Token.request(handle);
        var count = Memory.required(written);
        count.value = 0;
        var source = bytes == null ? NOTHING : bytes;
        Memory.check(source, range.offset(), range.length());
        var write = request.calls()
                .writeOperation(source, range.offset(), range.length(), () -> count.value = range.length());
        return run(handle, CallKind.WRITE, write);
    }

    /** P62. */
    private static void requireReserved(@Nullable INTERNET_BUFFERS out) throws InternetException {
        if (out != null) {
            throw Token.error(InternetError.INVALID_PARAMETER, "the second buffers are reserved (P62)");
        }
    }

    private static Optional<String> text(@Nullable String headers) {
        return Optional.ofNullable(headers).filter(text -> !text.isEmpty());
    }

    private static Outcome run(@Nullable HINTERNET handle, CallKind kind, Operation operation) throws InternetException {
        return run(handle, kind, 0, operation);
    }

    /** Runs in the mode of the session (H25), unless the flags ask for a synchronous call (A7). */
    private static Outcome run(@Nullable HINTERNET handle, CallKind kind, int flags, Operation operation) throws InternetException {
        var token = Token.open(handle);
        boolean asynchronous = token.session.asynchronous() && (flags & HSR_SYNC) == 0;
        return ((RequestHandle) token.node).calls().run(kind, asynchronous, operation);
    }
}
