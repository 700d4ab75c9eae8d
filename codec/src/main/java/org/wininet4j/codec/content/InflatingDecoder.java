package org.wininet4j.codec.content;

import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;

/** What both codings made of deflate have in common: how far a call has come, and the fault. Confined to one thread. */
abstract class InflatingDecoder implements ContentDecoder {
    /** Within the call: where the next byte of the source is, and how many were put into the target. */
    private int position;
    private int written;

    private int consumed;
    private @Nullable Inflater inflater;
    private @Nullable WireFormatException fault;

    @Override
    public final int decode(byte[] source, int offset, int length, byte[] target, int targetOffset, int targetLength)
            throws WireFormatException {
        Objects.checkFromIndexSize(offset, length, source.length);
        Objects.checkFromIndexSize(targetOffset, targetLength, target.length);
        position = offset;
        written = 0;
        if (fault == null) {
            int end = offset + length;
            try {
                while (step(source, end, target, targetOffset, targetLength)) {
                    // as long as it gets on
                }
            } catch (WireFormatException e) {
                fault = e;
            }
        }
        consumed = position - offset;
        if (fault != null && written == 0) {
            throw fault;
        }
        return written;
    }

    /** Gets on by one piece; false if it cannot: it takes bytes by {@link #next} and puts them by {@link #inflate}. */
    abstract boolean step(byte[] source, int end, byte[] target, int targetOffset, int targetLength) throws WireFormatException;

    /** The next byte of the source, which is there. */
    final int next(byte[] source) {
        return source[position++] & 0xFF;
    }

    /** The same, which is taken later. */
    final int peek(byte[] source) {
        return source[position] & 0xFF;
    }

    final boolean hasNext(int end) {
        return position < end;
    }

    /** Takes all that is left. */
    final void skip(int end) {
        position = end;
    }

    /** From now on the data is inflated anew. */
    final void begin(boolean raw) {
        if (inflater == null) {
            inflater = new Inflater(raw);
        } else {
            inflater.reset();
        }
    }

    /** Inflates into what is left of the target; returns how many bytes came, which begin at {@code targetOffset} and {@link #written} before. */
    final int inflate(byte[] source, int end, byte[] target, int targetOffset, int targetLength) throws WireFormatException {
        int room = targetLength - written;
        var inflating = Objects.requireNonNull(inflater);
        if (room == 0) {
            return 0;
        }
        inflating.setInput(source, position, end - position);
        long before = inflating.getBytesWritten();
        try {
            int count = inflating.inflate(target, targetOffset + written, room);
            position = end - inflating.getRemaining();
            written += count;
            if (inflating.needsDictionary()) {
                throw malformed("it needs a dictionary");
            }
            return count;
        } catch (DataFormatException e) {
            // what came before the fault counts, however the bytes were cut
            written += (int) (inflating.getBytesWritten() - before);
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    /** Puts a byte which was taken earlier in front of the data. */
    final void inflateFirst(byte[] taken) throws WireFormatException {
        try {
            var inflating = Objects.requireNonNull(inflater);
            inflating.setInput(taken, 0, taken.length);
            // a first byte says how the data begins and holds none of it
            inflating.inflate(new byte[1]);
        } catch (DataFormatException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    final boolean inflated() {
        return inflater != null && inflater.finished();
    }

    final int written() {
        return written;
    }

    static WireFormatException malformed(String what) {
        return new WireFormatException(Fault.BAD_CONTENT, what);
    }

    @Override
    public final int consumed() {
        return consumed;
    }

    @Override
    public final void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
