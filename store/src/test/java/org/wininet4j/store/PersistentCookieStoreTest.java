package org.wininet4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.CookieStore;
import org.wininet4j.cookie.CookieStore.Snapshot;
import org.wininet4j.cookie.Decision;
import org.wininet4j.cookie.SameSite;
import org.wininet4j.testkit.leak.LeakProbe;

class PersistentCookieStoreTest {

    private static final Cookie FULL = Cookie.builder("id", "a b;\"é", "shop.example")
            .path("/cart")
            .hostOnly(false)
            .secure(true)
            .httpOnly(true)
            .sameSite(SameSite.STRICT)
            .leashed(true)
            .creation(Samples.NOW)
            .lastAccess(Samples.NOW.plusMillis(7))
            .expiry(Samples.FAR)
            .build();

    @TempDir private Path folder;

    private PersistentCookieStore store() {
        return PersistentCookieStore.in(folder.resolve("data"));
    }

    private Snapshot stored() {
        try (var store = store()) {
            return Samples.read(store);
        }
    }

    @Test
    void everyPartOfACookieOutlivesItsStore() {
        try (var store = store()) {
            Samples.read(store);
            store.put(FULL);
        }

        assertThat(stored()).isEqualTo(new Snapshot(List.of(FULL), Map.of()));
    }

    @Test
    void aCookieOfTheSameKeyIsReplaced() {
        try (var store = store()) {
            store.put(Samples.cookie("a", "1"));
        }
        try (var store = store()) {
            store.put(Samples.cookie("a", "2"));
        }

        assertThat(Samples.values(stored())).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void cookiesOfOtherPathsAndDomainsAreOthers() {
        var a = Samples.cookie("a", "1");
        var deeper = a.toBuilder().path("/deeper").build();
        var elsewhere = Cookie.builder("a", "1", "www.shop.example").creation(Samples.NOW).expiry(Samples.FAR).build();
        try (var store = store()) {
            List.of(a, deeper, elsewhere).forEach(store::put);
        }

        assertThat(stored().cookies()).containsExactlyInAnyOrder(a, deeper, elsewhere);
    }

    @Test
    void aSessionCookieNeverReachesTheDisk() throws Exception {
        try (var store = store()) {
            store.put(Samples.cookie("a", "1"));
            store.put(Samples.cookie("b", "1"));
            store.flush();
            store.put(Samples.cookie("a", "1").toBuilder().sessionOnly().build());
            store.put(Samples.cookie("c", "1").toBuilder().sessionOnly().build());
        }

        assertThat(Samples.names(stored())).containsExactly("b");
    }

    @Test
    void expiredCookiesAreDropped() throws Exception {
        try (var store = tuned(60_000, 60_000)) {
            store.put(Samples.cookie("old", "1").toBuilder().expiry(Samples.NOW).build());
            store.put(Samples.cookie("new", "1").toBuilder().expiry(Samples.NOW.plusMillis(1)).build());
        }

        assertThat(Sql.text(folder.resolve("data"), "SELECT group_concat(name) FROM cookie")).isEqualTo("new");
    }

    @Test
    void aRemovedCookieIsGone() {
        try (var store = store()) {
            store.put(FULL);
        }
        try (var store = store()) {
            Samples.read(store);
            store.remove(FULL.key());
        }

        assertThat(stored()).isEqualTo(Snapshot.EMPTY);
    }

    @Test
    void aTouchMovesTheLastUseOnlyForward() {
        try (var store = store()) {
            store.put(FULL);
        }
        try (var store = store()) {
            store.touch(FULL.key(), Samples.NOW.plusSeconds(60));
        }
        try (var store = store()) {
            store.touch(FULL.key(), Samples.NOW);
        }

        assertThat(stored().cookies()).extracting(Cookie::lastAccess).containsExactly(Samples.NOW.plusSeconds(60));
    }

    @Test
    void decisionsOutliveTheirStore() {
        try (var store = store()) {
            store.decide("shop.example", Decision.ACCEPT);
            store.decide("ads.example", Decision.REJECT);
            store.decide("old.example", Decision.REJECT);
            store.forget("old.example");
        }

        assertThat(stored()).isEqualTo(new Snapshot(List.of(), Map.of("shop.example", Decision.ACCEPT, "ads.example", Decision.REJECT)));
    }

    @Test
    void whatWasFlushedIsSeenByAStoreThatStarts() throws IOException {
        try (var store = store()) {
            store.put(FULL);
            store.flush();

            assertThat(stored().cookies()).containsExactly(FULL);
        }
    }

    @Test
    void aChangeIsWrittenWithoutBeingAskedFor() {
        try (var writer = store(); var reader = store()) {
            Samples.read(reader);
            writer.put(FULL);

            Eventually.await("the cookie is there", reader::outdated);
            assertThat(Samples.names(newer(reader))).containsExactly("id");
        }
    }

    @Test
    void whatAnotherStoreWroteIsSeenByTheNextLookUp() throws IOException {
        try (var writer = tuned(60_000, 60_000); var reader = tuned(60_000, 60_000)) {
            Samples.read(writer);
            assertThat(Samples.read(reader)).isEqualTo(Snapshot.EMPTY);
            writer.put(FULL);
            writer.flush();

            assertThat(Samples.outdated(reader)).isTrue();
            assertThat(newer(reader).cookies()).containsExactly(FULL);
            assertThat(Samples.outdated(reader)).isFalse();
            assertThat(reader.newer()).isNull();
        }
    }

    @Test
    void aRequestFindsItBeforeLongWithoutWaiting() throws IOException {
        try (var writer = tuned(60_000, 60_000); var reader = tuned(60_000, 60_000)) {
            writer.put(FULL);
            writer.flush();
            assertThat(reader.outdated()).as("the first look is waited for").isTrue();
            assertThat(newer(reader).cookies()).containsExactly(FULL);
            writer.put(Samples.cookie("a", "1"));
            writer.flush();

            Eventually.await("the other cookie is there", reader::outdated);
            assertThat(Samples.names(newer(reader))).containsExactly("a", "id");
        }
    }

    @Test
    void whatTheStoreItselfWroteIsNoNews() throws IOException {
        try (var store = tuned(60_000, 60_000)) {
            store.put(FULL);
            store.flush();
            store.newer();
            store.put(Samples.cookie("a", "1"));
            store.flush();

            assertThat(Samples.outdated(store)).isFalse();
        }
    }

    @Test
    void newsHoldWhatThisStoreWasToldMeanwhile() throws IOException {
        try (var here = tuned(60_000, 60_000); var there = tuned(60_000, 60_000)) {
            Samples.read(here);
            there.put(Samples.cookie("theirs", "1"));
            there.flush();
            assertThat(Samples.outdated(here)).isTrue();
            here.put(Samples.cookie("ours", "1"));
            here.flush();

            assertThat(Samples.names(newer(here))).containsExactly("ours", "theirs");
        }
    }

    @Test
    void lookingMakesNoFile() {
        try (var store = store()) {
            assertThat(Samples.read(store)).isEqualTo(Snapshot.EMPTY);
            assertThat(Samples.outdated(store)).isFalse();
        }

        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void nobodyButTheOwnerMayReadTheFiles() throws IOException {
        try (var store = store()) {
            store.put(FULL);
            store.flush();

            assertThat(rights(folder.resolve("data"))).isEqualTo(posix("rwx------"));
            try (var files = Files.list(folder.resolve("data"))) {
                assertThat(files).hasSizeGreaterThan(2).allSatisfy(file -> assertThat(rights(file)).isEqualTo(posix("rw-------")));
            }
        }
    }

    @Test
    void wideRightsAreTakenBack() throws IOException {
        try (var store = store()) {
            store.put(FULL);
        }
        var file = folder.resolve("data").resolve("cookies.db");
        widen(file);
        try (var store = store()) {
            Samples.read(store);
        }

        assertThat(rights(file)).isEqualTo(posix("rw-------"));
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static String posix(String rights) {
        return isPosix() ? rights : "";
    }

    private static String rights(Path file) throws IOException {
        return isPosix() ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) : "";
    }

    private static void widen(Path file) throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        }
    }

    @Test
    void anUnusedDatabaseClosesAndItsThreadEnds() throws IOException {
        var probe = LeakProbe.start();
        try (var store = tuned(10, 50)) {
            store.put(FULL);
            store.flush();

            assertThat(probe.leftovers(Duration.ofSeconds(20))).isEmpty();
            assertThat(Samples.outdated(store)).isTrue();
            assertThat(newer(store).cookies()).containsExactly(FULL);
        }
    }

    @Test
    void aClosedStoreDoesNothing() throws IOException {
        var store = store();
        store.close();
        store.put(FULL);
        store.flush();
        store.close();

        assertThat(Samples.outdated(store)).isFalse();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void anInterruptedCallerDoesNotWait() throws IOException {
        try (var store = tuned(60_000, 60_000)) {
            store.put(FULL);
            store.flush();
            store.newer();
            Thread.currentThread().interrupt();

            assertThat(Samples.outdated(store)).isFalse();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void rowsNoJarWroteArePassedOver() throws Exception {
        try (var store = store()) {
            store.put(FULL);
        }
        Sql.execute(
                folder.resolve("data"),
                "INSERT INTO cookie VALUES ('.dot', '/', 'x', '', 1, 0, 0, 'LAX', 0, 0, 0, 0)",
                "INSERT INTO cookie VALUES ('a.example', 'nowhere', 'x', '', 1, 0, 0, 'LAX', 0, 0, 0, 0)",
                "INSERT INTO cookie VALUES ('a.example', '/', 'x', '', 1, 0, 0, 'UNHEARD', 0, 0, 0, 0)",
                "INSERT INTO decision VALUES ('a.example', 'PERHAPS')");

        assertThat(stored()).isEqualTo(new Snapshot(List.of(FULL), Map.of()));
    }

    @Test
    void thePropertyChoosesMemory() {
        assertThat(PersistentCookieStore.ofUser()).isSameAs(CookieStore.NONE);
    }

    @Test
    void thePropertyChoosesAFolder() {
        System.setProperty(StoreSettings.STORE, folder.resolve("data").toString());
        try (var store = PersistentCookieStore.ofUser()) {
            store.put(FULL);
        } finally {
            System.setProperty(StoreSettings.STORE, StoreSettings.MEMORY);
        }

        assertThat(stored().cookies()).containsExactly(FULL);
    }

    /** A store that looks whenever it is asked. */
    private PersistentCookieStore tuned(long batchMillis, long idleMillis) {
        var usual = Tuning.DEFAULT;
        var tuning = new Tuning(
                batchMillis, 0, idleMillis, usual.busyMillis(), usual.flushMillis(), usual.retryMillis(), usual.maxPages(), usual.steps(),
                InstantSource.fixed(Samples.NOW));
        return new PersistentCookieStore(new DatabaseFile(folder.resolve("data")), tuning);
    }

    private static Snapshot newer(CookieStore store) {
        var snapshot = store.newer();
        assertThat(snapshot).isNotNull();
        return snapshot == null ? Snapshot.EMPTY : snapshot;
    }
}
