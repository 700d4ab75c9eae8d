package org.wininet4j;

/** Two listeners in one slot. */
record ListenerPair(StatusListener first, StatusListener second) implements StatusListener {

    @Override
    public void onStatus(Notification notification) {
        var type = notification.event().getClass();
        try {
            if (first.wants(type)) {
                first.onStatus(notification);
            }
        } finally {
            if (second.wants(type)) {
                second.onStatus(notification);
            }
        }
    }

    @Override
    public boolean wants(Class<? extends StatusEvent> type) {
        return first.wants(type) || second.wants(type);
    }
}
