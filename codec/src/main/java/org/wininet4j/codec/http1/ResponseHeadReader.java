package org.wininet4j.codec.http1;

import java.util.Arrays;
import java.util.Objects;

import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;

/**
 * Makes response heads of the bytes it is fed, in pieces of any size. One reader serves one request: its interim heads and
 * the final one. Confined to one thread; of no use after it has thrown.
 *
 * <p>The difficulty is what comes instead of a status line. On the first answer of a connection anything else is a body
 * without a head (Q20), known at the first byte that does not fit; after an interim head it is garbage up to the next
 * line that fits (D3); anywhere else it is a fault. So the reader first matches the letters "HTTP/" at the beginning of a
 * line, and keeps only what follows a match.
 */
public final class ResponseHeadReader {
    private enum Phase {
        LINE_START, GARBAGE_LINE, HEAD, COMPLETE
    }

    private static final byte[] NOTHING = {};
    private static final byte[] PREFIX = StatusLine.PREFIX;
    private static final ResponseHead HEADLESS = ResponseHead.withoutHead();

    private final HeadLimits limits;
    private final boolean firstAnswerOfConnection;
    private final LineBlock block;
    private Phase phase = Phase.LINE_START;
    private int matched;
    private int heads;
    private ResponseHead head = HEADLESS;
    private byte[] unread = NOTHING;

    /** A reader for the answer to one request; only the first answer of a connection may lack a head. */
    public ResponseHeadReader(HeadLimits limits, boolean firstAnswerOfConnection) {
        this.limits = limits;
        this.firstAnswerOfConnection = firstAnswerOfConnection;
        this.block = new LineBlock(limits.maxLineBytes(), limits.maxHeadBytes());
    }

    /**
     * Takes bytes up to the end of the head at most; returns how many. BAD_STATUS_LINE, LINE_TOO_LONG, HEAD_TOO_LONG or
     * TOO_MANY_INTERIM_HEADS say what is wrong.
     */
    public int feed(byte[] bytes, int offset, int length) throws WireFormatException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int end = offset + length;
        int position = offset;
        while (position < end && phase != Phase.COMPLETE) {
            position = switch (phase) {
                case LINE_START -> matchPrefix(bytes, position, end);
                case GARBAGE_LINE -> skipLine(bytes, position, end);
                case HEAD -> feedHead(bytes, position, end);
                case COMPLETE -> position;
            };
        }
        return position - offset;
    }

    /** Whether {@link #head} can be asked for. */
    public boolean complete() {
        return phase == Phase.COMPLETE;
    }

    /** The head that is complete. */
    public ResponseHead head() {
        if (phase != Phase.COMPLETE) {
            throw new IllegalStateException("the head is not complete");
        }
        return head;
    }

    /** Bytes taken before it was known that they belong to a body without a head; the body begins with them. */
    public byte[] unread() {
        return unread.length == 0 ? NOTHING : unread.clone();
    }

    /** Whether a byte has come since the reader was made, interim heads included (K8). */
    public boolean receivedAnything() {
        return heads > 0 || receivedSinceHead();
    }

    /** Goes on to the head after an interim one. */
    public void nextHead() {
        if (!head().isInterim()) {
            throw new IllegalStateException("no head follows " + head);
        }
        block.clear();
        matched = 0;
        phase = Phase.LINE_START;
    }

    /**
     * Says that the input has ended. Completes an answer without a head that is too short to be known as one; otherwise
     * throws NO_RESPONSE, if nothing has come since the last head, or TRUNCATED_HEAD, unless the head is complete.
     */
    public void endOfInput() throws WireFormatException {
        if (phase == Phase.COMPLETE) {
            return;
        }
        if (!receivedSinceHead()) {
            throw new WireFormatException(Fault.NO_RESPONSE, "the input ended before head " + (heads + 1));
        }
        if (phase != Phase.LINE_START || !mayLackHead()) {
            throw new WireFormatException(Fault.TRUNCATED_HEAD, "the input ended inside head " + (heads + 1));
        }
        completeWithoutHead(matched);
    }

    private int matchPrefix(byte[] bytes, int start, int end) throws WireFormatException {
        int position = start;
        while (position < end && matched < PREFIX.length && bytes[position] == PREFIX[matched]) {
            position++;
            matched++;
        }
        if (matched == PREFIX.length) {
            return beginHead(start, position);
        }
        return position == end ? position : leavePrefix(start, position);
    }

    /** The prefix is complete: it goes into the block, from the source if it is there as a whole. */
    private int beginHead(int start, int position) throws WireFormatException {
        phase = Phase.HEAD;
        if (position - start == PREFIX.length) {
            return start;
        }
        block.feed(PREFIX, 0, PREFIX.length);
        checkBlock();
        return position;
    }

    /** The line does not begin with the prefix; {@code position} is at the byte that does not fit. */
    private int leavePrefix(int start, int position) throws WireFormatException {
        int matchedEarlier = matched - (position - start);
        if (mayLackHead()) {
            completeWithoutHead(matchedEarlier);
            return start;
        }
        if (heads == 0) {
            throw new WireFormatException(Fault.BAD_STATUS_LINE, "the answer does not begin with HTTP/");
        }
        skip(matched);
        matched = 0;
        phase = Phase.GARBAGE_LINE;
        return position;
    }

    private int skipLine(byte[] bytes, int start, int end) throws WireFormatException {
        int position = start;
        while (position < end && bytes[position] != '\n') {
            position++;
        }
        if (position < end) {
            position++;
            phase = Phase.LINE_START;
        }
        skip(position - start);
        return position;
    }

    private void skip(int count) throws WireFormatException {
        block.skip(count);
        checkBlock();
    }

    private int feedHead(byte[] bytes, int start, int end) throws WireFormatException {
        int position = block.feed(bytes, start, end);
        checkBlock();
        if (block.state() == LineBlock.State.COMPLETE) {
            complete(ResponseHead.parse(block.bytes(), block.lines(), block.counted()));
        }
        return position;
    }

    private void checkBlock() throws WireFormatException {
        switch (block.state()) {
            case OPEN, COMPLETE -> {}
            case LINE_TOO_LONG -> throw new WireFormatException(Fault.LINE_TOO_LONG, "over " + limits.maxLineBytes() + " bytes");
            case BLOCK_TOO_LONG -> throw new WireFormatException(Fault.HEAD_TOO_LONG, "over " + limits.maxHeadBytes() + " bytes");
        }
    }

    private void complete(ResponseHead received) throws WireFormatException {
        heads++;
        if (received.isInterim() && heads > limits.maxInterimHeads()) {
            throw new WireFormatException(Fault.TOO_MANY_INTERIM_HEADS, "over " + limits.maxInterimHeads());
        }
        head = received;
        phase = Phase.COMPLETE;
    }

    private void completeWithoutHead(int taken) {
        unread = Arrays.copyOf(PREFIX, taken);
        head = HEADLESS;
        heads++;
        phase = Phase.COMPLETE;
    }

    private boolean mayLackHead() {
        return firstAnswerOfConnection && heads == 0;
    }

    private boolean receivedSinceHead() {
        return matched > 0 || block.counted() > 0;
    }
}
