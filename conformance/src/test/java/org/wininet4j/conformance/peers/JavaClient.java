package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wininet4j.HttpRequest;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetException;
import org.wininet4j.InternetSession;
import org.wininet4j.Notification;
import org.wininet4j.RequestBuilder;
import org.wininet4j.SessionBuilder;
import org.wininet4j.StatusEvent;
import org.wininet4j.testkit.record.Completion;
import org.wininet4j.testkit.record.EventRecorder;

/** A program of the Java API with one session, which records every event. Closing it closes the session and checks the invariants. */
final class JavaClient implements AutoCloseable {
    static final String[] LOOKUP = {"ResolvingName", "NameResolved"};
    static final String[] CONNECT = {"ConnectingToServer", "ConnectedToServer"};
    static final String[] EXCHANGE = {"SendingRequest", "RequestSent", "ReceivingResponse", "ResponseReceived"};

    /** They measure the others, or say more of them. */
    private static final Set<Class<?>> LEFT_OUT = Set.of(StatusEvent.Transfer.class, StatusEvent.ConnectAttemptStarted.class,
            StatusEvent.ConnectAttemptEnded.class, StatusEvent.ConnectionLeased.class, StatusEvent.ConnectionReleased.class);
    private static final String READ_OF_BODY = "(?<!RequestSent )ReceivingResponse ResponseReceived ";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Object CONTEXT = "of the request";

    private final List<Notification> notifications = new CopyOnWriteArrayList<>();
    private final EventRecorder recorder = new EventRecorder();
    private final Mode mode;
    private final InternetSession session;

    /** With the settings of every session. */
    JavaClient(Mode mode) {
        this(mode, InternetSession.builder());
    }

    /** Whose session has these settings. */
    JavaClient(Mode mode, SessionBuilder settings) {
        this.mode = mode;
        session = settings.onStatus(this::record).open();
    }

    /** A new GET request; its name in sequences is {@code request}. */
    HttpRequest request(String server) {
        var request = session.connect(server).open("GET", "/");
        recorder.name(request, "request");
        return request;
    }

    InternetSession session() {
        return session;
    }

    HttpResponse answerTo(HttpRequest request) throws Exception {
        if (mode == Mode.SYNC) {
            return request.send();
        }
        recorder.callPended(request);
        return request.sendAsync().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    HttpResponse answerTo(RequestBuilder request) throws Exception {
        if (mode == Mode.SYNC) {
            return request.send();
        }
        var answer = request.sendAsync();
        recorder.callPended(lastRequest());
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    HttpResponse get(String url) throws Exception {
        return answerTo(session.request("GET", url));
    }

    /** Sends and reads the answer; the error it ended with, 0 for none. */
    int send(HttpRequest request) throws Exception {
        try {
            assertThat(answerTo(request).text()).isNotEmpty();
            return 0;
        } catch (InternetException e) {
            recorder.callFailed(request, e.error().number());
            return e.error().number();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(InternetException.class);
            return ((InternetException) e.getCause()).error().number();
        }
    }

    /** The handle which was announced last. */
    HttpRequest lastRequest() {
        return notifications.stream()
                .map(Notification::event)
                .map(event -> event instanceof StatusEvent.HandleCreated(var handle) && handle instanceof HttpRequest request ? request
                        : null)
                .filter(Objects::nonNull)
                .toList()
                .getLast();
    }

    /** As {@link #assertTold(HttpRequest, String...)}, of the last one. */
    void assertTold(String... before) throws InterruptedException {
        assertTold(lastRequest(), before);
    }

    /**
     * Closes a request, which has told these, ours too, and the end, by the names of their types. How many reads of the body need the network is its affair (G48–G50): they
     * are left out.
     */
    void assertTold(HttpRequest request, String... before) throws InterruptedException {
        request.close();
        recorder.await(request, "HANDLE_CLOSING", PATIENCE);
        var told = notifications.stream()
                .filter(each -> each.handle().equals(request))
                .map(each -> each.event().getClass())
                .filter(type -> !LEFT_OUT.contains(type))
                .map(Class::getSimpleName)
                .toList();
        var expected = new ArrayList<>(List.of(before));
        if (mode == Mode.ASYNC) {
            expected.add("RequestComplete");
        }
        expected.add("HandleClosing");
        assertThat(String.join(" ", told).replaceAll(READ_OF_BODY, "")).isEqualTo(String.join(" ", expected));
    }

    /** Closes it; all of its events, without counts. */
    List<String> sequenceOf(HttpRequest request) throws InterruptedException {
        request.close();
        recorder.await(request, "HANDLE_CLOSING", PATIENCE);
        return Sequences.withoutCounts(recorder.sequence(request));
    }

    @Override
    public void close() {
        session.close();
        recorder.assertInvariants();
    }

    private void record(Notification notification) {
        notifications.add(notification);
        if (notification.handle() instanceof HttpRequest request) {
            nameOf(notification.event())
                    .ifPresent(name -> recorder.event(request, CONTEXT, name, information(notification.event())));
        }
    }

    private static Optional<String> nameOf(StatusEvent event) {
        return Optional.ofNullable(switch (event) {
            case StatusEvent.ResolvingName _ -> "RESOLVING_NAME";
            case StatusEvent.NameResolved _ -> "NAME_RESOLVED";
            case StatusEvent.ConnectingToServer _ -> "CONNECTING_TO_SERVER";
            case StatusEvent.ConnectedToServer _ -> "CONNECTED_TO_SERVER";
            case StatusEvent.SendingRequest _ -> "SENDING_REQUEST";
            case StatusEvent.RequestSent _ -> "REQUEST_SENT";
            case StatusEvent.ReceivingResponse _ -> "RECEIVING_RESPONSE";
            case StatusEvent.ResponseReceived _ -> "RESPONSE_RECEIVED";
            case StatusEvent.ClosingConnection _ -> "CLOSING_CONNECTION";
            case StatusEvent.ConnectionClosed _ -> "CONNECTION_CLOSED";
            case StatusEvent.HandleClosing _ -> "HANDLE_CLOSING";
            case StatusEvent.RequestComplete _ -> "REQUEST_COMPLETE";
            default -> null;
        });
    }

    private static @Nullable Object information(StatusEvent event) {
        return switch (event) {
            case StatusEvent.ResolvingName(var host) -> host;
            case StatusEvent.NameResolved(var _, var addresses) -> addresses.getFirst();
            case StatusEvent.ConnectingToServer(var address, int _) -> address;
            case StatusEvent.ConnectedToServer(var address, int _) -> address;
            case StatusEvent.RequestSent(long bytes) -> bytes;
            case StatusEvent.ResponseReceived(long bytes) -> bytes;
            case StatusEvent.HandleClosing(var handle) -> handle;
            case StatusEvent.RequestComplete complete ->
                    complete.failure().map(failure -> new Completion(0, failure.error().number())).orElseGet(() -> new Completion(1, 0));
            default -> null;
        };
    }
}
