package org.wininet4j.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables, and how those of an older version become those of this one. Step <i>n</i> leads from version <i>n</i> to the next; an empty
 * database has version 0. A step that has been released is never changed: a new one is added.
 */
final class Schema {

    /** Marks a database as ours: "WN4J". */
    static final int APPLICATION_ID = 0x574E344A;

    /** Times are milliseconds since 1970. Names of enum constants stand for themselves. */
    static final List<List<String>> STEPS = List.of(List.of(
            """
                    CREATE TABLE cookie (
                        domain TEXT NOT NULL,
                        path TEXT NOT NULL,
                        name TEXT NOT NULL,
                        value TEXT NOT NULL,
                        host_only INTEGER NOT NULL,
                        secure INTEGER NOT NULL,
                        http_only INTEGER NOT NULL,
                        same_site TEXT NOT NULL,
                        leashed INTEGER NOT NULL,
                        created INTEGER NOT NULL,
                        used INTEGER NOT NULL,
                        expires INTEGER NOT NULL,
                        PRIMARY KEY (domain, path, name)
                    ) STRICT, WITHOUT ROWID""",
            """
                    CREATE TABLE decision (
                        site TEXT NOT NULL PRIMARY KEY,
                        decision TEXT NOT NULL
                    ) STRICT, WITHOUT ROWID"""));

    private final Connection connection;
    private final List<List<String>> steps;

    Schema(Connection connection, List<List<String>> steps) {
        this.connection = connection;
        this.steps = steps;
    }

    /** Fails if the database is not one of ours, or of a version that this library does not know. Changes nothing. */
    void check() throws SQLException, StoreException {
        int owner = number("PRAGMA application_id");
        int version = version();
        if (owner != APPLICATION_ID && (owner != 0 || number("SELECT count(*) FROM sqlite_schema") != 0)) {
            throw new StoreException(Trouble.FOREIGN, "application " + owner);
        }
        if (version > steps.size()) {
            throw new StoreException(Trouble.TOO_NEW, "version " + version + ", this library knows " + steps.size());
        }
    }

    boolean isCurrent() throws SQLException {
        return version() == steps.size();
    }

    /** Takes the steps that are missing, in a transaction that the caller has begun. */
    void migrate() throws SQLException {
        execute("PRAGMA application_id = " + APPLICATION_ID);
        for (var step : steps.subList(version(), steps.size())) {
            for (var command : step) {
                execute(command);
            }
        }
        execute("PRAGMA user_version = " + steps.size());
    }

    private int version() throws SQLException {
        return number("PRAGMA user_version");
    }

    private int number(String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
