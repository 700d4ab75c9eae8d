package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.win32.INTERNET_PROXY_INFO;
import org.wininet4j.win32.SYSTEMTIME;

class CBuffersTest {
    private static final int NUMBER = 0x2000_0000;
    private static final int CONTENT_LENGTH = 5;
    private static final int STATUS_CODE = 19;

    private final Answers answers = new Answers();
    private final CBuffers buffers = new CBuffers(answers);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            info r 20                  | TRUE "OK" len=2
            info r 20 size=3           | TRUE "OK" len=2
            info r 20 size=2           | FALSE 122 ERROR_INSUFFICIENT_BUFFER len=3
            info r 20 size=0           | FALSE 122 ERROR_INSUFFICIENT_BUFFER len=3
            info r 20 size=99 nobuf=1  | FALSE 122 ERROR_INSUFFICIENT_BUFFER len=3
            """)
    void aTextNeedsItsTerminatingZero(String statement, String result) throws Exception {
        assertThat(buffers.info(parsed(statement), 20, "OK")).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            info r 19 size=4           | 19 | TRUE 200 len=4
            info r 19 size=8           | 19 | TRUE 200 len=4
            info r 19 size=3           | 19 | FALSE 122 ERROR_INSUFFICIENT_BUFFER len=4
            info r 5 size=4            |  5 | TRUE 200 len=4
            info r 5                   |  5 | FALSE 12153 ERROR_HTTP_INVALID_HEADER
            info r 5 size=3            |  5 | FALSE 12153 ERROR_HTTP_INVALID_HEADER
            info r 5 nobuf=1           |  5 | FALSE 122 ERROR_INSUFFICIENT_BUFFER len=4
            """)
    void aNumberNeedsFourBytesAndOnlyTheStatusCodeBearsMore(String statement, int attribute, String result) throws Exception {
        assertThat(buffers.info(parsed(statement), attribute | NUMBER, 200)).isEqualTo(result);
    }

    @Test
    void aNumberIsUnsigned() throws Exception {
        assertThat(buffers.info(parsed("info r 5 size=4"), CONTENT_LENGTH | NUMBER, -1)).isEqualTo("TRUE 4294967295 len=4");
    }

    @Test
    void aDateNeedsSixteenBytes() throws Exception {
        var date = new SYSTEMTIME();
        date.wYear = 2005;
        date.wMonth = 1;
        date.wDay = 7;
        date.wDayOfWeek = 5;
        assertThat(buffers.info(parsed("info r 9 size=16"), 9, date)).isEqualTo("TRUE 2005-01-07 00:00:00 dow=5 len=16");
        assertThat(buffers.info(parsed("info r 9 size=15"), 9, date)).isEqualTo("FALSE 122 ERROR_INSUFFICIENT_BUFFER len=16");
    }

    @Test
    void optionsOfFixedSizeShowNoLength() throws Exception {
        assertThat(buffers.number(parsed("get-option r 6"), "55")).isEqualTo("TRUE 55");
        assertThat(buffers.number(parsed("get-option r 6 size=8"), "55")).isEqualTo("TRUE 55");
        assertThat(buffers.number(parsed("get-option r 6 size=2"), "55")).isEqualTo("FALSE 122 ERROR_INSUFFICIENT_BUFFER");
        assertThat(buffers.pointer(parsed("get-option r 45 size=4"), "1")).isEqualTo("FALSE 122 ERROR_INSUFFICIENT_BUFFER");
    }

    @Test
    void aProxyNeedsRoomForItsTexts() throws Exception {
        var proxy = new INTERNET_PROXY_INFO();
        proxy.dwAccessType = 3;
        proxy.lpszProxy = "p:1";
        assertThat(buffers.proxy(parsed("get-option s 38"), proxy)).isEqualTo("TRUE access=3 proxy=\"p:1\" bypass=null");
        assertThat(buffers.proxy(parsed("get-option s 38 size=27"), proxy)).isEqualTo("FALSE 122 ERROR_INSUFFICIENT_BUFFER");
    }

    @Test
    void aStructureOfAnotherSizeIsRefusedAfterTheHandle() throws Exception {
        assertThat(buffers.structureError(parsed("readex r 5"), null)).isEmpty();
        assertThat(buffers.structureError(parsed("readex r 5 structsize=56"), null)).isEmpty();
        assertThat(buffers.structureError(parsed("readex r 5 structsize=40"), null)).hasValue("FALSE 6 ERROR_INVALID_HANDLE");
    }

    @Test
    void theSizeOfAnOptionsValueIsChecked() throws Exception {
        assertThat(buffers.optionSizeError(parsed("set-option null 73 8"), null, OptionKind.NUMBER)).isEmpty();
        assertThat(buffers.optionSizeError(parsed("set-option null 73 8 size=2"), null, OptionKind.NUMBER))
                .hasValue("FALSE 12010 ERROR_INTERNET_BAD_OPTION_LENGTH");
        assertThat(buffers.optionSizeError(parsed("set-option null 6 8 size=2"), null, OptionKind.TIMEOUT))
                .hasValue("FALSE 87 ERROR_INVALID_PARAMETER");
    }

    @Test
    void keepsWhatItAnsweredInsteadOfTheLibrary() throws Exception {
        buffers.info(parsed("info r 20 size=2"), 20, "OK");
        buffers.info(parsed("info r 19"), STATUS_CODE, "200");
        assertThat(answers.given()).containsExactly("info r 20 size=2  (3 bytes are needed)");
    }

    private static Statement parsed(String statement) throws ScenarioSyntaxException {
        return Statement.parse(statement, new Ports(Map.of()));
    }
}
