package org.wininet4j.codec.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.wininet4j.codec.WireFormatException;

/**
 * What a decoder makes of coded bytes, whole and one byte at a time, which must be the same.
 *
 * @param text what came out, before a fault too
 * @param end "complete", "incomplete" or the fault
 */
record Decoding(String text, String end) {
    private static final int ROOM = 64;

    static Decoding of(Supplier<ContentDecoder> decoders, byte[] coded) {
        var whole = decode(decoders.get(), coded, coded.length, ROOM);
        assertThat(decode(decoders.get(), coded, 1, ROOM)).isEqualTo(whole);
        assertThat(decode(decoders.get(), coded, coded.length, 1)).isEqualTo(whole);
        assertThat(decode(decoders.get(), coded, 1, 1)).isEqualTo(whole);
        return whole;
    }

    private static Decoding decode(ContentDecoder decoder, byte[] coded, int step, int room) {
        var text = new ByteArrayOutputStream();
        var target = new byte[room];
        int position = 0;
        try (decoder) {
            while (true) {
                int length = Math.min(step, coded.length - position);
                int count = decoder.decode(coded, position, length, target, 0, room);
                text.write(target, 0, count);
                position += decoder.consumed();
                if (count == 0 && position == coded.length) {
                    return new Decoding(text.toString(StandardCharsets.ISO_8859_1), decoder.complete() ? "complete" : "incomplete");
                }
                assertThat(count + decoder.consumed()).as("it gets on").isPositive();
            }
        } catch (WireFormatException e) {
            return new Decoding(text.toString(StandardCharsets.ISO_8859_1), e.fault().name());
        }
    }

    static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
