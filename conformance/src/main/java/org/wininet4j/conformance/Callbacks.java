package org.wininet4j.conformance;

import static org.wininet4j.win32.WinInet.INTERNET_INVALID_STATUS_CALLBACK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.win32.INTERNET_STATUS_CALLBACK;

/** The callbacks of a script by name; each is one object. Thread-safe. */
final class Callbacks {
    private final Reception reception;
    // guarded by this
    private final List<Named> made = new ArrayList<>();

    private record Named(String name, INTERNET_STATUS_CALLBACK callback) {}

    Callbacks(Reception reception) {
        this.reception = reception;
    }

    /** The callback of this name. */
    synchronized INTERNET_STATUS_CALLBACK get(String name) {
        return made.stream().filter(each -> each.name().equals(name)).findFirst().orElseGet(() -> make(name)).callback();
    }

    /** How the trace writes what InternetSetStatusCallback returned. */
    synchronized String result(@Nullable INTERNET_STATUS_CALLBACK previous) {
        if (INTERNET_INVALID_STATUS_CALLBACK.equals(previous)) {
            return "INVALID " + LastError.text();
        }
        return previous == null ? "null" : find(previous).map(Named::name).orElse("?");
    }

    /** How the trace writes a callback as an option's value: its place in the list of callbacks, 0 for none. */
    synchronized String number(@Nullable Object callback) {
        return callback == null ? "0" : find(callback).map(each -> Integer.toString(made.indexOf(each) + 1)).orElse("?");
    }

    private Optional<Named> find(Object callback) {
        return made.stream().filter(each -> each.callback().equals(callback)).findFirst();
    }

    private Named make(String name) {
        var named = new Named(name, (handle, context, status, information, _) -> reception
                .receive(new StatusEvent(name, handle, context, status, information)));
        made.add(named);
        return named;
    }
}
