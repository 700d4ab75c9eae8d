package org.wininet4j.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many cookies there may be (CO43). */
class CookieLimitsTest {

    private static void set(Jar jar, String host, String name) {
        jar.clock.advance(Duration.ofSeconds(1));
        jar.response("https://" + host + "/", name + "=1");
    }

    @Test
    void theLeastRecentlyUsedOfASiteGoesFirst() {
        var jar = new Jar(3, 100);
        set(jar, "a.example.com", "a");
        set(jar, "b.example.com", "b");
        set(jar, "c.example.com", "c");
        jar.clock.advance(Duration.ofSeconds(1));
        jar.sent("https://a.example.com/");

        set(jar, "d.example.com", "d");

        assertThat(jar.names()).isEqualTo("a,c,d");
    }

    @Test
    void whatHasExpiredGoesBeforeWhatIsInUse() {
        var jar = new Jar(3, 100);
        set(jar, "a.example.com", "a");
        set(jar, "b.example.com", "b");
        jar.response("https://c.example.com/", "c=1; max-age=5");
        jar.clock.advance(Duration.ofSeconds(5));

        set(jar, "d.example.com", "d");

        assertThat(jar.names()).isEqualTo("a,b,d");
    }

    @Test
    void aSiteDoesNotPushOutAnother() {
        var jar = new Jar(3, 100);
        set(jar, "other.example.org", "other");

        IntStream.range(0, 10).forEach(i -> set(jar, "h" + i + ".example.com", "n" + i));

        assertThat(jar.names()).isEqualTo("n7,n8,n9,other");
    }

    @Test
    void namesUnderAPublicSuffixAreSitesOfTheirOwn() {
        var jar = new Jar(1, 100);

        set(jar, "me.github.io", "a");
        set(jar, "you.github.io", "b");

        assertThat(jar.names()).isEqualTo("a,b");
    }

    @Test
    void theJarAsAWholeHasALimitToo() {
        var jar = new Jar(10, 3);

        IntStream.range(0, 5).forEach(i -> set(jar, "example" + i + ".com", "n" + i));

        assertThat(jar.names()).isEqualTo("n2,n3,n4");
    }

    @Test
    void whatIsPushedOutIsRemovedFromTheStore() {
        var jar = new Jar(1, 100);
        jar.response(Jar.SITE, "a=1; max-age=100");
        jar.clock.advance(Duration.ofSeconds(1));

        jar.response(Jar.SITE, "b=1");

        assertThat(jar.store.told).containsExactly("put a=1", "remove a");
    }

    @Test
    void aFullJarTakesMoreWithoutEverBeingOverFull() {
        var jar = new Jar();

        IntStream.range(0, 12_000)
                .forEach(i -> jar.response("https://h" + i % 1200 + ".example" + i % 1200 + ".com/", "n" + i / 1200 + "=1"));

        assertThat(jar.jar.cookies()).hasSizeBetween(9_900, 10_000);
    }
}
