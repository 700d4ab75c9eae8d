package org.wininet4j.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the database: opens it when it is needed, reads what others wrote, writes what the jar told, and does what each {@link Trouble} calls
 * for. Confined to the store's thread.
 */
final class Keeper {

    private final DatabaseFile file;
    private final Tuning tuning;
    private final Changes changes;
    private final Attempts reading;
    private final Attempts writing;

    private @Nullable CookieDatabase database;
    private @Nullable StoreException given;
    private long usedNanos;

    /** Whether the database was open and its file has not gone since; read by any thread. */
    private volatile boolean wasOpen;

    Keeper(DatabaseFile file, Tuning tuning, Changes changes) {
        this.file = file;
        this.tuning = tuning;
        this.changes = changes;
        reading = new Attempts(file.path(), "read", tuning.retryMillis());
        writing = new Attempts(file.path(), "written", tuning.retryMillis());
    }

    /** Whether there may be something to read. On any thread. */
    boolean hasSomething() {
        return wasOpen || file.exists();
    }

    /** Reads all rows if others have written. */
    void look() {
        if (given != null || !reading.isDue()) {
            return;
        }
        try {
            if (isReady()) {
                ready().readIfChanged().ifPresent(changes::found);
            } else if (file.exists()) {
                open();
            } else if (wasOpen) {
                wasOpen = false;
                changes.found(Changes.Rows.none());
            }
            reading.worked();
        } catch (StoreException e) {
            met(e, reading);
        }
    }

    /** Writes what waits, if it is time to or {@code anyway}; returns what kept it from being written. */
    Optional<StoreException> write(boolean anyway) {
        if (given != null) {
            changes.abandon();
            return Optional.of(given);
        }
        if (changes.isEmpty() || !(anyway || millisUntilWrite() == 0)) {
            return Optional.empty();
        }
        var batch = changes.take();
        try {
            ready().write(batch);
            changes.written();
            writing.worked();
            return Optional.empty();
        } catch (StoreException e) {
            changes.kept();
            met(e, writing);
            return Optional.of(e);
        }
    }

    /** Zero if what waits may be written now. */
    long millisUntilWrite() {
        return Math.max(reading.millisUntilDue(), writing.millisUntilDue());
    }

    /** Whether the database is open, and its file in its place. */
    private boolean isReady() {
        if (database != null && !database.isInPlace()) {
            close();
        }
        return database != null;
    }

    private CookieDatabase ready() throws StoreException {
        usedNanos = System.nanoTime();
        return isReady() && database != null ? database : open();
    }

    /** Opens the file, makes it if it is not there, and reads it. */
    private CookieDatabase open() throws StoreException {
        try {
            usedNanos = System.nanoTime();
            var opened = file.exists() && !file.writable() ? CookieDatabase.open(file, tuning) : openInTurn();
            database = opened;
            wasOpen = true;
            changes.found(opened.read());
            return opened;
        } catch (IOException e) {
            throw new StoreException(Trouble.UNUSABLE, e);
        }
    }

    private CookieDatabase openInTurn() throws IOException, StoreException {
        CookieDatabase.loadSqlite();
        file.create();
        try (var _ = file.lock()) {
            file.create();
            try {
                return CookieDatabase.open(file, tuning);
            } catch (StoreException e) {
                if (e.trouble().remedy() != Trouble.Remedy.SET_ASIDE) {
                    throw e;
                }
                reading.setAside(file.setAside(tuning.clock().instant()));
                file.create();
                return CookieDatabase.open(file, tuning);
            }
        }
    }

    private void met(StoreException failure, Attempts attempts) {
        attempts.failed(failure);
        switch (failure.trouble().remedy()) {
            case SET_ASIDE -> setAside();
            case MEMORY -> giveUp(failure);
            case READ -> {}
            case RETRY -> {
                if (failure.trouble() == Trouble.UNUSABLE || failure.trouble() == Trouble.MOVED) {
                    close();
                }
            }
        }
    }

    /** It was opened and turned out to be broken; unless somebody else has replaced it already, it gets another name. */
    private void setAside() {
        var broken = database;
        close();
        if (broken == null) {
            return;
        }
        try (var _ = file.lock()) {
            if (broken.isInPlace()) {
                reading.setAside(file.setAside(tuning.clock().instant()));
            }
        } catch (StoreException e) {
            reading.failed(e);
        } catch (IOException e) {
            reading.failed(new StoreException(Trouble.UNUSABLE, e));
        }
    }

    private void giveUp(StoreException failure) {
        given = failure;
        changes.abandon();
        close();
    }

    /** Closes the database if it is unused for long enough; returns after how many milliseconds to ask again, zero if it is closed. */
    long closeIfIdle() {
        if (database == null) {
            return 0;
        }
        long left = tuning.idleMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - usedNanos);
        if (left <= 0) {
            close();
        }
        return Math.max(0, left);
    }

    boolean isOpen() {
        return database != null;
    }

    void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
