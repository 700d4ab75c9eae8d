package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The floor in Java: sockets, requests written beforehand, a response's length found by the one header it needs. It understands no
 * more than the server under measurement says.
 */
final class JavaLoopAgent implements AsyncAgent {

    private static final int HEAD_BYTES = 8192;

    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentHashMap<String, byte[]> gets = new ConcurrentHashMap<>();
    private final Target target;

    JavaLoopAgent(Target target) {
        this.target = target;
    }

    @Override
    public long get(String url, byte[] buffer) throws IOException {
        var line = lease();
        line.send(gets.computeIfAbsent(url, asked -> head("GET", asked, "")));
        return finish(line, line.receive(buffer));
    }

    @Override
    public CompletableFuture<Long> getAsync(String url) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return get(url, new byte[HEAD_BYTES]);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, threads);
    }

    @Override
    public long put(String url, long length) throws IOException {
        var line = lease();
        line.send(head("PUT", url, "Content-Length: " + length + "\r\n"));
        var block = new byte[Zeros.BLOCK_BYTES];
        var zeros = new Zeros(length);
        for (int count = zeros.take(block.length); count > 0; count = zeros.take(block.length)) {
            line.socket.getOutputStream().write(block, 0, count);
        }
        var answer = new byte[HEAD_BYTES];
        int received = (int) line.receive(answer);
        finish(line, received);
        return Bodies.count(new String(answer, 0, received, StandardCharsets.US_ASCII));
    }

    private static byte[] head(String method, String url, String fields) {
        var head = method + " " + URI.create(url).getRawPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private Line lease() throws IOException {
        var line = idle.pollFirst();
        return line == null ? new Line(new Socket(target.url().getHost(), target.url().getPort())) : line;
    }

    private long finish(Line line, long length) throws IOException {
        if (line.last) {
            line.socket.close();
        } else {
            idle.addFirst(line);
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        for (var line : idle) {
            line.socket.close();
        }
        threads.close();
    }

    /** A connection. One thread at a time. */
    private static final class Line {
        private final Socket socket;
        private final byte[] head = new byte[HEAD_BYTES];
        private boolean last;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
        }

        void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        /** Reads a response; its body is left in {@code buffer} as far as it fits. Answers the length of the body. */
        long receive(byte[] buffer) throws IOException {
            var input = socket.getInputStream();
            int filled = 0;
            int end = -1;
            while (end < 0) {
                int count = input.read(head, filled, head.length - filled);
                if (count <= 0) {
                    throw new IOException("the connection ended in a head, after " + filled + " bytes");
                }
                filled += count;
                end = endOfHead(filled);
            }
            var text = new String(head, 0, end, StandardCharsets.ISO_8859_1);
            if (!text.startsWith("HTTP/1.1 200 ")) {
                throw new IOException("not a 200: " + text);
            }
            last = text.contains("\r\nConnection: close\r\n");
            long length = contentLength(text);
            int early = filled - end;
            System.arraycopy(head, end, buffer, 0, Math.min(early, buffer.length));
            return skip(input, buffer, early, length);
        }

        private int endOfHead(int filled) {
            for (int i = 3; i < filled; i++) {
                if (head[i] == '\n' && head[i - 1] == '\r' && head[i - 2] == '\n' && head[i - 3] == '\r') {
                    return i + 1;
                }
            }
            return -1;
        }

        private static long contentLength(String head) throws IOException {
            int name = head.indexOf("\r\nContent-Length: ");
            if (name < 0) {
                throw new IOException("no Content-Length: " + head);
            }
            int value = name + "\r\nContent-Length: ".length();
            return Long.parseLong(head, value, head.indexOf("\r", value), 10);
        }

        private static long skip(InputStream input, byte[] buffer, long early, long length) throws IOException {
            long received = early;
            while (received < length) {
                int count = input.read(buffer, 0, (int) Math.min(buffer.length, length - received));
                if (count < 0) {
                    throw new IOException("the connection ended in a body, after " + received + " bytes");
                }
                received += count;
            }
            return received;
        }
    }
}
