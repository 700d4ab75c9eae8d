package org.wininet4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Shows a body on a terminal: as it comes, with its control characters escaped, ending at the start of a line. */
final class TerminalText {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^\";\\s]+)");
    private static final int BLOCK_CHARACTERS = 8192;

    private TerminalText() {}

    /**
     * Copies {@code body} to {@code out}.
     *
     * @throws BinaryBodyException at the first NUL, before the block with it is shown
     */
    static void show(InputStream body, Charset bodyCharset, Writer out) throws IOException {
        var reader = new InputStreamReader(body, bodyCharset);
        var block = new char[BLOCK_CHARACTERS];
        char last = '\n';
        int kept = 0;
        for (int count = reader.read(block, 0, block.length); count >= 0; count = reader.read(block, kept, block.length - kept)) {
            var text = new String(block, 0, kept + count);
            requireText(text);
            // the second half of a pair, or the line feed after a carriage return, comes with the next block
            kept = endsInside(text) ? 1 : 0;
            block[0] = text.charAt(text.length() - 1);
            last = write(text.substring(0, text.length() - kept), out, last);
        }
        last = write(new String(block, 0, kept), out, last);
        if (last != '\n') {
            out.write('\n');
        }
        out.flush();
    }

    private static char write(String text, Writer out, char last) throws IOException {
        if (text.isEmpty()) {
            return last;
        }
        out.write(SafeText.lines(text));
        out.flush();
        return text.charAt(text.length() - 1);
    }

    private static boolean endsInside(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '\r' || Character.isHighSurrogate(last);
    }

    private static void requireText(String text) throws BinaryBodyException {
        if (text.indexOf('\0') >= 0) {
            throw new BinaryBodyException();
        }
    }

    /** The charset that a Content-Type names, or UTF-8. */
    static Charset charsetOf(String contentType) {
        var parameter = CHARSET.matcher(contentType);
        try {
            return parameter.find() ? Charset.forName(parameter.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }

    static Writer writer(Streams streams) {
        return new OutputStreamWriter(streams.out(), streams.charset());
    }
}
