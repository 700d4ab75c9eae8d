package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    /** Counts the reads. */
    private static final class Counted extends ByteArrayInputStream {
        private int reads;

        Counted(int length) {
            super(bytes(length));
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            reads++;
            return super.read(target, offset, length);
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private static byte[] inPieces(InputStream in, int length, int piece) throws IOException {
        var all = new byte[length];
        int filled = 0;
        for (int count = 0; count >= 0 && filled < length; filled += count) {
            count = in.read(all, filled, Math.min(piece, length - filled));
        }
        return all;
    }

    @Test
    void untilItHasBegunItAsksTheSocketForWhatItIsAskedFor() throws IOException {
        var socket = new Counted(100);
        var in = new ReadAhead(socket);

        assertThat(inPieces(in, 100, 10)).isEqualTo(bytes(100));
        assertThat(socket.reads).isEqualTo(10);
        assertThat(in.buffered()).isZero();
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void smallPiecesComeFromOneRead() throws IOException {
        var socket = new Counted(20_000);
        var in = new ReadAhead(socket);
        in.begin();

        assertThat(in.read()).isZero();
        assertThat(in.buffered()).isEqualTo(19_999);
        assertThat(in.available()).isEqualTo(19_999);
        assertThat(in.read()).isEqualTo(31);
        assertThat(socket.reads).isEqualTo(1);
    }

    @Test
    void piecesOfEverySizeAreTheSameBytes() throws IOException {
        for (int piece : new int[] {1, 5, 16_384, 32_767, 32_768, 50_000}) {
            var in = new ReadAhead(new Counted(200_000));
            in.begin();
            assertThat(inPieces(in, 200_000, piece)).isEqualTo(bytes(200_000));
            assertThat(in.read()).isEqualTo(-1);
        }
    }
}
