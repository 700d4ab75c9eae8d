package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.wininet4j.codec.WireFormatException;

/**
 * What a reader makes of some bytes and the end of the input after them: every head up to the final one, what is left for
 * the body, and the fault, "" if there is none. Each input is read whole, one byte at a time and in threes; the outcome must
 * be the same.
 */
record HeadReading(List<String> heads, int wireLength, String rest, String fault) {
    static final HeadLimits SMALL = new HeadLimits(40, 100, 2);

    /** Reads the first answer of a connection. */
    static HeadReading ofFirst(String bytes) {
        return of(bytes, HeadLimits.DEFAULT, true);
    }

    /** Reads an answer on a connection that has given one before. */
    static HeadReading ofLater(String bytes) {
        return of(bytes, HeadLimits.DEFAULT, false);
    }

    static HeadReading ofLater(String bytes, HeadLimits limits) {
        return of(bytes, limits, false);
    }

    /** The final head of an answer, read in the same ways. */
    static ResponseHead head(String bytes) throws WireFormatException {
        ofLater(bytes);
        return ResponseHead.parse(bytes);
    }

    private static HeadReading of(String bytes, HeadLimits limits, boolean first) {
        HeadReading whole = inPieces(bytes, Integer.MAX_VALUE, new ResponseHeadReader(limits, first));
        HeadReading bytewise = inPieces(bytes, 1, new ResponseHeadReader(limits, first));
        HeadReading inThrees = inPieces(bytes, 3, new ResponseHeadReader(limits, first));
        assertThat(bytewise).isEqualTo(whole);
        assertThat(inThrees).isEqualTo(whole);
        return whole;
    }

    private static HeadReading inPieces(String text, int pieceLength, ResponseHeadReader reader) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        List<String> heads = new ArrayList<>();
        int position = 0;
        boolean done = false;
        try {
            while (!done && position < bytes.length) {
                position += reader.feed(bytes, position, Math.min(pieceLength, bytes.length - position));
                done = noteHead(reader, heads);
            }
            if (!done) {
                reader.endOfInput();
                noteHead(reader, heads);
            }
        } catch (WireFormatException e) {
            return new HeadReading(heads, 0, "", e.fault().name());
        }
        String rest = new String(bytes, position, bytes.length - position, ISO_8859_1);
        return new HeadReading(heads, reader.head().wireLength(), new String(reader.unread(), ISO_8859_1) + rest, "");
    }

    /** Whether the final head has been noted. */
    private static boolean noteHead(ResponseHeadReader reader, List<String> heads) {
        if (!reader.complete()) {
            return false;
        }
        heads.add(reader.head().rawHeaders("|"));
        boolean interim = reader.head().isInterim();
        if (interim) {
            reader.nextHead();
        }
        return !interim;
    }
}
