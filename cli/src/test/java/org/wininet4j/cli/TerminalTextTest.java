package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    private final StringWriter out = new StringWriter();

    private String show(byte[] body, Charset charset) throws IOException {
        TerminalText.show(new ByteArrayInputStream(body), charset, out);
        return out.toString();
    }

    private String showBytewise(String body) throws IOException {
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        TerminalText.show(new InputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, Math.min(1, length));
            }
        }, StandardCharsets.UTF_8, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\n", "\ud83d\ude00\n", "\u001b[2J\n", "tab\there\n", "a\rb\n"})
    void theSameComesOutWholeAndByteByByte(String body) throws Exception {
        assertThat(showBytewise(body)).isEqualTo(SafeText.lines(body));
    }

    @Test
    void endsAtTheStartOfALine() throws Exception {
        assertThat(show(new byte[] {'a'}, StandardCharsets.UTF_8)).isEqualTo("a\n");
    }

    @Test
    void anEmptyBodyIsNothing() throws Exception {
        assertThat(show(new byte[0], StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void readsTheCharsetOfTheServer() throws Exception {
        assertThat(show(new byte[] {(byte) 0xfc, '\n'}, TerminalText.charsetOf("text/plain; Charset=\"ISO-8859-1\"")))
                .isEqualTo("\u00fc\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "text/plain; charset=no-such", "text/plain; charset=;;"})
    void withoutAUsableCharsetItIsUtf8(String contentType) {
        assertThat(TerminalText.charsetOf(contentType)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aBinaryBodyIsNotShown() {
        assertThatThrownBy(() -> show(new byte[] {'a', 0, 'b'}, StandardCharsets.UTF_8)).isInstanceOf(BinaryBodyException.class);
        assertThat(out.toString()).isEmpty();
    }
}
