package org.wininet4j;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wininet4j.cookie.CookieReason;

/**
 * A step of an operation, as reported to a {@link StatusListener}. Immutable.
 *
 * <p>The first group is WinINet's 26 documented kinds (spec 01 §5); {@code win32} projects each to its number. The second
 * group is ours: steps which WinINet does not report. A {@code switch} over this type needs no default.
 */
public sealed interface StatusEvent {

    // ---- WinINet's documented kinds ----

    /** Looking up the address of {@code host} begins (S1). */
    record ResolvingName(String host) implements StatusEvent {}

    /** {@code host} was found; the first of {@code addresses} is tried first (S2). */
    record NameResolved(String host, List<String> addresses) implements StatusEvent {
        /** Copies the list. */
        public NameResolved {
            addresses = List.copyOf(addresses);
        }
    }

    /** A TCP connect to {@code address} begins (S3). */
    record ConnectingToServer(String address, int port) implements StatusEvent {}

    /** TCP is connected; TLS, if any, comes after (S4). */
    record ConnectedToServer(String address, int port) implements StatusEvent {}

    /** The request head, or a block of its body, is about to be written (S5). */
    record SendingRequest() implements StatusEvent {}

    /** {@code bytes} of head and body were written in this step (S6). */
    record RequestSent(long bytes) implements StatusEvent {}

    /** The operation is about to wait for the response head or for body data (S7). */
    record ReceivingResponse() implements StatusEvent {}

    /** {@code bytes} came from the network in this step, before decoding (S8, S30–S32). */
    record ResponseReceived(long bytes) implements StatusEvent {}

    /** Never raised by WinINet (S9). */
    record ControlResponseReceived() implements StatusEvent {}

    /** Never raised by WinINet (S10). */
    record Prefetch() implements StatusEvent {}

    /** We are closing a TCP connection (S11). */
    record ClosingConnection(long connectionId, CloseReason reason) implements StatusEvent {}

    /** The TCP connection is closed (S12). */
    record ConnectionClosed(long connectionId, CloseReason reason) implements StatusEvent {}

    /** {@code handle} was made below the handle that the event is delivered for (S13, G1). */
    record HandleCreated(InternetHandle handle) implements StatusEvent {}

    /** {@code handle} is gone: its last event (S14, H44). */
    record HandleClosing(InternetHandle handle) implements StatusEvent {}

    /** The proxy is being detected (S15). */
    record DetectingProxy() implements StatusEvent {}

    /** An asynchronous call has ended (S16). {@code bytes} counts what a read, write or query has moved or found. */
    record RequestComplete(CallKind call, long bytes, Optional<InternetException> failure) implements StatusEvent {}

    /** An automatic redirect to {@code url} is about to be followed with {@code method} (S17). */
    record Redirect(String url, int status, String method) implements StatusEvent {}

    /** An interim (1xx) response came (S18). */
    record IntermediateResponse(int status, HttpHeaders headers) implements StatusEvent {}

    /** User input is needed (S19). */
    record UserInputRequired() implements StatusEvent {}

    /** The operation moved between secure and non-secure (S20). */
    record StateChange(int flags) implements StatusEvent {}

    /** Cookies for {@code url} go with the request, or were kept back from it (S21). */
    record CookieSent(int sent, int suppressed, String url) implements StatusEvent {
        /** How many were for the URL. */
        public int total() {
            return sent + suppressed;
        }
    }

    /**
     * The response from {@code url} has set cookies (S22): so many session cookies and persistent ones; of both together so many were accepted as they
     * are, leashed, downgraded to session cookies, and refused.
     */
    record CookieReceived(int session, int persistent, int accepted, int leashed, int downgraded, int blocked, String url)
            implements StatusEvent {
        /** How many came. */
        public int total() {
            return session + persistent;
        }
    }

    /** Never raised by default (S23). */
    record PrivacyImpacted() implements StatusEvent {}

    /** The response carries a P3P header (S24). */
    record P3pHeader() implements StatusEvent {}

    /** Never raised (S25). */
    record P3pPolicyRef() implements StatusEvent {}

    /** Content comes from the cache, with earlier cookie decisions (S26). */
    record CookieHistory(boolean accepted, boolean leashed, boolean downgraded, boolean rejected) implements StatusEvent {}

    // ---- ours: steps which WinINet lacks (design §4) ----

    /** The call waits for one of the {@code limit} connections which a server may have at once. */
    record WaitingStarted(String server, int limit) implements StatusEvent {}

    /** The wait ended after {@code waited}. */
    record WaitingEnded(String server, Duration waited) implements StatusEvent {}

    /**
     * Which proxy carries this hop, where proxies are set; {@code proxies} are those that come into question, in their order.
     *
     * @param kind what became of it
     * @param proxies "host:port" of each; empty if the hop is direct
     * @param proxy the one of them that is meant; empty for a direct connection
     * @param reason why it was chosen, or has failed
     */
    record ProxyStep(ProxyStepKind kind, List<String> proxies, String proxy, String reason) implements StatusEvent {
        /** Copies the list. */
        public ProxyStep {
            proxies = List.copyOf(proxies);
        }
    }

    /** What can become of a proxy. */
    enum ProxyStepKind {
        /** It is used next. */
        CHOSEN,
        /** It could not be reached (PR3). */
        FAILED
    }

    /** Attempt {@code number} (from 1) of {@code total} to connect begins. */
    record ConnectAttemptStarted(String address, int number, int total) implements StatusEvent {}

    /** That attempt ended; {@code failure} is empty for the winner. */
    record ConnectAttemptEnded(String address, int number, Optional<String> failure) implements StatusEvent {}

    /** The TLS handshake begins. */
    record TlsHandshakeStarted(String host) implements StatusEvent {}

    /** The TLS handshake ended; {@code security} is empty when it failed, {@code failure} when it did not. */
    record TlsHandshakeEnded(Optional<SecurityInfo> security, Optional<String> failure) implements StatusEvent {}

    /** The call got a connection: a new one, or one kept alive and idle for {@code idle}. */
    record ConnectionLeased(long connectionId, boolean reused, Duration idle) implements StatusEvent {}

    /** The call gave its connection back; {@code kept} says whether it went to the pool. */
    record ConnectionReleased(long connectionId, boolean kept, CloseReason reason) implements StatusEvent {}

    /** The request is tried again on a new connection, and why. */
    record AttemptStarted(int number, String reason) implements StatusEvent {}

    /** A redirect was looked at: hop {@code number} to {@code location}; {@code refusal} is empty when it is followed. */
    record Hop(int number, int status, String location, Optional<String> refusal) implements StatusEvent {}

    /**
     * Body bytes so far; throttled by time and size, and once at the end. {@code bytes}, of {@code total} if known, are those on the network, without framing;
     * {@code decoded} is how many have been delivered, which are others where a content coding is taken off.
     */
    record Transfer(Direction direction, long bytes, OptionalLong total, long decoded) implements StatusEvent {}

    /** Fields which came after a chunked body. */
    record Trailers(HttpHeaders fields) implements StatusEvent {}

    /**
     * What became of the cookie of that name, and why; the name is empty if there is none. The text of the event does not tell it (CO102).
     */
    record CookieStep(CookieStepKind kind, String name, CookieReason reason) implements StatusEvent {
        @Override
        public String toString() {
            return "CookieStep[" + kind + ", " + reason + "]";
        }
    }

    /**
     * A step of logging on to a server or proxy. The secret is in no event.
     *
     * @param scheme such as {@code Basic}; empty if no challenge can be answered
     * @param realm as the challenge says, perhaps empty
     * @param source where the credentials are from
     */
    record AuthStep(AuthStepKind kind, boolean proxy, String scheme, String realm, CredentialSource source) implements StatusEvent {}

    /** The steps of logging on. */
    enum AuthStepKind {
        /** The response has this challenge. */
        CHALLENGE,
        /** This one is answered, with credentials from there. */
        CHOSEN,
        /** Credentials that worked before go with the request before there is a challenge. */
        SENT_AT_ONCE,
        /** What was sent has worked. */
        ACCEPTED,
        /** What was sent has not. */
        REFUSED,
        /** Nothing more is tried: the response with the challenge is the final one. */
        UNANSWERED
    }

    /** Where credentials are from. */
    enum CredentialSource {
        /** There are none. */
        NONE,
        /** The options of the connection or the request. */
        GIVEN,
        /** The URL. */
        URL,
        /** The cache. */
        CACHE,
        /** A prompt. */
        PROMPT
    }

    /** What can become of a cookie. */
    enum CookieStepKind {
        /** It goes with the request. */
        SENT,
        /** It was for the URL and kept back. */
        SUPPRESSED,
        /** The response has set it. */
        STORED,
        /** The response has ended it. */
        DELETED,
        /** The response has set it in vain. */
        REFUSED
    }

    /** Which way body bytes went. */
    enum Direction {
        /** To the server. */
        UPLOAD,
        /** From the server. */
        DOWNLOAD
    }

    /** Why a connection was closed or not kept. */
    enum CloseReason {
        /** It was kept: nothing closed. */
        NONE,
        /** The response said so, by {@code Connection: close} or by being HTTP/1.0. */
        NOT_PERSISTENT,
        /** The body was not read to its end. */
        BODY_UNREAD,
        /** The request body was shorter or longer than announced. */
        REQUEST_INCOMPLETE,
        /** The peer closed it. */
        PEER_CLOSED,
        /** It broke, timed out or sent what is no HTTP. */
        ERROR,
        /** The call was cancelled. */
        CANCELLED
    }

    /** The calls which may complete asynchronously (A21–A28). */
    enum CallKind {
        /** HttpSendRequest. */
        SEND,
        /** HttpSendRequestEx. */
        BEGIN_SEND,
        /** InternetWriteFile. */
        WRITE,
        /** HttpEndRequest. */
        END_SEND,
        /** InternetReadFile, InternetReadFileEx. */
        READ,
        /** InternetQueryDataAvailable. */
        QUERY_AVAILABLE,
        /** InternetFindNextFile. */
        FIND,
        /** InternetOpenUrl. */
        OPEN_URL
    }
}
