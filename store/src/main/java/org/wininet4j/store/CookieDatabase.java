package org.wininet4j.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;

/**
 * An open database. Confined to the store's thread, as every call of it may hold its thread.
 *
 * <p>In WAL mode readers and one writer do not wait for each other, and what was committed survives the end of a process at any moment. It reaches
 * the disk at checkpoints: a machine that loses its power may lose the last commits, and no more.
 */
final class CookieDatabase implements AutoCloseable {

    private static final long PURGE_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final DatabaseFile file;
    private final Optional<Object> identity;
    private final boolean writable;
    private final Connection connection;
    private final Tuning tuning;
    private long version;
    private long purgeMillis;

    private CookieDatabase(DatabaseFile file, boolean writable, Connection connection, Tuning tuning) {
        this.file = file;
        this.writable = writable;
        this.connection = connection;
        this.tuning = tuning;
        identity = file.identity();
    }

    /** Loads SQLite, which may take some 200 ms: done before a lock is taken, it keeps nobody waiting. */
    static void loadSqlite() throws StoreException {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            throw new StoreException(Trouble.NO_SQLITE, e);
        }
    }

    /** Opens the file, which exists, and makes or migrates its tables. */
    static CookieDatabase open(DatabaseFile file, Tuning tuning) throws StoreException {
        boolean writable = file.writable();
        try {
            if (writable) {
                return opened(new CookieDatabase(file, true, connect(file, "?mode=rw"), tuning));
            }
            return openedReadOnly(file, tuning);
        } catch (SQLiteException e) {
            throw new StoreException(Trouble.of(e), e);
        } catch (SQLException | LinkageError e) {
            throw new StoreException(Trouble.NO_SQLITE, e);
        }
    }

    /** Where SQLite cannot make the files it wants beside the database, it takes the database as it is. */
    private static CookieDatabase openedReadOnly(DatabaseFile file, Tuning tuning) throws SQLException, StoreException {
        try {
            return opened(new CookieDatabase(file, false, connect(file, "?mode=ro"), tuning));
        } catch (SQLiteException e) {
            if (Trouble.of(e) != Trouble.UNUSABLE) {
                throw e;
            }
            return opened(new CookieDatabase(file, false, connect(file, "?mode=ro&immutable=1"), tuning));
        }
    }

    private static Connection connect(DatabaseFile file, String mode) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(!mode.startsWith("?mode=rw"));
        return config.createConnection("jdbc:sqlite:" + file.path().toUri() + mode);
    }

    private static CookieDatabase opened(CookieDatabase database) throws SQLException, StoreException {
        try {
            database.begin();
            return database;
        } catch (SQLException | StoreException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void begin() throws SQLException, StoreException {
        execute("PRAGMA busy_timeout = " + tuning.busyMillis());
        execute("PRAGMA trusted_schema = OFF");
        var schema = new Schema(connection, tuning.steps());
        schema.check();
        if (!text("PRAGMA quick_check(1)").equals("ok")) {
            throw new StoreException(Trouble.BROKEN, "the check of its pages failed");
        }
        if (writable) {
            prepareToWrite(schema);
        }
        version = dataVersion();
    }

    private void prepareToWrite(Schema schema) throws SQLException, StoreException {
        execute("PRAGMA journal_mode = WAL");
        execute("PRAGMA synchronous = NORMAL");
        execute("PRAGMA secure_delete = ON");
        execute("PRAGMA max_page_count = " + tuning.maxPages());
        if (!schema.isCurrent()) {
            inTransaction("BEGIN IMMEDIATE", () -> {
                schema.check();
                schema.migrate();
            });
        }
    }

    /** Whether the file has still its name. */
    boolean isInPlace() {
        return identity.equals(file.identity());
    }

    /** All rows, if another connection has written since they were read this way last, or since the database was opened. */
    Optional<Changes.Rows> readIfChanged() throws StoreException {
        try {
            long now = dataVersion();
            if (now == version) {
                return Optional.empty();
            }
            var rows = read();
            version = now;
            return Optional.of(rows);
        } catch (SQLException e) {
            throw new StoreException(Trouble.of(e), e);
        }
    }

    /** All rows. */
    Changes.Rows read() throws StoreException {
        var rows = Changes.Rows.none();
        try {
            inTransaction("BEGIN", () -> RowReader.read(connection, rows));
        } catch (SQLException e) {
            throw new StoreException(Trouble.of(e), e);
        }
        return rows;
    }

    /** Does all changes, or none and fails. */
    void write(List<Change> changes) throws StoreException {
        if (!writable) {
            throw new StoreException(Trouble.READ_ONLY, "opened for reading");
        }
        try (var writer = new ChangeWriter(connection)) {
            inTransaction("BEGIN IMMEDIATE", () -> {
                for (var change : changes) {
                    writer.write(change);
                }
                dropExpired(tuning.clock().millis());
            });
        } catch (SQLException e) {
            throw new StoreException(Trouble.of(e), e);
        }
    }

    /** A jar tells of no cookie that expires: they are dropped here, now and then. */
    private void dropExpired(long nowMillis) throws SQLException {
        if (nowMillis >= purgeMillis) {
            execute("DELETE FROM cookie WHERE expires <= " + nowMillis);
            purgeMillis = nowMillis + PURGE_MILLIS;
        }
    }

    /** What is done between the beginning of a transaction and its end. */
    private interface Steps {
        void run() throws SQLException, StoreException;
    }

    private void inTransaction(String beginning, Steps steps) throws SQLException, StoreException {
        execute(beginning);
        try {
            steps.run();
            execute("COMMIT");
        } catch (SQLException | StoreException | RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException _) {
            return; // SQLite has done so by itself
        }
    }

    private long dataVersion() throws SQLException {
        return Long.parseLong(text("PRAGMA data_version"));
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            return; // what was committed is kept
        }
    }
}
