package org.wininet4j.store;

import java.sql.SQLException;

/** What can be wrong with a database, and what is done about it. */
enum Trouble {
    /** No database, or one whose content contradicts itself: it is set aside and a new one is begun. */
    BROKEN(Remedy.SET_ASIDE, "is broken"),
    /** A database of somebody else: it is left alone. */
    FOREIGN(Remedy.MEMORY, "belongs to another program"),
    /** Written by a newer version of this library: it is left alone. */
    TOO_NEW(Remedy.MEMORY, "was written by a newer version"),
    /** SQLite does not run here: no native library for this platform, or it may not be loaded. */
    NO_SQLITE(Remedy.MEMORY, "cannot be used, as SQLite does not run here"),
    /** May be read and not written. */
    READ_ONLY(Remedy.READ, "may only be read"),
    /** Another process holds it for too long. */
    LOCKED(Remedy.RETRY, "is locked by another process"),
    /** No room on the disk, or more of it used than a jar may. */
    FULL(Remedy.RETRY, "has no more room"),
    /** Another file has taken its place. */
    MOVED(Remedy.RETRY, "was moved"),
    /** Cannot be opened, read or written for another reason. */
    UNUSABLE(Remedy.RETRY, "cannot be used");

    /** What is done. */
    enum Remedy {
        SET_ASIDE,
        /** Nothing is read or written any more; the jar lives in memory. */
        MEMORY,
        /** Reading goes on, changes stay in memory. */
        READ,
        /** Later again; until then all stays in memory. */
        RETRY
    }

    private static final int PRIMARY = 0xff;
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int TABLE_LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int DISK_FULL = 13;
    private static final int PROTOCOL = 15;
    private static final int FORMAT = 24;
    private static final int NOTADB = 26;
    private static final int READONLY_DBMOVED = 1032;

    private final Remedy remedy;
    private final String text;

    Trouble(Remedy remedy, String text) {
        this.remedy = remedy;
        this.text = text;
    }

    Remedy remedy() {
        return remedy;
    }

    /** The rest of a sentence that begins with the file. */
    String text() {
        return text;
    }

    /** By SQLite's result code. */
    static Trouble of(SQLException failure) {
        return of(failure.getErrorCode());
    }

    static Trouble of(int code) {
        if (code == READONLY_DBMOVED) {
            return MOVED;
        }
        return switch (code & PRIMARY) {
            case CORRUPT, FORMAT, NOTADB -> BROKEN;
            case BUSY, TABLE_LOCKED, PROTOCOL -> LOCKED;
            case READONLY, PERM -> READ_ONLY;
            case DISK_FULL -> FULL;
            default -> UNUSABLE;
        };
    }
}
