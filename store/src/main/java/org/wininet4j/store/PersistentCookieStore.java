package org.wininet4j.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.CookieStore;
import org.wininet4j.cookie.Decision;

/**
 * Cookies and decisions about sites in a database that all processes of a user share (CO80, CO84, CO95). Thread-safe.
 *
 * <p><b>When things are written.</b> A change is in the database 100 milliseconds after it was told, or as soon as the
 * disk and other processes let it be; {@link #flush}, {@link #close} and the end of the process in good order write at once. What was
 * written survives the end of the process at any moment. Session cookies never reach it.
 *
 * <p><b>When things are read.</b> Who asks the jar 100 milliseconds or more after the last look waits for another look whether another
 * process has written, half a second at most. Requests are answered from memory and only begin such a look; the first one of the process waits for it,
 * five seconds at most. SQLite is not loaded before there is a database to read or something to write.
 *
 * <p><b>Troubles</b> go to the log, {@code org.wininet4j.store}, and never into a request. A broken database is set aside under a dated name
 * and a new one begun. One that is foreign or too new is left alone, and cookies end with the process. One that may only be read is read. One
 * that is locked, or whose disk is full, is tried again later, until which changes wait in memory.
 *
 * <p>The database closes when it is unused for 5 seconds, and the store's thread ends with it: a store that is
 * dropped without being closed costs nothing for long.
 */
public final class PersistentCookieStore implements CookieStore {

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.store");

    private static final long FIRST_LOOK_WAIT_MILLIS = 5_000;
    private static final long LOOK_WAIT_MILLIS = 500;
    private static final long EXIT_WAIT_MILLIS = 2_000;

    private final Tuning tuning;
    private final Changes changes = new Changes();
    private final StoreThread thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean lossTold = new AtomicBoolean();
    private volatile boolean looked;

    PersistentCookieStore(DatabaseFile file, Tuning tuning) {
        this.tuning = tuning;
        thread = new StoreThread(tuning, changes, new Keeper(file, tuning, changes), EXIT_WAIT_MILLIS);
    }

    /**
     * The store of the user whose process this is: in {@code $XDG_DATA_HOME/wininet4j} or {@code ~/.local/share/wininet4j} on Linux and its
     * like, in {@code ~/Library/Application Support/wininet4j} on macOS, in {@code %LOCALAPPDATA%\wininet4j} on Windows. The system property
     * {@code org.wininet4j.store} names another folder; if it is {@code memory}, the answer is {@link CookieStore#NONE}.
     */
    public static CookieStore ofUser() {
        return StoreSettings.folder().<CookieStore>map(PersistentCookieStore::in).orElse(NONE);
    }

    /** The store in a folder, which is made when it is needed. The files in it are for their owner alone. */
    public static PersistentCookieStore in(Path folder) {
        return new PersistentCookieStore(new DatabaseFile(folder), Tuning.DEFAULT);
    }

    /** Reads nothing yet: what is stored is found by the first look-up. */
    @Override
    public Snapshot load() {
        return Snapshot.EMPTY;
    }

    @Override
    public void look() {
        if (isDue()) {
            thread.look(looked ? LOOK_WAIT_MILLIS : FIRST_LOOK_WAIT_MILLIS);
            looked = true;
        }
    }

    @Override
    public boolean outdated() {
        if (!looked) {
            look();
        } else if (isDue()) {
            var _ = thread.beginLook();
        }
        return changes.outdated();
    }

    private boolean isDue() {
        return !changes.outdated() && thread.looksOld() && !closed.get();
    }

    @Override
    public @Nullable Snapshot newer() {
        return changes.newer();
    }

    /** Stores the cookie; a session cookie is not stored, and takes the place of the one of its key. */
    @Override
    public void put(Cookie cookie) {
        tell(cookie.persistent() ? new Change.Put(cookie) : new Change.Remove(cookie.key()));
    }

    @Override
    public void remove(Cookie.Key key) {
        tell(new Change.Remove(key));
    }

    @Override
    public void touch(Cookie.Key key, Instant lastAccess) {
        tell(new Change.Touch(key, lastAccess));
    }

    @Override
    public void decide(String site, Decision decision) {
        tell(new Change.Decide(site, decision));
    }

    @Override
    public void forget(String site) {
        tell(new Change.Forget(site));
    }

    private void tell(Change change) {
        if (closed.get()) {
            return;
        }
        if (!changes.tell(change) && lossTold.compareAndSet(false, true)) {
            LOGGER.log(Level.WARNING, "more than " + Changes.MAX_WAITING + " changes of cookies wait to be written; the oldest are lost");
        }
        thread.writeSoon();
    }

    @Override
    public void flush() throws IOException {
        if (closed.get() || changes.isEmpty()) {
            return;
        }
        var failure = thread.write(tuning.flushMillis());
        if (failure.isPresent()) {
            throw new IOException("cookies are not stored: the database " + failure.get().trouble().text(), failure.get());
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            thread.close(tuning.flushMillis());
        }
    }
}
