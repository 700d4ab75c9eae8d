package org.wininet4j.win32;

import java.util.ArrayList;
import java.util.List;

/** Code to be run inside callbacks, each piece once. Thread-safe; runs code without holding its lock. */
final class Orders {
    private static final int NONE = -1;

    // guarded by this
    private final List<ByStatus> byStatus = new ArrayList<>();
    private int countdown = NONE;
    private Runnable numbered = () -> {};

    private record ByStatus(String status, HINTERNET handle, Runnable code) {}

    synchronized void inside(String status, HINTERNET handle, Runnable code) {
        byStatus.add(new ByStatus(status, handle, code));
    }

    synchronized void insideNumber(int number, Runnable code) {
        countdown = number;
        numbered = code;
    }

    void carryOut(HINTERNET handle, String status) {
        due(handle, status).forEach(Runnable::run);
    }

    private synchronized List<Runnable> due(HINTERNET handle, String status) {
        var due = new ArrayList<Runnable>();
        if (countdown == 0) {
            due.add(numbered);
        }
        countdown = Math.max(NONE, countdown - 1);
        byStatus.stream().filter(order -> order.status().equals(status) && order.handle() == handle).findFirst().ifPresent(order -> {
            byStatus.remove(order);
            due.add(order.code());
        });
        return due;
    }
}
