package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.codec.http1.BodyFraming;
import org.wininet4j.protocol.http.EndOfExchange.Facts;

/** Spec 02 §6 and §8. */
class EndOfExchangeTest {

    private static BodyFraming framing(String name) {
        return switch (name) {
            case "none" -> new BodyFraming.Empty();
            case "length-0" -> new BodyFraming.Length(0);
            case "length-5" -> new BodyFraming.Length(5);
            case "chunked" -> new BodyFraming.Chunked();
            default -> new BodyFraming.UntilClose();
        };
    }

    @ParameterizedTest(name = "{0}: {1}, reusable {2}, close {3}")
    @CsvSource({"G47, none, true, false, KEEP", "G47, length-5, true, false, KEEP", "G47, chunked, true, false, KEEP",
            "G25, none, false, true, SHUT", "G25, length-0, false, true, SHUT", "G26, length-5, false, true, HOLD",
            "G26, chunked, false, true, HOLD", "G45, until-close, false, true, SHUT", "G46, until-close, false, false, FORGET"})
    void whenTheBodyHasEnded(String rule, String framing, boolean reusable, boolean saysClose, EndOfExchange expected) {
        assertThat(EndOfExchange.afterBody(new Facts(framing(framing), reusable, saysClose, true))).as(rule).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}, reusable {2}, close {3}, ended {4}")
    @CsvSource({"G60, length-5, true, false, true, KEEP", "G61, length-5, true, false, false, SHUT",
            "G62, chunked, true, false, false, SHUT",
            "G63, chunked, true, false, true, KEEP", "G64, length-5, false, true, true, SHUT", "G64, length-5, false, true, false, SHUT",
            "G64, chunked, false, false, true, SHUT", "G65, until-close, false, false, true, FORGET",
            "G66, until-close, false, false, false, SHUT", "G15, until-close, false, true, true, SHUT"})
    void whenTheHandleIsClosed(String rule, String framing, boolean reusable, boolean saysClose, boolean ended, EndOfExchange expected) {
        assertThat(EndOfExchange.atClose(new Facts(framing(framing), reusable, saysClose, ended))).as(rule).isEqualTo(expected);
    }
}
