package org.wininet4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wininet4j.cookie.CookieStore.Snapshot;
import org.wininet4j.testkit.log.LogCapture;

/** CO84: what is done about a database that cannot be used as it should. Nothing of it reaches a request: none of these calls throws but flush. */
class TroublesTest {

    private static final int FEW_PAGES = 10;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-17T09:08:07Z"));

    @TempDir private Path folder;
    private Path file;
    private final LogCapture log = LogCapture.of("org.wininet4j.store");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("cookies.db");
    }

    @AfterEach
    void closeTheLog() {
        log.close();
    }

    private PersistentCookieStore store() {
        return store(new DatabaseFile(folder), Tuning.MAX_PAGES);
    }

    /** A store that tries again at once. */
    private static PersistentCookieStore store(DatabaseFile file, int maxPages) {
        return store(file, maxPages, Tuning.FLUSH_MILLIS);
    }

    private static PersistentCookieStore store(DatabaseFile file, int maxPages, long flushMillis) {
        return new PersistentCookieStore(file, new Tuning(60_000, 0, 60_000, 50, flushMillis, 1, maxPages, Schema.STEPS, CLOCK));
    }

    private void fill(int cookies) {
        try (var store = store()) {
            for (int i = 0; i < cookies; i++) {
                store.put(Samples.cookie("old" + i, "x".repeat(1000)));
            }
        }
    }

    /** A new cookie can be stored, and a store that starts then has just that. */
    private void assertBegunAnew() throws IOException {
        try (var store = store()) {
            assertThat(Samples.read(store)).isEqualTo(Snapshot.EMPTY);
            store.put(Samples.cookie("new", "1"));
            store.flush();
        }
        try (var store = store()) {
            assertThat(Samples.values(Samples.read(store))).isEqualTo(Map.of("new", "1"));
        }
    }

    private List<String> namesIn() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void assertSetAside() throws IOException {
        assertThat(namesIn()).anyMatch(name -> name.equals("cookies.db.broken-20260517-090807"));
        assertThat(log.warnings()).anyMatch(line -> line.contains("was broken and is now"));
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAside() throws IOException {
        Files.writeString(file, "no database at all ".repeat(1000));

        assertBegunAnew();
        assertSetAside();
    }

    @Test
    void whatIsSetAsideIsKept() throws IOException {
        Files.writeString(file, "no database at all ".repeat(1000));
        assertBegunAnew();

        var aside = namesIn().stream().filter(name -> name.contains("broken")).findFirst().orElseThrow();
        assertThat(folder.resolve(aside)).hasContent("no database at all ".repeat(1000));
    }

    @Test
    void aTruncatedDatabaseIsSetAside() throws IOException {
        fill(100);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertBegunAnew();
        assertSetAside();
    }

    @Test
    void anEmptyFileIsANewDatabase() throws IOException {
        Files.createFile(file);

        assertBegunAnew();
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void aDatabaseWithDamagedPagesIsSetAside() throws IOException {
        fill(100);
        damage();

        assertBegunAnew();
        assertSetAside();
    }

    /** Overwrites everything after the first page. */
    private void damage() throws IOException {
        var bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);
    }

    @Test
    void aDatabaseThatBreaksWhileItIsOpenIsReplaced() throws Exception {
        fill(100);
        try (var store = store()) {
            Samples.read(store);
            Sql.execute(folder, "INSERT INTO decision VALUES ('a.example', 'ACCEPT')");
            damage();
            store.look();
            store.put(Samples.cookie("new", "1"));
            Eventually.await("a new database takes the cookie", () -> flushes(store));
        }

        try (var store = store()) {
            assertThat(Samples.names(Samples.read(store))).containsExactly("new");
        }
        assertSetAside();
    }

    private static boolean flushes(PersistentCookieStore store) {
        try {
            store.flush();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void aForeignDatabaseIsLeftAlone() throws Exception {
        Sql.execute(folder, "CREATE TABLE moz_cookies (id)", "INSERT INTO moz_cookies VALUES ('theirs')");

        assertEndsWithTheProcess();

        assertThat(Sql.text(folder, "SELECT id FROM moz_cookies")).isEqualTo("theirs");
        assertThat(log.warnings()).singleElement().asString().contains("belongs to another program", "cookies end with this process");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
        fill(1);
        Sql.execute(folder, "PRAGMA user_version = 99");

        assertEndsWithTheProcess();

        assertThat(Sql.text(folder, "SELECT name FROM cookie")).isEqualTo("old0");
        assertThat(log.warnings()).singleElement().asString().contains("newer version", "version 99", "cookies end with this process");
    }

    private void assertEndsWithTheProcess() {
        try (var store = store()) {
            assertThat(Samples.read(store)).isEqualTo(Snapshot.EMPTY);
            store.put(Samples.cookie("new", "1"));
            assertThatThrownBy(store::flush).isInstanceOf(IOException.class).hasMessageContaining("not stored");
            assertThat(Samples.outdated(store)).isFalse();
        }
    }

    @Test
    void aDatabaseThatMayOnlyBeReadIsRead() throws Exception {
        fill(3);
        try (var store = store(new DatabaseFile(folder, _ -> false), Tuning.MAX_PAGES)) {
            assertThat(Samples.names(Samples.read(store))).containsExactly("old0", "old1", "old2");
            store.put(Samples.cookie("new", "1"));
            assertThatThrownBy(store::flush).isInstanceOf(IOException.class).hasMessageContaining("may only be read");
            assertThat(Samples.outdated(store)).isFalse();
        }

        assertThat(Sql.text(folder, "SELECT count(*) FROM cookie")).isEqualTo("3");
        assertThat(log.warnings()).singleElement().asString().contains("may only be read", "new cookies end with this process");
    }

    @Test
    void aFullDiskIsWaitedFor() throws Exception {
        try (var store = store(new DatabaseFile(folder), FEW_PAGES)) {
            store.put(Samples.cookie("small", "1"));
            store.flush();
            store.put(Samples.cookie("large", "x".repeat(4096 * FEW_PAGES)));
            assertThatThrownBy(store::flush).isInstanceOf(IOException.class).hasMessageContaining("no more room");
            assertThatThrownBy(store::flush).isInstanceOf(IOException.class);

            store.remove(Samples.cookie("large", "").key());
            store.put(Samples.cookie("later", "1"));
            store.flush();
        }

        try (var store = store()) {
            assertThat(Samples.names(Samples.read(store))).containsExactly("later", "small");
        }
        assertThat(log.warnings()).singleElement().asString().contains("has no more room", "stay in memory until it works again");
    }

    @Test
    void aLockedDatabaseIsReadAndWrittenLater() throws Exception {
        fill(1);
        try (var store = store(new DatabaseFile(folder), Tuning.MAX_PAGES, 200); var other = Sql.connect(folder)) {
            Sql.execute(other, "BEGIN IMMEDIATE");
            assertThat(Samples.names(Samples.read(store))).containsExactly("old0");
            store.put(Samples.cookie("new", "1"));
            assertThatThrownBy(store::flush).isInstanceOf(IOException.class).hasMessageContaining("locked");
            Sql.execute(other, "COMMIT");
            store.flush();
        }

        try (var store = store()) {
            assertThat(Samples.names(Samples.read(store))).containsExactly("new", "old0");
        }
        assertThat(log.warnings()).singleElement().asString().contains("is locked by another process");
    }

    @Test
    void aFolderThatCannotBeMadeLeavesTheCookiesInMemory() throws IOException {
        Files.writeString(folder.resolve("no-folder"), "");
        try (var store = store(new DatabaseFile(folder.resolve("no-folder").resolve("data")), Tuning.MAX_PAGES)) {
            assertThat(Samples.read(store)).isEqualTo(Snapshot.EMPTY);
            store.put(Samples.cookie("new", "1"));
            assertThatThrownBy(store::flush).isInstanceOf(IOException.class).hasMessageContaining("cannot be used");
        }

        assertThat(log.warnings()).singleElement().asString().contains("cannot be used");
    }

    @Test
    void aDatabaseThatWasDeletedWhileOpenIsMadeAgain() throws IOException {
        fill(1);
        try (var store = store()) {
            Samples.read(store);
            for (var name : namesIn()) {
                Files.delete(folder.resolve(name));
            }
            assertThat(Samples.outdated(store)).isTrue();
            assertThat(store.newer()).isEqualTo(Snapshot.EMPTY);
            store.put(Samples.cookie("new", "1"));
            store.flush();
        }

        try (var store = store()) {
            assertThat(Samples.names(Samples.read(store))).containsExactly("new");
        }
    }

    @Test
    void namesAndValuesAreNotLogged() throws Exception {
        fill(1);
        Sql.execute(folder, "DROP TABLE cookie");
        try (var store = store()) {
            store.put(Samples.cookie("secretname", "secretvalue"));
            assertThatThrownBy(store::flush).isInstanceOf(IOException.class).hasMessageNotContainingAny("secretname", "secretvalue");
        }

        assertThat(log.warnings()).isNotEmpty().noneMatch(line -> line.contains("secret") || line.contains("shop.example"));
    }

    @Test
    void anOlderDatabaseIsMigrated() throws Exception {
        fill(1);
        var steps = List.of(Schema.STEPS.getFirst(), List.of("ALTER TABLE cookie ADD COLUMN extra TEXT NOT NULL DEFAULT 'none'"));
        var newer = new Tuning(60_000, 0, 60_000, 50, Tuning.FLUSH_MILLIS, 1, Tuning.MAX_PAGES, steps, CLOCK);
        try (var store = new PersistentCookieStore(new DatabaseFile(folder), newer)) {
            assertThat(Samples.names(Samples.read(store))).containsExactly("old0");
        }

        assertThat(Sql.text(folder, "SELECT extra FROM cookie")).isEqualTo("none");
        assertThat(Sql.text(folder, "PRAGMA user_version")).isEqualTo("2");
    }

    @Test
    void everyResultOfSqliteIsATrouble() {
        assertThat(Trouble.of(11)).isEqualTo(Trouble.BROKEN);
        assertThat(Trouble.of(26)).isEqualTo(Trouble.BROKEN);
        assertThat(Trouble.of(5 | 2 << 8)).isEqualTo(Trouble.LOCKED);
        assertThat(Trouble.of(8)).isEqualTo(Trouble.READ_ONLY);
        assertThat(Trouble.of(8 | 4 << 8)).isEqualTo(Trouble.MOVED);
        assertThat(Trouble.of(13)).isEqualTo(Trouble.FULL);
        assertThat(Trouble.of(10 | 3 << 8)).isEqualTo(Trouble.UNUSABLE);
    }
}
