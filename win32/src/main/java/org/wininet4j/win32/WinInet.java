package org.wininet4j.win32;

import java.security.cert.X509Certificate;
import java.util.List;
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

    /** Reads an option: a number, text, handle, context, callback, certificate or structure into {@code value} (spec 07). */
    public static boolean InternetQueryOption(@Nullable HINTERNET handle, int option, @Nullable Ref<Object> value) {
        return LastError.succeed(() -> Options.query(handle, option, value));
    }

    /** Sets an option (spec 07). */
    public static boolean InternetSetOption(@Nullable HINTERNET handle, int option, @Nullable Object value) {
        return LastError.succeed(() -> Options.set(handle, option, value));
    }

    /** As {@link #InternetSetOption}, for the whole process or also for the user's settings (OP26): {@code ISO_} flags. */
    public static boolean InternetSetOptionEx(@Nullable HINTERNET handle, int option, @Nullable Object value, int flags) {
        return LastError.succeed(() -> Options.set(handle, option, value, flags));
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

    /** Opens an http or https URL in one call (OU1–OU16): null with {@code ERROR_IO_PENDING} in an asynchronous session, the handle comes then with its end. */
    public static @Nullable HINTERNET InternetOpenUrl(
            @Nullable HINTERNET session, @Nullable String url, @Nullable String headers, int flags, @Nullable Object context) {
        var wanted = new UrlFunctions.Wanted(url, headers, flags);
        return LastError.valueOrPending(() -> UrlFunctions.open(session, wanted, context));
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

    /**
     * Sets where the next read begins, counted from {@code FILE_BEGIN}, {@code FILE_CURRENT} or {@code FILE_END}; returns that position, or -1 (D11). Nothing is
     * sent before that read. {@code context} is reserved.
     */
    public static long InternetSetFilePointer(@Nullable HINTERNET file, long distance, int method, @Nullable Object context) {
        var position = LastError.valueOf(() -> Reads.seek(file, distance, method, context));
        return position == null ? -1 : position;
    }

    // ---- cookies ----

    /** Sets a cookie in the jar of the process, whatever the policy (CO2, CO90): null as {@code name} means that {@code data} begins with it (CO5). */
    public static boolean InternetSetCookie(@Nullable String url, @Nullable String name, @Nullable String data) {
        return LastError.succeed(() -> Cookies.requireAccepted(Cookies.set(url, name, data, 0, Cookies.caller())));
    }

    /** Sets a cookie and returns what became of it, a {@code COOKIE_STATE_} number; 0 is failure (CO1, CO20). {@code reserved} is ignored. */
    public static int InternetSetCookieEx(
            @Nullable String url, @Nullable String name, @Nullable String data, int flags, @Nullable Object reserved) {
        return Cookies.numberOf(LastError.valueOf(() -> Cookies.set(url, name, data, flags, Cookies.caller(flags))));
    }

    /** The cookies of a URL, {@code a=1; b=2} (CO7–CO11). {@code name} is ignored; {@code size} may be null, and then any text fits. */
    public static boolean InternetGetCookie(
            @Nullable String url, @Nullable String name, @Nullable Ref<String> data, @Nullable IntRef size) {
        return LastError.succeed(() -> Cookies.get(url, null, data, size, Cookies.caller()));
    }

    /** As {@link #InternetGetCookie}, those of that name alone unless it is null (CO7), and with flags (CO22). {@code reserved} is ignored. */
    public static boolean InternetGetCookieEx(
            @Nullable String url,
            @Nullable String name,
            @Nullable Ref<String> data,
            @Nullable IntRef size,
            int flags,
            @Nullable Object reserved) {
        return LastError.succeed(() -> Cookies.get(url, name, data, size, Cookies.caller(flags)));
    }

    /** Whether a host may set cookies for a domain (CO50–CO52); false sets 87. */
    public static boolean IsDomainLegalCookieDomain(@Nullable String domain, @Nullable String fullDomain) {
        return LastError.succeed(() -> Cookies.requireLegalDomain(domain, fullDomain));
    }

    /** Decides about the cookies of the site of a host: ACCEPT, REJECT, or UNKNOWN for no decision (CO91). */
    public static boolean InternetSetPerSiteCookieDecision(@Nullable String hostName, int decision) {
        return LastError.succeed(() -> SiteDecisions.set(hostName, decision));
    }

    /** The decision about the site of a host; fails 259 if there is none (CO92). */
    public static boolean InternetGetPerSiteCookieDecision(@Nullable String hostName, @Nullable IntRef result) {
        return LastError.succeed(() -> SiteDecisions.get(hostName, result));
    }

    /** The decisions by name, from index 0; fails 259 at the end (CO93). {@code siteNameSize} may be null, and then any name fits. */
    public static boolean InternetEnumPerSiteCookieDecision(
            @Nullable Ref<String> siteName, @Nullable IntRef siteNameSize, @Nullable IntRef decision, int index) {
        return LastError.succeed(() -> SiteDecisions.enumerate(siteName, siteNameSize, decision, index));
    }

    /** Takes all decisions back (CO94). */
    public static boolean InternetClearAllPerSiteCookieDecisions() {
        return LastError.succeed(() -> Cookies.jar().policies().forgetDecisions());
    }

    /**
     * Sets the template for the cookies of a zone (CO96, CO97); returns 0 or an error. {@code preference} is a String, kept as it is, or with templates 100 and
     * 101 the {@link org.wininet4j.cookie.CookiePolicy} which decides.
     */
    public static int PrivacySetZonePreferenceW(int zone, int type, int template, @Nullable Object preference) {
        return ZonePreferences.set(zone, type, template, preference);
    }

    /** The template for the cookies of a zone, and its preference; returns 0 or an error, 234 if the text does not fit (CO96). */
    public static int PrivacyGetZonePreferenceW(
            int zone, int type, @Nullable IntRef template, @Nullable Ref<String> buffer, @Nullable IntRef bufferLength) {
        return ZonePreferences.get(zone, type, template, buffer, bufferLength);
    }

    /** Reads a {@code cookies.txt} into the jar of the process (CO85). */
    public static boolean ImportCookieFile(@Nullable String fileName) {
        return LastError.succeed(() -> CookieFiles.read(fileName));
    }

    /** Writes the jar of the process to a {@code cookies.txt}, over what is in the file or after it (CO85). */
    public static boolean ExportCookieFile(@Nullable String fileName, boolean append) {
        return LastError.succeed(() -> CookieFiles.write(fileName, append));
    }

    // ---- logging on ----

    /** Forgets the credentials that worked (U27). */
    public static boolean CleanupCredentialCache() {
        return LastError.succeed(CredentialOptions::forgetAll);
    }

    // ---- decisions of the user ----

    /**
     * Asks the user about an error of a request, or about a hidden challenge (UI1–UI9): the handler of {@link InternetPrompts}. Returns 0, 12032 to send
     * again, or an error. {@code data} is not used.
     */
    public static int InternetErrorDlg(
            @Nullable Object window, @Nullable HINTERNET request, int error, int flags, @Nullable Ref<Object> data) {
        return ErrorDialog.decide(window, request, error, flags);
    }

    /** Asks whether to go from one URL to another of less security (UI10, UI11); returns 0, 1223 or another error. {@code post} is not used. */
    public static int InternetConfirmZoneCrossing(
            @Nullable Object window, @Nullable String previousUrl, @Nullable String newUrl, boolean post) {
        return Suspended.confirmZoneCrossing(window, previousUrl, newUrl);
    }

    /** Answers the open question of a request (UI23); fails 12019 if there is none. */
    public static boolean ResumeSuspendedDownload(@Nullable HINTERNET request, int result) {
        return LastError.succeed(() -> Suspended.resume(request, result));
    }

    /**
     * What the last TLS connection of the process to the server of an https URL has shown (UI23): its certificates, the server's own first, and the bits of their
     * faults, as {@code INTERNET_OPTION_SECURITY_FLAGS} has them. Fails 12028 where there was none.
     */
    public static boolean InternetGetSecurityInfoByURL(
            @Nullable String url, @Nullable Ref<List<X509Certificate>> certificateChain, @Nullable IntRef secureFlags) {
        return LastError.succeed(() -> SecurityOfUrls.tell(url, certificateChain, secureFlags));
    }

    /** There are no windows here: fails 120 (UI22). */
    public static boolean InternetShowSecurityInfoByURL(@Nullable String url, @Nullable Object window) {
        return LastError.succeed(() -> {
            throw Later.noWindows();
        });
    }

    /** There are no windows here: fails 120 (UI22). */
    public static boolean ShowCertificate(@Nullable Object window, @Nullable Object certificate) {
        return LastError.succeed(() -> {
            throw Later.noWindows();
        });
    }

    /** There are no windows here: fails 120 (UI22). */
    public static boolean ShowClientAuthCerts(@Nullable Object window) {
        return LastError.succeed(() -> {
            throw Later.noWindows();
        });
    }

    /** There are no windows here: fails 120 (UI22). */
    public static boolean ShowSecurityInfo(@Nullable Object window, @Nullable Object information) {
        return LastError.succeed(() -> {
            throw Later.noWindows();
        });
    }

    /** There are no windows here: fails 120 (UI22). */
    public static boolean ShowX509EncodedCertificate(@Nullable Object window, byte @Nullable [] certificate) {
        return LastError.succeed(() -> {
            throw Later.noWindows();
        });
    }

    /** There are no windows here: fails 120 (UI22). */
    public static boolean ParseX509EncodedCertificateForListBoxEntry(byte @Nullable [] certificate, @Nullable Ref<String> entry) {
        return LastError.succeed(() -> {
            throw Later.noWindows();
        });
    }

    // ---- URLs and times: no handle, no network ----

    /** Divides a URL into its parts (UR10–UR38). {@code urlLength} 0 is the whole text. What is wanted of each part {@link URL_COMPONENTS} tells. */
    public static boolean InternetCrackUrl(@Nullable String url, int urlLength, int flags, @Nullable URL_COMPONENTS components) {
        return LastError.succeed(() -> UrlParts.crack(url, urlLength, flags, components));
    }

    /** Makes a URL of parts (UR90–UR99). {@code urlLength} is the room in characters, then the length; if that is not enough, what is needed. */
    public static boolean InternetCreateUrl(
            @Nullable URL_COMPONENTS components, int flags, @Nullable Ref<String> url, @Nullable IntRef urlLength) {
        return LastError.succeed(() -> UrlTexts.create(components, flags, url, urlLength));
    }

    /** Gives a URL its canonical form (UR50–UR74). {@code bufferLength} as in {@link #InternetCreateUrl} (UR3). */
    public static boolean InternetCanonicalizeUrl(
            @Nullable String url, @Nullable Ref<String> buffer, @Nullable IntRef bufferLength, int flags) {
        return LastError.succeed(() -> UrlTexts.canonicalize(url, buffer, bufferLength, flags));
    }

    /** Combines a base and a relative URL (UR80–UR89). {@code bufferLength} as in {@link #InternetCreateUrl} (UR3, UR5). */
    public static boolean InternetCombineUrl(
            @Nullable String baseUrl,
            @Nullable String relativeUrl,
            @Nullable Ref<String> buffer,
            @Nullable IntRef bufferLength,
            int flags) {
        return LastError.succeed(() -> UrlTexts.combine(baseUrl, relativeUrl, buffer, bufferLength, flags));
    }

    /** Writes a time as RFC 1123 does (TM1–TM3). {@code format} is {@code INTERNET_RFC1123_FORMAT}, {@code timeSize} the room in characters, 30 at least. */
    public static boolean InternetTimeFromSystemTime(
            @Nullable SYSTEMTIME time, int format, @Nullable Ref<String> text, int timeSize) {
        return LastError.succeed(() -> Times.format(time, format, text, timeSize));
    }

    /** Reads any text as a time; what it does not tell is the present (TM4–TM10). {@code reserved} has no effect. */
    public static boolean InternetTimeToSystemTime(@Nullable String text, @Nullable SYSTEMTIME time, int reserved) {
        return LastError.succeed(() -> Times.parse(text, time));
    }

    // ---- connectivity: no handle ----

    /** Whether a host is reached without the proxies of the process, for an {@code INTERNET_SCHEME_} number and its usual port (PR28). */
    public static boolean IsHostInProxyBypassList(int scheme, @Nullable String host) {
        return Boolean.TRUE.equals(LastError.valueOf(() -> ProxyOptions.isBypassed(scheme, host)));
    }

    /** Whether there is a connection, and of which kind: {@code INTERNET_CONNECTION_} bits (NC1–NC3, NC5). {@code flags} may be null. */
    public static boolean InternetGetConnectedState(@Nullable IntRef flags, int reserved) {
        return LastError.succeed(() -> Online.state(new Online.Answer(flags, null, 0), reserved));
    }

    /** The same with the connection's name, as much of it as {@code nameLength} characters with a terminator hold (NC4). */
    public static boolean InternetGetConnectedStateEx(
            @Nullable IntRef flags, @Nullable Ref<String> connectionName, int nameLength, int reserved) {
        return LastError.succeed(() -> Online.state(new Online.Answer(flags, connectionName, nameLength), reserved));
    }

    /** Whether a server can be reached, with {@code FLAG_ICC_FORCE_CONNECTION}, or at least found (NC6–NC9); else false and 2250. */
    public static boolean InternetCheckConnection(@Nullable String url, int flags, int reserved) {
        return LastError.succeed(() -> Online.check(url, flags, reserved));
    }

    /** Returns 0 if there is a connection, else 2250 (NC10). */
    public static int InternetAttemptConnect(int reserved) {
        return Online.attempt(reserved);
    }

    /** Takes the process online if it is offline by choice and {@link GoOnlineHandler} agrees (NC11). */
    public static boolean InternetGoOnline(@Nullable String url, @Nullable Object parentWindow, int flags) {
        return LastError.succeed(() -> Online.goOnline(url, parentWindow, flags));
    }

    /**
     * True where there is a connection: nothing is dialled.
     *
     * @deprecated there is no modem
     */
    @Deprecated
    public static boolean InternetAutodial(int flags, @Nullable Object parentWindow) {
        return LastError.succeed(() -> Online.autodial(flags));
    }

    /**
     * True: there is nothing to hang up.
     *
     * @deprecated there is no modem
     */
    @Deprecated
    public static boolean InternetAutodialHangup(int reserved) {
        return LastError.succeed(() -> Online.requireReserved(reserved));
    }

    /**
     * Returns 668: no connection can be dialled.
     *
     * @deprecated there is no modem
     */
    @Deprecated
    public static int InternetDial(
            @Nullable Object parentWindow, @Nullable String connectoid, int flags, @Nullable IntRef connection, int reserved) {
        return reserved == 0 ? Online.dial(flags, connection) : ERROR_INVALID_PARAMETER;
    }

    /**
     * Returns 668 for any number.
     *
     * @deprecated there is no modem
     */
    @Deprecated
    public static int InternetHangUp(int connection, int reserved) {
        return Online.hangUp(reserved);
    }

    /**
     * False and 120.
     *
     * @deprecated there is no modem
     */
    @Deprecated
    public static boolean InternetSetDialState(@Nullable String connectoid, int state, int reserved) {
        return Absent.fails();
    }

    /**
     * False and 120.
     *
     * @deprecated there is no modem
     */
    @Deprecated
    public static boolean InternetAutodialCallback(@Nullable Object parentWindow, int flags) {
        return Absent.fails();
    }

    /**
     * False: there are no dial-up connections.
     *
     * @deprecated there is no modem
     */
    @Deprecated
    public static boolean DoConnectoidsExist() {
        return Absent.no();
    }

    // ---- what a machine without these features answers ----

    /** False: no server is known to speak WebDAV. */
    public static boolean HttpCheckDavCompliance(
            @Nullable String url, @Nullable String complianceToken, @Nullable IntRef found, @Nullable Object window,
            @Nullable Object buffer) {
        return Absent.fails();
    }

    /** False and 120: P3P is no more, as in the next four. */
    public static boolean FindP3PPolicySymbol(@Nullable String symbol) {
        return Absent.fails();
    }

    /** Returns 120. */
    public static int MapResourceToPolicy(
            @Nullable Object resource, @Nullable Ref<String> policy, int size, @Nullable Object context) {
        return ERROR_CALL_NOT_IMPLEMENTED;
    }

    /** Returns 120. */
    public static int GetP3PPolicy(@Nullable String policyUrl, @Nullable Object destination, @Nullable Object signal, int flags) {
        return ERROR_CALL_NOT_IMPLEMENTED;
    }

    /** Returns 120: there are no such objects. */
    public static int FreeP3PObject(@Nullable Object object) {
        return ERROR_CALL_NOT_IMPLEMENTED;
    }

    /** Returns 120. */
    public static int GetP3PRequestStatus(@Nullable Object object) {
        return ERROR_CALL_NOT_IMPLEMENTED;
    }

    /** False and 120: Passport is no more, as in the next. */
    public static boolean ForceNexusLookup() {
        return Absent.fails();
    }

    /** False and 120. */
    public static boolean ForceNexusLookupExW(
            boolean force, @Nullable Ref<String> registerUrl, @Nullable IntRef length, @Nullable Object nexus, int reserved) {
        return Absent.fails();
    }

    /** False and 120: the space on disks is not WinINet's business here. */
    public static boolean GetDiskInfoA(
            @Nullable String path, @Nullable IntRef clusterSize, @Nullable LongRef available, @Nullable LongRef total) {
        return Absent.fails();
    }

    /** False and 120. */
    public static boolean InternetDebugGetLocalTime(@Nullable SYSTEMTIME time, @Nullable IntRef reserved) {
        return Absent.fails();
    }

    /** False and 120: server push was never shipped, as in the next. */
    public static boolean InternetOpenServerPushParse(@Nullable Object parser) {
        return Absent.fails();
    }

    /** False and 120. */
    public static boolean InternetServerPushParse(@Nullable Object parser, byte @Nullable [] data) {
        return Absent.fails();
    }

    /** False: there are no profiles of users. */
    public static boolean IsProfilesEnabled() {
        return Absent.no();
    }

    /** False and 120: there are no zones to be detached from. */
    public static boolean UrlZonesDetach() {
        return Absent.fails();
    }

    // ---- not built in yet: handles and parameters are checked, then 120 ----

    /** Not built in yet: fails 120 on a request. */
    public static boolean InternetLockRequestFile(@Nullable HINTERNET file, @Nullable Ref<Object> lock) {
        return LastError.succeed(() -> Later.onRequest(file));
    }

    /** Not built in yet: there are no locks to be given back. */
    public static boolean InternetUnlockRequestFile(@Nullable Object lock) {
        return LastError.succeed(() -> Later.unlock(lock));
    }

    /** The next entry of a folder that was opened with INTERNET_FLAG_RAW_DATA (OU15, OU20); 18 at the end. */
    public static boolean InternetFindNextFile(@Nullable HINTERNET find, @Nullable WIN32_FIND_DATA found) {
        return LastError.succeed(() -> Finds.next(find, found));
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
