package org.wininet4j.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wininet4j.win32.HINTERNET;

/**
 * The names of a script's handles. A handle gets its name when its creation is announced or when the creating call returns, and keeps it when
 * it is closed; {@code open-url U} names its hidden connection {@code U.connect}. Thread-safe.
 */
final class HandleNames {
    private static final String NOBODY_SAW_IT = "?";
    private static final String HIDDEN_CONNECTION = ".connect";

    // guarded by this
    private final Map<String, HINTERNET> handles = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final List<Creation> underWay = new ArrayList<>();
    private final List<HINTERNET> sessions = new ArrayList<>();

    /**
     * A call which makes a handle.
     *
     * @param parent the handle it is called on, 0 for none
     * @param byUrl whether it makes a hidden connection too
     */
    record Creation(String name, long parent, boolean byUrl) {}

    /** The handle a word means: a name, null, or {@code @NUMBER}. */
    synchronized @Nullable HINTERNET resolve(String word) throws ScenarioSyntaxException {
        return word.startsWith("@") ? HINTERNET.fromValue(Statement.numberIn(word.substring(1))) : handles.get(word);
    }

    /** A call begins that will make a handle of this name. */
    synchronized Creation begin(String name, @Nullable HINTERNET parent, boolean byUrl) {
        var creation = new Creation(name, parent == null ? 0 : parent.value(), byUrl);
        underWay.add(creation);
        return creation;
    }

    /** That call has returned. One that pends goes on: its handle will be announced. */
    synchronized void end(Creation creation, @Nullable HINTERNET made, boolean pending) {
        if (made != null) {
            bind(creation.name(), made);
            underWay.remove(creation);
        } else if (!pending) {
            handles.remove(creation.name());
            underWay.remove(creation);
        }
    }

    /** Keeps a session, so that it can be closed when the script has left it open. */
    synchronized void keepSession(HINTERNET session) {
        sessions.add(session);
    }

    synchronized List<HINTERNET> sessions() {
        return List.copyOf(sessions);
    }

    /** The name of the handle an event was delivered for. */
    synchronized String deliveredFor(HINTERNET handle) {
        String name = names.get(handle.value());
        if (name != null) {
            return name;
        }
        Optional<Creation> creation = latest(Creation::byUrl);
        creation.ifPresent(open -> bind(open.name() + HIDDEN_CONNECTION, handle));
        return nameOf(handle);
    }

    /** A new handle is announced on its parent: the latest creation under way there gives it its name. */
    synchronized void announce(HINTERNET parent, HINTERNET child) {
        if (names.containsKey(child.value())) {
            return;
        }
        String parentName = nameOf(parent);
        Optional<Creation> hidden = latest(open -> open.byUrl() && parentName.equals(open.name() + HIDDEN_CONNECTION));
        Optional<Creation> direct = latest(open -> open.parent() == parent.value());
        if (hidden.isPresent()) {
            announced(hidden.get(), child);
        } else if (direct.isPresent() && direct.get().byUrl()) {
            bind(direct.get().name() + HIDDEN_CONNECTION, child);
        } else {
            direct.ifPresent(open -> announced(open, child));
        }
    }

    synchronized String nameOf(HINTERNET handle) {
        return names.getOrDefault(handle.value(), NOBODY_SAW_IT);
    }

    /** The name of a handle that may be none. */
    synchronized String nameOfOrNull(@Nullable HINTERNET handle) {
        return handle == null ? "null" : nameOf(handle);
    }

    private void announced(Creation creation, HINTERNET handle) {
        bind(creation.name(), handle);
        underWay.remove(creation);
    }

    private void bind(String name, HINTERNET handle) {
        handles.put(name, handle);
        names.put(handle.value(), name);
    }

    private Optional<Creation> latest(Predicate<Creation> wanted) {
        return underWay.reversed().stream().filter(wanted).findFirst();
    }
}
