package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;

class ChunkedBodyReaderTest {
    // D4
    @ParameterizedTest
    @CsvSource(textBlock = """
            '0\\r\\n\\r\\n'                                        , ''            , ''
            '0\\n\\n'                                              , ''            , ''
            '000\\r\\n\\r\\nHTTP/1.1'                              , ''            , 'HTTP/1.1'
            '5\\r\\nhello\\r\\n0\\r\\n\\r\\n'                      , hello         , ''
            '5\\nhello\\n0\\n\\n'                                  , hello         , ''
            '5\\r\\nhello\\r\\n6\\r\\n world\\r\\n0\\r\\n\\r\\nx'  , hello world   , x
            'A\\r\\n0123456789\\r\\n0\\r\\n\\r\\n'                 , 0123456789    , ''
            'a\\r\\n0123456789\\r\\n0\\r\\n\\r\\n'                 , 0123456789    , ''
            '0000000000000005\\r\\nhello\\r\\n0\\r\\n\\r\\n'       , hello         , ''
            '5 \\t\\r\\nhello\\r\\n0  \\r\\n\\r\\n'                , hello         , ''
            '5;name=value\\r\\nhello\\r\\n0;x\\r\\n\\r\\n'         , hello         , ''
            '5 ;name="a;b"\\nhello\\r\\n0\\r\\n\\r\\n'             , hello         , ''
            """)
    void chunksAreJoined(String bytes, String body, String rest) {
        assertThat(ChunkReading.of(bytes.translateEscapes())).isEqualTo(new ChunkReading(body, "[]", rest, ""));
    }

    @Test
    void dataMayLookLikeFraming() {
        assertThat(ChunkReading.of("7\r\n\r\n0\r\n\r\n\r\n0\r\n\r\n").body()).isEqualTo("\r\n0\r\n\r\n");
    }

    // D12, scenario errors/bad-chunk-size
    @ParameterizedTest
    @CsvSource(textBlock = """
            'zz\\r\\nhello\\r\\n0\\r\\n\\r\\n'                , ''      , BAD_CHUNK
            '\\r\\n'                                          , ''      , BAD_CHUNK
            ' 5\\r\\nhello'                                   , ''      , BAD_CHUNK
            '-5\\r\\nhello'                                   , ''      , BAD_CHUNK
            '0x5\\r\\nhello'                                  , ''      , BAD_CHUNK
            '5 5\\r\\nhello'                                  , ''      , BAD_CHUNK
            '5\\rhello'                                       , ''      , BAD_CHUNK
            '5;x\\rhello'                                     , ''      , BAD_CHUNK
            '8000000000000000\\r\\n'                          , ''      , BAD_CHUNK
            '00000000000000005\\r\\nhello'                    , ''      , BAD_CHUNK
            '5\\r\\nhello0\\r\\n\\r\\n'                       , hello   , BAD_CHUNK
            '5\\r\\nhello\\r0\\r\\n\\r\\n'                    , hello   , BAD_CHUNK
            '5\\r\\nhello\\r\\nzz'                            , hello   , BAD_CHUNK
            ''                                                , ''      , TRUNCATED_BODY
            '5'                                               , ''      , TRUNCATED_BODY
            '5\\r\\nhel'                                      , hel     , TRUNCATED_BODY
            '5\\r\\nhello'                                    , hello   , TRUNCATED_BODY
            '5\\r\\nhello\\r\\n'                              , hello   , TRUNCATED_BODY
            '5\\r\\nhello\\r\\n0\\r\\n'                       , hello   , TRUNCATED_BODY
            '5\\r\\nhello\\r\\n0\\r\\nX: 1\\r\\n'             , hello   , TRUNCATED_BODY
            """)
    void theBytesBeforeAFaultAreDelivered(String bytes, String body, Fault fault) {
        assertThat(ChunkReading.of(bytes.translateEscapes())).isEqualTo(new ChunkReading(body, "", "", fault.name()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '5;12345678\\r\\nhello\\r\\n0\\r\\n\\r\\n'        , hello   , ''
            '5;123456789\\r\\nhello\\r\\n0\\r\\n\\r\\n'       , ''      , LINE_TOO_LONG
            '5          \\r\\nhello\\r\\n0\\r\\n\\r\\n'       , ''      , LINE_TOO_LONG
            '00000000005\\r\\nhello\\r\\n0\\r\\n\\r\\n'       , ''      , LINE_TOO_LONG
            '1\\r\\nx\\r\\n0\\r\\nX: 4567890123456\\r\\n\\r\\n' , x       , ''
            '1\\r\\nx\\r\\n0\\r\\nX: 45678901234567\\r\\n\\r\\n' , x     , TOO_MANY_TRAILERS
            '1\\r\\nx\\r\\n0\\r\\nX: 1\\r\\nX: 2\\r\\nX: 3\\r\\nX: 4\\r\\n\\r\\n' , x , TOO_MANY_TRAILERS
            """)
    void sizeLinesAndTrailersAreLimited(String bytes, String body, String fault) {
        ChunkReading reading = ChunkReading.of(bytes.translateEscapes(), ChunkReading.SMALL);

        assertThat(reading.body()).isEqualTo(body);
        assertThat(reading.fault()).isEqualTo(fault);
    }

    @Test
    void trailersAreFieldsOfTheirOwn() throws Exception {
        assertThat(ChunkReading.of("1\r\nx\r\n0\r\nA: 1\r\nno colon\r\nB: 2\r\n\r\nrest"))
                .isEqualTo(new ChunkReading("x", "[A, B]", "rest", ""));
    }

    @Test
    void theEndIsSeenWithTheLastDataIfItIsThere() throws Exception {
        var reader = new ChunkedBodyReader(ChunkLimits.DEFAULT);
        byte[] source = "5\r\nhello\r\n0\r\n\r\nnext".getBytes(ISO_8859_1);

        assertThat(reader.decode(source, 0, source.length, new byte[5], 0, 5)).isEqualTo(5);

        assertThat(reader.ended()).isTrue();
        assertThat(reader.consumed()).isEqualTo(source.length - 4);
    }

    @Test
    void framingIsReadWithoutRoomForData() throws Exception {
        var reader = new ChunkedBodyReader(ChunkLimits.DEFAULT);
        byte[] source = "5\r\nhello".getBytes(ISO_8859_1);

        assertThat(reader.decode(source, 0, source.length, new byte[0], 0, 0)).isZero();

        assertThat(reader.consumed()).isEqualTo(3);
        assertThat(reader.chunkRemaining()).isEqualTo(5);
    }

    @Test
    void aDriverMayReadTheDataItself() throws Exception {
        var reader = new ChunkedBodyReader(ChunkLimits.DEFAULT);
        byte[] before = "7fffffffffffffff\r\nab".getBytes(ISO_8859_1);
        reader.decode(before, 0, before.length, new byte[2], 0, 2);

        reader.skipData(Long.MAX_VALUE - 2);

        assertThat(reader.chunkRemaining()).isZero();
        byte[] after = "\r\n0\r\n\r\n".getBytes(ISO_8859_1);
        assertThat(reader.decode(after, 0, after.length, new byte[1], 0, 1)).isZero();
        assertThat(reader.ended()).isTrue();
    }

    @Test
    void noMoreThanTheChunkCanBeSkipped() throws Exception {
        var reader = new ChunkedBodyReader(ChunkLimits.DEFAULT);
        byte[] source = "5\r\n".getBytes(ISO_8859_1);
        reader.decode(source, 0, source.length, new byte[0], 0, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> reader.skipData(6));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.skipData(-1));
        assertThat(reader.chunkRemaining()).isEqualTo(5);
    }

    @Test
    void whatIsDecodableIsToldWithoutAnyChange() throws Exception {
        var reader = new ChunkedBodyReader(ChunkLimits.DEFAULT);
        byte[] source = "5\r\nhello\r\n3\r\nab".getBytes(ISO_8859_1);

        assertThat(reader.decodable(source, 0, source.length)).isEqualTo(7);
        assertThat(reader.decodable(source, 0, source.length)).isEqualTo(7);
        assertThat(reader.chunkRemaining()).isZero();
        assertThat(reader.decode(source, 0, source.length, new byte[20], 0, 20)).isEqualTo(7);
        assertThat(reader.decodable(source, 0, 0)).isZero();
    }

    @Test
    void whatStandsBehindAFaultIsNotDecodable() {
        var reader = new ChunkedBodyReader(ChunkLimits.DEFAULT);
        byte[] source = "5\r\nhello5\r\nworld".getBytes(ISO_8859_1);

        assertThat(reader.decodable(source, 0, source.length)).isEqualTo(5);
    }

    @Test
    void aFaultStays() throws Exception {
        var reader = new ChunkedBodyReader(ChunkLimits.DEFAULT);
        byte[] source = "5\r\nhellozz".getBytes(ISO_8859_1);
        assertThat(reader.decode(source, 0, source.length, new byte[9], 0, 9)).isEqualTo(5);

        assertBadChunk(() -> reader.decode(source, 8, 2, new byte[9], 0, 9));
        assertBadChunk(() -> reader.decode(source, 0, 0, new byte[9], 0, 9));
        assertBadChunk(reader::endOfInput);
    }

    private static void assertBadChunk(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WireFormatException.class, e -> assertThat(e.fault()).isEqualTo(Fault.BAD_CHUNK))
                .hasMessageContaining("after 8 bytes");
    }
}
