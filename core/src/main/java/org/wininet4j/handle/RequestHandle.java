package org.wininet4j.handle;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wininet4j.CertificateFault;
import org.wininet4j.HttpRequest;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.RequestBody;
import org.wininet4j.SecurityInfo;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallReporter;
import org.wininet4j.codec.http.HeaderSyntax;
import org.wininet4j.codec.http1.RequestSyntax;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.connection.Origin;
import org.wininet4j.connection.Watchdog;
import org.wininet4j.credential.Credentials;
import org.wininet4j.credential.LogonTarget;
import org.wininet4j.operation.OperationHost;
import org.wininet4j.operation.OperationSlot;
import org.wininet4j.operation.Outcome;
import org.wininet4j.protocol.http.AuthTerms;
import org.wininet4j.protocol.http.HttpEngine;
import org.wininet4j.protocol.http.HttpExchange;
import org.wininet4j.protocol.http.LogonSource;
import org.wininet4j.protocol.http.RequestState;
import org.wininet4j.protocol.http.SocketFacts;

/** A request handle: freezes header fields and options, and runs its calls; see {@link RequestCalls}. */
public final class RequestHandle extends HandleNode implements HttpRequest, OperationHost, LogonSource {

    private final ConnectionHandle connection;
    private final RequestState request;
    private final HttpExchange exchange;
    private final OperationSlot slot = new OperationSlot();
    private final RequestCalls calls = new RequestCalls(this);
    private volatile @Nullable ResponseView response;

    RequestHandle(ConnectionHandle connection, RequestState request, @Nullable Object context) {
        super(connection, context);
        this.connection = connection;
        this.request = request;
        this.exchange = new HttpExchange(connection.session().network().connector());
    }

    /** @throws IllegalArgumentException if {@code method} is no token */
    static void checkMethod(String method) {
        if (!RequestSyntax.isVerb(method)) {
            throw new IllegalArgumentException("no HTTP method: \"" + method + "\"");
        }
    }

    @Override
    protected RequestHandle self() {
        return this;
    }

    @Override
    protected Level level() {
        return Level.REQUEST;
    }

    /** The calls of this handle, synchronous and asynchronous. */
    public RequestCalls calls() {
        return calls;
    }

    /** What it shows of request and response. */
    public RequestState request() {
        return request;
    }

    ConnectionHandle connection() {
        return connection;
    }

    HttpExchange exchange() {
        return exchange;
    }

    Watchdog watchdog() {
        return connection.session().network().watchdog();
    }

    String userAgent() {
        return option(InternetOption.USER_AGENT);
    }

    HttpEngine engine() {
        return new HttpEngine(request, exchange, terms().http(), this);
    }

    RequestTerms terms() {
        return derived(options -> RequestTerms.of(connection.session(), options));
    }

    @Override
    public AuthTerms authTerms() {
        return connection.session().authTerms();
    }

    @Override
    public boolean suppressesServerLogon() {
        return option(InternetOption.SUPPRESS_SERVER_AUTH);
    }

    @Override
    public boolean showsLoginFailure() {
        return option(InternetOption.ERROR_MASK).contains(InternetOption.MaskedError.LOGIN_FAILURE_BODY);
    }

    @Override
    public Optional<PromptAnswer.LogOn> ask(Call call, Prompt.Credentials prompt) throws InternetException {
        return asksByItself() && prompts().ask(call, prompt) instanceof PromptAnswer.LogOn logOn ? Optional.of(logOn) : Optional.empty();
    }

    /** UI17, UI18. */
    boolean asksByItself() {
        return option(InternetOption.AUTO_PROMPT) && request.settings().prompts();
    }

    /** Asks the user about this request. */
    public RequestPrompts prompts() {
        return new RequestPrompts(this);
    }

    @Override
    public void moved(HttpUrl target) {
        if (authTerms().cacheWins()) {
            connection.set(InternetOption.USERNAME, target.user().orElse(""));
            connection.set(InternetOption.PASSWORD, "");
        }
    }

    @Override
    public Optional<Credentials> given(LogonTarget target) {
        return GivenCredentials.of(this, target);
    }

    /** Whether a body is being sent in parts: then no response can be asked for (H35, P64). */
    public boolean uploading() {
        return exchange.uploading();
    }

    @Override
    public Optional<SecurityInfo> security() {
        return exchange.security();
    }

    /** Whom the last response wants a logon for (UI7); empty if it does not. */
    public Optional<LogonTarget> challenger() {
        return request.response().flatMap(head -> exchange.challenger(head, request.url()));
    }

    /** Whether the last connection is TLS, with a certificate that was not refused (V3). */
    public boolean secured() {
        return exchange.secured();
    }

    /** What certificates were refused for so far (V4). */
    public Set<CertificateFault> certificateFaults() {
        return exchange.certificateFaults();
    }

    /** From the next sending on these faults are ignored, besides those that are already (V1, UI6); those which cannot be are left out. */
    public void ignoreAlso(Set<CertificateFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var all = new HashSet<>(faults);
        all.retainAll(CertificateFault.allIgnorable());
        all.addAll(option(InternetOption.SECURITY_FLAGS));
        set(InternetOption.SECURITY_FLAGS, Set.copyOf(all));
    }

    /** As {@link #ignoreAlso}; if the answer is for the session, its later requests to this server begin with that. */
    public void accept(Set<CertificateFault> faults, PromptAnswer answer) {
        ignoreAlso(faults);
        if (answer == PromptAnswer.Proceed.FOR_SESSION) {
            connection.session().consents().add(origin(), faults);
        }
    }

    /** The ports and state of the last connection. */
    public SocketFacts socket() {
        return exchange.socket();
    }

    /** Fails with 2 while the process is offline (P54, OP27). */
    void requireReachable() throws InternetException {
        if (connection.session().network().offline() && !option(InternetOption.IGNORE_OFFLINE)) {
            throw refusal(InternetError.FILE_NOT_FOUND, "the process is offline");
        }
    }

    private InternetException refusal(InternetError error, String detail) {
        return new InternetException(error, Step.CALLING, detail, this, null);
    }

    Call newCall(CallKind kind, boolean asynchronous) {
        return new Call(kind, asynchronous, this, terms().limits(), this);
    }

    /** A request begins with what the user has accepted for the session; V6: in strict mode also with what others have ignored of its server. */
    void presetConsent() {
        var session = connection.session();
        boolean strict = session.strictMode();
        if (request.url().isSecure() && (strict || !session.consents().isEmpty())) {
            ignoreAlso(session.consents().of(origin()));
            ignoreAlso(strict ? session.network().consents().of(origin()) : Set.of());
        }
    }

    /** V6: and leaves to others what it has ignored. */
    void rememberConsent() {
        if (connection.session().strictMode() && secured()) {
            connection.session().network().consents().add(origin(), option(InternetOption.SECURITY_FLAGS));
        }
    }

    private Origin origin() {
        var url = request.url();
        return new Origin(url.isSecure(), url.host(), url.port());
    }

    // ---- life ----

    @Override
    public OperationSlot slot() {
        return slot;
    }

    @Override
    public boolean beginCall() {
        return tryHoldOpen();
    }

    @Override
    public void endCall() {
        release();
    }

    @Override
    protected void cancelCall() {
        slot.cancel(InternetError.OPERATION_CANCELLED);
        connection.session().network().prompter().giveUp(this);
    }

    @Override
    protected boolean callPendingForOthers() {
        return slot.pendingForOthers();
    }

    @Override
    protected void onEnd(CallReporter report) {
        exchange.close(report, slot.cancelledOne());
        request.wipe();
        if (!connection.announced()) {
            connection.close(); // OU8: it was made for this request
        }
    }

    @Override
    protected String callInProgress() {
        return slot.current().map(call -> ", in call " + call.callId() + " (" + call.step() + ")").orElse("");
    }

    // ---- the Java API ----

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String url() {
        return request.url().toString();
    }

    @Override
    public HttpRequest header(String name, String value) {
        checkField(name, value);
        request.addHeader(name, value);
        return this;
    }

    @Override
    public HttpRequest replaceHeader(String name, String value) {
        checkField(name, value);
        request.setHeader(name, value);
        return this;
    }

    private static void checkField(String name, String value) {
        if (!HeaderSyntax.isName(name) || !HeaderSyntax.isValue(value)) {
            throw new IllegalArgumentException("header field " + name.length() + "+" + value.length()
                    + " characters long holds some that cannot be sent: the name must be a token, the value free of controls");
        }
    }

    @Override
    public Optional<HttpResponse> response() {
        return Optional.ofNullable(response);
    }

    @Override
    public HttpResponse send(RequestBody body) throws InternetException {
        return send(body, Long.MAX_VALUE);
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(RequestBody body) {
        return sendAsync(body, Long.MAX_VALUE, this, this::show, () -> {});
    }

    /**
     * Sends within a limit for the whole call.
     *
     * @param cancelled what is closed when the future is cancelled
     * @param shown makes the response of a call that has succeeded
     * @param failed runs when it has failed or could not begin
     */
    CompletableFuture<HttpResponse> sendAsync(
            RequestBody body, long limitNanos, HandleNode cancelled, Function<RequestCalls.Send, HttpResponse> shown, Runnable failed) {
        try {
            var send = calls.sendOperation(body);
            var call = newCall(CallKind.SEND, true);
            calls.limit(call, limitNanos, send);
            return switch (calls.run(call, send)) {
                case Outcome.Done _ -> CompletableFuture.completedFuture(shown.apply(send));
                case Outcome.Pending(CompletableFuture<Long> result) ->
                        new CancellingFuture(cancelled, result, () -> shown.apply(send), failed);
            };
        } catch (InternetException e) {
            failed.run();
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Sends within a limit for the whole call, for {@link OneShot}. */
    HttpResponse send(RequestBody body, long limitNanos) throws InternetException {
        var send = calls.sendOperation(body);
        var call = newCall(CallKind.SEND, false);
        calls.limit(call, limitNanos, send);
        calls.run(call, send);
        return show(send);
    }

    HttpResponse show(RequestCalls.Answering answering) {
        var view = new ResponseView(this, answering.answered());
        response = view;
        return view;
    }

    @Override
    public void begin(long totalBytes) throws InternetException {
        calls.run(newCall(CallKind.BEGIN_SEND, false), calls.beginOperation(RequestBody.empty(), totalBytes, Optional.empty()));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InternetException {
        calls.run(newCall(CallKind.WRITE, false), calls.writeOperation(bytes, offset, length, () -> {}));
    }

    @Override
    public HttpResponse end() throws InternetException {
        var end = calls.endOperation();
        calls.run(newCall(CallKind.END_SEND, false), end);
        return show(end);
    }

    @Override
    public String toString() {
        return "request " + id() + " " + request.method() + " " + request.url();
    }

    /** The error inside a failed future. */
    static Throwable reason(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
