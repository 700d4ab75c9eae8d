package org.wininet4j;

import java.util.Set;

/**
 * Receives the notifications of a handle.
 *
 * <p>Promises: notifications of one handle come one after the other and in order, on any thread (of a synchronous call: the
 * calling one); those of different handles are independent. No lock of the library is held, so any method may be called,
 * closing included. A listener may block; it then delays its own handle only. What it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface StatusListener {

    /** Listens to nothing; no event is built for it. */
    StatusListener NONE = new StatusListener() {
        @Override
        public void onStatus(Notification notification) {}

        @Override
        public boolean wants(Class<? extends StatusEvent> type) {
            return false;
        }
    };

    /** Takes one notification. */
    void onStatus(Notification notification);

    /** Whether events of this type are to be built and delivered; asked each time, so it must be quick. */
    default boolean wants(Class<? extends StatusEvent> type) {
        return true;
    }

    /** This listener, then {@code next}, each getting what it wants; the second also when the first throws. */
    default StatusListener andThen(StatusListener next) {
        return new ListenerPair(this, next);
    }

    /** {@code listener}, for these types of event only. */
    static StatusListener only(StatusListener listener, Set<Class<? extends StatusEvent>> types) {
        var wanted = Set.copyOf(types);
        return new StatusListener() {
            @Override
            public void onStatus(Notification notification) {
                listener.onStatus(notification);
            }

            @Override
            public boolean wants(Class<? extends StatusEvent> type) {
                return wanted.contains(type) && listener.wants(type);
            }
        };
    }
}
