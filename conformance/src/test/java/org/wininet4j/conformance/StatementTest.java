package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
    private static final Ports PORTS = new Ports(Map.of("srv", 34_567));

    @Test
    void putsInThePortsAndKeepsTheTextAsWritten() throws Exception {
        Statement connect = Statement.parse("connect c s h ${srv} ctx=0x7fffffffffffffff", PORTS);
        assertThat(connect.number(3)).isEqualTo(34_567);
        assertThat(connect.context()).isEqualTo(Long.MAX_VALUE);
        assertThat(connect.text()).isEqualTo("connect c s h ${srv} ctx=0x7fffffffffffffff");
    }

    @Test
    void hasTheNullOfAWordAndOfAnOption() throws Exception {
        Statement request = Statement.parse("request r c null \"null\" version=null referrer=", PORTS);
        assertThat(request.textOrNull(2)).isNull();
        assertThat(request.textOrNull(3)).isEqualTo("null");
        assertThat(request.hasOption("version")).isTrue();
        assertThat(request.optionOrNull("version")).isNull();
        assertThat(request.optionOrNull("referrer")).isEmpty();
        assertThat(request.optionOrNull("accept")).isNull();
    }

    @Test
    void unitesFlagNamesAndNumbers() throws Exception {
        Statement info = Statement.parse("info r 19 flags=NUMBER|REQUEST_HEADERS|0x1", PORTS);
        assertThat(info.flags("HTTP_QUERY_FLAG_", 7)).isEqualTo(0xA000_0001);
        assertThat(Statement.parse("info r 19", PORTS).flags("HTTP_QUERY_FLAG_", 7)).isEqualTo(7);
    }

    @Test
    void readsTheStatementAfterDoAsItIsWritten() throws Exception {
        Statement on = Statement.parse("on HANDLE_CREATED s do  connect c s \"h\" ${srv} ctx=1", PORTS);
        Statement ordered = Directions.statementOf(on, PORTS);
        assertThat(ordered.text()).isEqualTo("connect c s \"h\" ${srv} ctx=1");
        assertThat(ordered.word(3)).isEqualTo("34567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jump r", "send", "send r s", "send r boddy=1", "connect c s h ${other}", "on X r", "ctx=1"})
    void refusesWhatHasNoSuchForm(String statement) {
        assertThatThrownBy(() -> Statement.parse(statement, PORTS)).isInstanceOf(ScenarioSyntaxException.class);
    }

    @Test
    void refusesWordsThatAreNoNumberFlagOrSize() throws Exception {
        Statement odd = Statement.parse("info r 19x flags=NOPE index=x size=-1", PORTS);
        assertThatThrownBy(() -> odd.number(1)).hasMessage("not a number: 19x");
        assertThatThrownBy(() -> odd.flags("HTTP_QUERY_FLAG_", 0)).hasMessage("unknown name HTTP_QUERY_FLAG_NOPE");
        assertThatThrownBy(() -> odd.number("index", 0)).hasMessage("not a number: x");
        assertThatThrownBy(() -> odd.size("size", 0)).hasMessage("not a size: -1");
    }

    @Test
    void namesThePortsInLinesOfATrace() {
        assertThat(PORTS.takenFrom("\"Host: h:34567\" 345678 134567 34567/")).isEqualTo("\"Host: h:${srv}\" 345678 134567 ${srv}/");
    }
}
