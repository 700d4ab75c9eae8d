package org.wininet4j.recording;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetException;
import org.wininet4j.InternetHandle;
import org.wininet4j.InternetIOException;
import org.wininet4j.Notification;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;
import org.wininet4j.testkit.record.EventRecorder;

/**
 * The listener of a session under test: keeps every notification, and feeds the testkit's recorder with the documented ones, so that its
 * invariants can be checked. Calls go through it where they may fail or pend, since the recorder has to know.
 */
public final class Recording implements StatusListener {

    /** Stands for a missing context, which in the Java API silences nothing. */
    private static final Object NO_CONTEXT = "no context";

    private final EventRecorder recorder = new EventRecorder();
    private final List<Notification> notifications = new CopyOnWriteArrayList<>();

    @Override
    public void onStatus(Notification notification) {
        notifications.add(notification);
        DocumentedEvent.of(notification.event())
                .ifPresent(event -> recorder.deliver(
                        notification.handle(), notification.context().orElse(NO_CONTEXT), event.status(), event.info()).close());
    }

    /** Runs a synchronous call, whose failure the recorder is told. */
    public <T> T call(Callable<T> call) throws Exception {
        try {
            return call.call();
        } catch (InternetException e) {
            failed(e);
            throw e;
        } catch (InternetIOException e) {
            failed(e.exception());
            throw e;
        }
    }

    private void failed(InternetException e) {
        recorder.callFailed(e.handle().orElseThrow(), e.error().number());
    }

    /** An asynchronous call of this request goes on. */
    public <T> CompletableFuture<T> pending(InternetHandle request, CompletableFuture<T> result) {
        recorder.callPended(request);
        return result;
    }

    /** The request handle which was announced last. */
    public HttpRequest lastRequest() {
        return requests().getLast();
    }

    /** The request handles in the order they were announced. */
    public List<HttpRequest> requests() {
        return notifications.stream()
                .map(Notification::event)
                .filter(StatusEvent.HandleCreated.class::isInstance)
                .map(event -> ((StatusEvent.HandleCreated) event).handle())
                .filter(HttpRequest.class::isInstance)
                .map(HttpRequest.class::cast)
                .toList();
    }

    /** The documented events of a handle, in the words of {@link Story}. */
    public String story(InternetHandle handle) {
        return recorder.statuses(handle).stream().map(status -> status + " ").collect(Collectors.joining());
    }

    /** The documented events of a handle with their information. */
    public List<String> sequence(InternetHandle handle) {
        return recorder.sequence(handle);
    }

    /** Every event of a handle, ours too, by the names of their types. */
    public List<String> kinds(InternetHandle handle) {
        return of(handle).stream().map(notification -> notification.event().getClass().getSimpleName()).toList();
    }

    /** The events of one type, of all handles. */
    public <E extends StatusEvent> List<E> events(Class<E> type) {
        return notifications.stream().map(Notification::event).filter(type::isInstance).map(type::cast).toList();
    }

    /** The notifications of a handle. */
    public List<Notification> of(InternetHandle handle) {
        return notifications.stream().filter(notification -> notification.handle().equals(handle)).toList();
    }

    /** The notifications of all handles. */
    public List<Notification> all() {
        return List.copyOf(notifications);
    }

    /** The recorder behind it. */
    public EventRecorder recorder() {
        return recorder;
    }

    /** Checks the recorder's invariants, once nothing is pending. */
    public void assertInvariants() {
        recorder.assertInvariants();
    }
}
