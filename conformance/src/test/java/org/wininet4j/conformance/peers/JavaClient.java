package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetException;
import org.wininet4j.InternetSession;
import org.wininet4j.Notification;
import org.wininet4j.SessionBuilder;
import org.wininet4j.StatusEvent;
import org.wininet4j.testkit.record.Completion;
import org.wininet4j.testkit.record.EventRecorder;

/** A program of the Java API with one session, which records the documented events of requests. Closing it closes the session and checks the invariants. */
final class JavaClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Object CONTEXT = "of the request";

    private final EventRecorder recorder = new EventRecorder();
    private final Mode mode;
    private final InternetSession session;

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

    /** Sends and reads the answer; the error it ended with, 0 for none. */
    int send(HttpRequest request) throws Exception {
        try {
            var response = switch (mode) {
                case SYNC -> request.send();
                case ASYNC -> {
                    recorder.callPended(request);
                    yield request.sendAsync().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                }
            };
            assertThat(response.text()).isNotEmpty();
            return 0;
        } catch (InternetException e) {
            recorder.callFailed(request, e.error().number());
            return e.error().number();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(InternetException.class);
            return ((InternetException) e.getCause()).error().number();
        }
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
