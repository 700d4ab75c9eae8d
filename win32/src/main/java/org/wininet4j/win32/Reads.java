package org.wininet4j.win32;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.handle.FileHandle;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.operation.Outcome;
import org.wininet4j.protocol.http.BodyRead;
import org.wininet4j.protocol.http.SeekPolicy;

/** The three readers: InternetReadFile, InternetReadFileEx, InternetQueryDataAvailable. */
final class Reads implements WinInetConstants {

    private static final byte[] NOTHING = new byte[0];

    private Reads() {}

    /** The handle as that of a file, if it is one; 6 or 12018 unless it is that or a request. */
    private static Optional<FileHandle> file(@Nullable HINTERNET handle) throws InternetException {
        if (Token.open(handle).node instanceof FileHandle file && !file.isListing()) {
            return Optional.of(file);
        }
        Token.request(handle);
        return Optional.empty();
    }

    /** A40, A41: the count is 0 while it pends. */
    static Outcome read(@Nullable HINTERNET handle, byte @Nullable [] buffer, Memory.Range range, @Nullable IntRef read)
            throws InternetException {
        var file = file(handle);
        var count = Memory.required(read);
        var target = buffer == null ? NOTHING : buffer;
        Memory.check(target, range.offset(), range.length());
        count.value = 0;
        if (file.isPresent()) {
            return file.get().read(target, range.offset(), range.length(), value -> count.value = (int) value);
        }
        var request = Token.request(handle);
        var operation = request.calls()
                .readOperation(target, range.offset(), range.length(), BodyRead.Extent.FULL, value -> count.value = value);
        return request.calls().run(CallKind.READ, Token.open(handle).session.asynchronous(), operation);
    }

    /** A42–A46: the length stays as asked for while it pends. */
    static Outcome readEx(@Nullable HINTERNET handle, @Nullable INTERNET_BUFFERS buffers, int flags) throws InternetException {
        var file = file(handle);
        var wanted = Memory.required(buffers);
        var target = wanted.lpvBuffer == null ? NOTHING : wanted.lpvBuffer;
        Memory.check(target, wanted.dwBufferOffset, wanted.dwBufferLength);
        if (file.isPresent()) {
            return file.get()
                    .read(
                            target, wanted.dwBufferOffset, wanted.dwBufferLength, value -> wanted.dwBufferLength = (int) value);
        }
        var request = Token.request(handle);
        var extent = (flags & IRF_NO_WAIT) != 0 ? BodyRead.Extent.PARTIAL : BodyRead.Extent.FULL;
        var operation = request.calls()
                .readOperation(
                        target,
                        wanted.dwBufferOffset,
                        wanted.dwBufferLength,
                        extent,
                        value -> wanted.dwBufferLength = value);
        boolean asynchronous = Token.open(handle).session.asynchronous() && (flags & IRF_SYNC) == 0;
        return request.calls().run(CallKind.READ, asynchronous, operation);
    }

    /** D11: the position; what is reserved must be null or 0. */
    static long seek(@Nullable HINTERNET handle, long distance, int method, @Nullable Object context) throws InternetException {
        var file = file(handle);
        if (Token.context(context).isPresent()) {
            throw Token.error(InternetError.INVALID_PARAMETER, "the context is reserved");
        }
        var origin = switch (method) {
            case FILE_BEGIN -> SeekPolicy.Origin.BEGIN;
            case FILE_CURRENT -> SeekPolicy.Origin.CURRENT;
            case FILE_END -> SeekPolicy.Origin.END;
            default -> throw Token.error(InternetError.INVALID_PARAMETER, "no such origin: " + method);
        };
        var position = new LongRef();
        if (file.isPresent()) {
            file.get().seek(origin, distance, value -> position.value = value);
            return position.value;
        }
        var request = Token.request(handle);
        request.calls().run(CallKind.READ, false, request.calls().seekOperation(origin, distance, value -> position.value = value));
        return position.value;
    }

    /** A47–A51: the count may be null. */
    static Outcome available(@Nullable HINTERNET handle, @Nullable IntRef available) throws InternetException {
        var file = file(handle);
        var count = available == null ? new IntRef() : available;
        count.value = 0;
        if (file.isPresent()) {
            return file.get().available(value -> count.value = (int) value);
        }
        RequestHandle request = Token.request(handle);
        var operation = request.calls().availableOperation(value -> count.value = value);
        return request.calls().run(CallKind.QUERY_AVAILABLE, Token.open(handle).session.asynchronous(), operation);
    }
}
