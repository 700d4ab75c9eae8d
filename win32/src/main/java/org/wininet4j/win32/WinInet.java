package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;

/**
 * The WinINet functions by their exact names, and by inheritance every constant: {@code import static org.wininet4j.win32.WinInet.*}.
 *
 * <p>As in C, a function returns false, null or -1 on failure and sets the last error of its thread ({@link #GetLastError}); on success the
 * last error is 0. In a session opened with {@code INTERNET_FLAG_ASYNC} false with {@code ERROR_IO_PENDING} means: the call goes on, and
 * ends with one {@code INTERNET_STATUS_REQUEST_COMPLETE}. Parameters may be null where C allows NULL. All functions are thread-safe; one
 * call at a time may be in progress on a handle (A5). What differs from C is listed in docs/functions.md.
 */
public final class WinInet implements WinInetConstants {

    /** What {@link #InternetSetStatusCallback} returns on failure (C2); calling it does nothing. */
    public static final INTERNET_STATUS_CALLBACK INTERNET_INVALID_STATUS_CALLBACK = (_, _, _, _, _) -> {};

    private WinInet() {}

    /** The error of this thread's last call; inside a completion, that of the completed call. */
    public static int GetLastError() {
        return LastError.get();
    }

    /** Sets the last error of this thread. */
    public static void SetLastError(int error) {
        LastError.set(error);
    }

    // ---- sessions, connections, handles ----

    /** Opens a session (H6, G10). */
    public static @Nullable HINTERNET InternetOpen(
            @Nullable String agent, int accessType, @Nullable String proxy, @Nullable String proxyBypass, int flags) {
        return LastError.valueOf(() -> Sessions.open(agent, accessType, proxy, proxyBypass, flags));
    }

    /** Makes a handle for a server; nothing is sent (H5, H7, H8, G11). */
    public static @Nullable HINTERNET InternetConnect(
            @Nullable HINTERNET session,
            @Nullable String serverName,
            int serverPort,
            @Nullable String userName,
            @Nullable String password,
            int service,
            int flags,
            @Nullable Object context) {
        var server = new Sessions.Server(serverName, serverPort, service, flags, userName, password);
        return LastError.valueOf(() -> Sessions.connect(session, server, context));
    }

    /** Closes a handle and all below it; cancels their calls (H40–H52). */
    public static boolean InternetCloseHandle(@Nullable HINTERNET handle) {
        return LastError.succeed(() -> Token.open(handle).node.close());
    }

    /** Sets or removes the callback of one handle; returns the previous one (C1–C9). */
    public static @Nullable INTERNET_STATUS_CALLBACK InternetSetStatusCallback(
            @Nullable HINTERNET handle, @Nullable INTERNET_STATUS_CALLBACK callback) {
        var previous = LastError.valueOf(() -> Sessions.setCallback(handle, callback));
        return previous == null ? INTERNET_INVALID_STATUS_CALLBACK : previous.orElse(null);
    }

    /** Reads an option: an Integer, String, handle, context, callback or structure into {@code value} (spec 07). */
    public static boolean InternetQueryOption(@Nullable HINTERNET handle, int option, @Nullable Ref<Object> value) {
        return LastError.succeed(() -> {
            var answer = Options.query(handle, option);
            Memory.required(value).value = answer;
        });
    }

    /** Sets an option (spec 07). */
    public static boolean InternetSetOption(@Nullable HINTERNET handle, int option, @Nullable Object value) {
        return LastError.succeed(() -> Options.set(handle, option, value));
    }

    /** The text a server explained its last error with; HTTP servers do not (E5). */
    public static boolean InternetGetLastResponseInfo(@Nullable IntRef error, @Nullable Ref<String> text) {
        return LastError.succeed(() -> {
            Memory.required(error).value = InternetError.SUCCESS.number();
            Memory.required(text).value = "";
        });
    }

    // ---- HTTP ----

    /** Makes a request handle; nothing is sent (P1–P10, G12). {@code version} is not used: HTTP/1.1 is spoken (P5). */
    public static @Nullable HINTERNET HttpOpenRequest(
            @Nullable HINTERNET connect,
            @Nullable String verb,
            @Nullable String objectName,
            @Nullable String version,
            @Nullable String referrer,
            @Nullable String @Nullable [] acceptTypes,
            int flags,
            @Nullable Object context) {
        var types = Requests.joined(acceptTypes);
        var wanted = new Requests.Wanted(verb, objectName, referrer, types, flags);
        return LastError.valueOf(() -> Requests.open(connect, wanted, context));
    }

    /** Edits the header fields of a request (P20–P31). */
    public static boolean HttpAddRequestHeaders(@Nullable HINTERNET request, @Nullable String headers, int modifiers) {
        return LastError.succeed(() -> Requests.addHeaders(request, headers, modifiers));
    }

    /** Sends a request and receives the response head (P40–P55). */
    public static boolean HttpSendRequest(
            @Nullable HINTERNET request, @Nullable String headers, byte @Nullable [] optional) {
        return LastError.succeedWith(() -> Requests.send(request, headers, optional));
    }

    /** Sends the head and the first part of a request (P60–P69). Of the flags {@code HSR_SYNC} counts (A7); {@code context} has no effect (X8). */
    public static boolean HttpSendRequestEx(
            @Nullable HINTERNET request,
            @Nullable INTERNET_BUFFERS buffersIn,
            @Nullable INTERNET_BUFFERS buffersOut,
            int flags,
            @Nullable Object context) {
        return LastError.succeedWith(() -> Requests.sendEx(request, buffersIn, buffersOut, flags));
    }

    /** Sends a part of a body (P63). */
    public static boolean InternetWriteFile(
            @Nullable HINTERNET file, byte @Nullable [] buffer, int offset, int length, @Nullable IntRef written) {
        var range = new Memory.Range(offset, length);
        return LastError.succeedWith(() -> Requests.write(file, buffer, range, written));
    }

    /** Receives the response head of a request sent in parts (P62, P66). Of the flags {@code HSR_SYNC} counts (A7); {@code context} has no effect (X8). */
    public static boolean HttpEndRequest(
            @Nullable HINTERNET request, @Nullable INTERNET_BUFFERS buffersOut, int flags, @Nullable Object context) {
        return LastError.succeedWith(() -> Requests.end(request, buffersOut, flags));
    }

    /** Reads an attribute of the request or response (Q1–Q20): a String, Integer, Long or {@link SYSTEMTIME} into {@code buffer}. */
    public static boolean HttpQueryInfo(
            @Nullable HINTERNET request, int infoLevel, @Nullable Ref<Object> buffer, @Nullable IntRef index) {
        return LastError.succeed(() -> HeaderQuery.query(request, infoLevel, buffer, index));
    }

    // ---- reading ----

    /** Reads until the range is full or the body ends (A40, A41); true with 0 bytes is the end (A53). */
    public static boolean InternetReadFile(
            @Nullable HINTERNET file, byte @Nullable [] buffer, int offset, int length, @Nullable IntRef read) {
        var range = new Memory.Range(offset, length);
        return LastError.succeedWith(() -> Reads.read(file, buffer, range, read));
    }

    /** As {@link #InternetReadFile}, with flags (A42–A46). {@code context} has no effect (X8). */
    public static boolean InternetReadFileEx(
            @Nullable HINTERNET file, @Nullable INTERNET_BUFFERS buffers, int flags, @Nullable Object context) {
        return LastError.succeedWith(() -> Reads.readEx(file, buffers, flags));
    }

    /** How many bytes a read delivers at once (A47–A51). {@code flags} and {@code context} are reserved. */
    public static boolean InternetQueryDataAvailable(
            @Nullable HINTERNET file, @Nullable IntRef available, int flags, @Nullable Object context) {
        return LastError.succeedWith(() -> Reads.available(file, available));
    }

    // ---- not built in yet: handles and parameters are checked, then 120 ----

    /** Not built in yet: fails 120 on a request. */
    public static long InternetSetFilePointer(@Nullable HINTERNET file, long distance, int method, @Nullable Object context) {
        return LastError.succeed(() -> Later.onRequest(file)) ? 0 : -1;
    }

    /** Not built in yet: fails 120 on a session. */
    public static @Nullable HINTERNET InternetOpenUrl(
            @Nullable HINTERNET session, @Nullable String url, @Nullable String headers, int flags, @Nullable Object context) {
        return LastError.valueOf(() -> Later.openUrl(session, url));
    }

    /** Not built in yet: fails 120 on a request. */
    public static boolean InternetLockRequestFile(@Nullable HINTERNET file, @Nullable Ref<Object> lock) {
        return LastError.succeed(() -> Later.onRequest(file));
    }

    /** Not built in yet: there are no locks to be given back. */
    public static boolean InternetUnlockRequestFile(@Nullable Object lock) {
        return LastError.succeed(() -> Later.unlock(lock));
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean InternetFindNextFile(@Nullable HINTERNET find, @Nullable WIN32_FIND_DATA found) {
        return LastError.valueOf(() -> Later.onFtp(find)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static @Nullable HINTERNET FtpFindFirstFile(
            @Nullable HINTERNET connect, @Nullable String pattern, @Nullable WIN32_FIND_DATA found, int flags, @Nullable Object context) {
        return LastError.valueOf(() -> Later.onFtp(connect));
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static @Nullable HINTERNET FtpOpenFile(
            @Nullable HINTERNET connect, @Nullable String name, int access, int flags, @Nullable Object context) {
        return LastError.valueOf(() -> Later.onFtp(connect));
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpGetFile(
            @Nullable HINTERNET connect,
            @Nullable String remoteFile,
            @Nullable String newFile,
            boolean failIfExists,
            int attributes,
            int flags,
            @Nullable Object context) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpPutFile(
            @Nullable HINTERNET connect, @Nullable String localFile, @Nullable String newRemoteFile, int flags, @Nullable Object context) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpRenameFile(@Nullable HINTERNET connect, @Nullable String existing, @Nullable String newName) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpDeleteFile(@Nullable HINTERNET connect, @Nullable String name) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpCreateDirectory(@Nullable HINTERNET connect, @Nullable String directory) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpRemoveDirectory(@Nullable HINTERNET connect, @Nullable String directory) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpSetCurrentDirectory(@Nullable HINTERNET connect, @Nullable String directory) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpGetCurrentDirectory(@Nullable HINTERNET connect, @Nullable Ref<String> directory) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static boolean FtpCommand(
            @Nullable HINTERNET connect,
            boolean expectResponse,
            int flags,
            @Nullable String command,
            @Nullable Object context,
            @Nullable Ref<HINTERNET> data) {
        return LastError.valueOf(() -> Later.onFtp(connect)) != null;
    }

    /** Not built in yet: fails 12018 on every handle there is. */
    public static long FtpGetFileSize(@Nullable HINTERNET file) {
        return LastError.valueOf(() -> Later.onFtp(file)) == null ? -1 : 0;
    }
}
