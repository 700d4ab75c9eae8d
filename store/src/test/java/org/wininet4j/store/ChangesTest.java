package org.wininet4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.CookieStore.Snapshot;
import org.wininet4j.cookie.Decision;

class ChangesTest {

    private static final Cookie A = Samples.cookie("a", "1");
    private static final Instant LATER = Samples.NOW.plusSeconds(3600);

    private final Changes changes = new Changes();

    private static Changes.Rows rows(Cookie... cookies) {
        var rows = new Changes.Rows(new HashMap<>(), new HashMap<>());
        for (var cookie : cookies) {
            rows.cookies().put(cookie.key(), cookie);
        }
        return rows;
    }

    private Snapshot newer() {
        var snapshot = changes.newer();
        assertThat(snapshot).isNotNull();
        return snapshot == null ? Snapshot.EMPTY : snapshot;
    }

    @Test
    void theLastChangeOfAThingCounts() {
        changes.tell(new Change.Put(A));
        changes.tell(new Change.Decide("shop.example", Decision.ACCEPT));
        changes.tell(new Change.Remove(A.key()));
        changes.tell(new Change.Forget("shop.example"));

        assertThat(changes.take()).containsExactly(new Change.Remove(A.key()), new Change.Forget("shop.example"));
    }

    @Test
    void aTouchAddsToAPut() {
        changes.tell(new Change.Put(A));
        changes.tell(new Change.Touch(A.key(), LATER));

        assertThat(changes.take()).containsExactly(new Change.Put(A.toBuilder().lastAccess(LATER).build()));
    }

    @Test
    void aTouchDoesNotBringBackWhatWasRemoved() {
        changes.tell(new Change.Remove(A.key()));
        changes.tell(new Change.Touch(A.key(), LATER));

        assertThat(changes.take()).containsExactly(new Change.Remove(A.key()));
    }

    @Test
    void nothingIsNewBeforeSomethingWasFound() {
        changes.tell(new Change.Put(A));

        assertThat(changes.outdated()).isFalse();
        assertThat(changes.newer()).isNull();
    }

    @Test
    void whatWasFoundIsGivenOnce() {
        changes.found(rows(A));

        assertThat(changes.outdated()).isTrue();
        assertThat(newer().cookies()).containsExactly(A);
        assertThat(changes.outdated()).isFalse();
        assertThat(changes.newer()).isNull();
    }

    @Test
    void whatWaitsIsInWhatIsGiven() {
        var b = Samples.cookie("b", "2");
        changes.found(rows(A));
        changes.tell(new Change.Remove(A.key()));
        changes.tell(new Change.Put(b));
        changes.tell(new Change.Decide("shop.example", Decision.REJECT));

        assertThat(newer()).isEqualTo(new Snapshot(List.of(b), Map.of("shop.example", Decision.REJECT)));
    }

    @Test
    void whatIsBeingWrittenIsInWhatIsGiven() {
        changes.tell(new Change.Put(A));
        changes.found(rows());
        changes.take();

        assertThat(newer().cookies()).containsExactly(A);
    }

    @Test
    void whatWasWrittenSinceTheRowsWereReadIsInWhatIsGiven() {
        changes.tell(new Change.Put(A));
        changes.found(rows());
        changes.take();
        changes.written();

        assertThat(changes.isEmpty()).isTrue();
        assertThat(newer().cookies()).containsExactly(A);
    }

    @Test
    void whatCouldNotBeWrittenWaitsAgainBeforeWhatCameLater() {
        changes.tell(new Change.Put(A));
        changes.take();
        changes.tell(new Change.Touch(A.key(), LATER));
        changes.kept();

        assertThat(changes.take()).containsExactly(new Change.Put(A.toBuilder().lastAccess(LATER).build()));
    }

    @Test
    void theOldestOfTooManyIsLost() {
        for (int i = 0; i < Changes.MAX_WAITING; i++) {
            assertThat(changes.tell(new Change.Forget("site" + i))).isTrue();
        }

        assertThat(changes.tell(new Change.Put(A))).isFalse();
        assertThat(changes.take()).hasSize(Changes.MAX_WAITING).doesNotContain(new Change.Forget("site0")).contains(new Change.Put(A));
    }
}
