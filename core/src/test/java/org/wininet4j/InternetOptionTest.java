package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Options: typed, inherited as they are when a handle is made, of some kinds of handle only. */
class InternetOptionTest {
    private static final Duration TWO = Duration.ofSeconds(2);
    private static final Duration THREE = Duration.ofSeconds(3);

    private final InternetSession session = InternetSession.builder().option(InternetOption.SEND_TIMEOUT, TWO).open();

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void H22_aHandleBeginsWithItsParentsOptions() {
        var connection = session.connect("localhost", 80);
        connection.set(InternetOption.CONNECT_RETRIES, 7);
        var request = connection.open("GET", "/");

        assertThat(request.get(InternetOption.SEND_TIMEOUT)).isEqualTo(TWO);
        assertThat(request.get(InternetOption.CONNECT_RETRIES)).isEqualTo(7);
        assertThat(request.get(InternetOption.RECEIVE_TIMEOUT)).isEqualTo(Duration.ofSeconds(60));
        assertThat(session.get(InternetOption.CONNECT_RETRIES)).isEqualTo(5);
    }

    @Test
    void H23_laterChangesReachNeitherSide() {
        var connection = session.connect("localhost", 80);
        session.set(InternetOption.SEND_TIMEOUT, THREE);
        connection.set(InternetOption.RECEIVE_TIMEOUT, THREE);

        assertThat(connection.get(InternetOption.SEND_TIMEOUT)).isEqualTo(TWO);
        assertThat(session.get(InternetOption.RECEIVE_TIMEOUT)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aKindOfHandleHasItsOptionsOnly() {
        var request = session.connect("localhost", 80).open("GET", "/");

        assertThatThrownBy(() -> request.get(InternetOption.USER_AGENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.set(InternetOption.USERNAME, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(session.get(InternetOption.USER_AGENT)).isEmpty();
    }

    @Test
    void aValueMustBeInRange() {
        assertThatThrownBy(() -> session.set(InternetOption.CONNECT_TIMEOUT, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.set(InternetOption.RECEIVE_TIMEOUT, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session.set(InternetOption.MAX_REDIRECTS, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(session.get(InternetOption.CONNECT_TIMEOUT)).isEqualTo(Duration.ofSeconds(60));
    }

    static List<InternetOption<?>> all() {
        return InternetOption.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void theDefaultIsInRange(InternetOption<T> option) {
        assertThat(option.accepts(option.defaultValue())).isTrue();
        assertThat(InternetOption.all().get(option.index())).isSameAs(option);
        assertThat(option.toString()).matches("[A-Z0-9_]+");
    }

    /** OP2: those of the table of options, and what Java has besides. */
    @Test
    void onlyTheseAreNotInherited() {
        assertThat(InternetOption.all()).filteredOn(option -> !option.inherited())
                .filteredOn(option -> option.existsAt(InternetOption.Level.SESSION) || option.existsAt(InternetOption.Level.CONNECTION))
                .containsExactly(InternetOption.ERROR_MASK);
    }

    /** O5. */
    @Test
    void aRequestLogsOnAsItsConnectionDoes() {
        var connection = session.connect("localhost", 80);
        var request = connection.open("GET", "/");
        request.set(InternetOption.USERNAME, "user");
        connection.set(InternetOption.PASSWORD, "secret");

        assertThat(connection.get(InternetOption.USERNAME)).isEqualTo("user");
        assertThat(request.get(InternetOption.PASSWORD)).isEqualTo("secret");
    }

    /** PR31, PR24: what a proxy would have to carry is not sent otherwise. */
    @Test
    void aRequestThatNeedsAProxyFailsWithoutIt() {
        session.set(InternetOption.PROXY, new ProxySetting("127.0.0.1:9", null));
        var request = session.connect("far.test", 80).open("GET", "/");

        assertThatThrownBy(request::send).isInstanceOfSatisfying(InternetException.class,
                failure -> assertThat(failure.error()).isEqualTo(InternetError.CANNOT_CONNECT));
    }
}
