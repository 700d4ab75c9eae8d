package org.wininet4j.testkit.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ArrayList;
import java.util.Locale;

/** Reads requests from a peer and logs them: head and body, which may be asked for separately. Confined to its script's thread. */
final class RequestReader {
    private static final int MAX_HEAD_LINES = 10_000;
    private static final long MAX_BODY_BYTES = 64L << 20;
    private static final int MAX_TRAILER_LINES = 1_000;

    private final PeerStream peer;
    private final ConnectionLog log;
    private List<String> head = List.of();

    RequestReader(PeerStream peer, ConnectionLog log) {
        this.peer = peer;
        this.log = log;
    }

    void readHead() throws ScriptEndedException {
        var lines = new ArrayList<String>();
        head = lines;
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            log.add((lines.isEmpty() ? "recv " : "     ") + QuotedText.of(line));
            lines.add(line);
            if (lines.size() > MAX_HEAD_LINES) {
                throw new ScriptEndedException("head too long");
            }
        }
    }

    void readBody() throws ScriptEndedException {
        var body = new ByteArrayOutputStream();
        try {
            if (header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
                readChunks(body);
            } else {
                peer.readInto(body, bodyLength());
            }
        } finally {
            if (body.size() > 0) {
                log.add("body " + QuotedText.of(body.toByteArray()));
            }
        }
    }

    private void readChunks(ByteArrayOutputStream body) throws ScriptEndedException {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            checkBodyLength(body.size() + size);
            peer.readInto(body, size);
            peer.readLine();
        }
        for (int trailers = 0; trailers < MAX_TRAILER_LINES && peer.readLine().length > 0; trailers++) {
            // trailers are read over
        }
    }

    private long chunkSize() throws ScriptEndedException {
        String line = readLine();
        int extension = line.indexOf(';');
        return number(extension < 0 ? line : line.substring(0, extension), 16);
    }

    private long bodyLength() throws ScriptEndedException {
        String length = header("content-length");
        long bytes = length.isEmpty() ? 0 : number(length, 10);
        checkBodyLength(bytes);
        return bytes;
    }

    private String header(String lowerCaseName) {
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(lowerCaseName + ":"))
                .map(line -> line.substring(lowerCaseName.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private String readLine() throws ScriptEndedException {
        return new String(peer.readLine(), StandardCharsets.ISO_8859_1);
    }

    private static long number(String digits, int radix) throws ScriptEndedException {
        try {
            return Long.parseLong(digits.strip(), radix);
        } catch (NumberFormatException _) {
            throw new ScriptEndedException("bad body length " + QuotedText.of(digits));
        }
    }

    private static void checkBodyLength(long bytes) throws ScriptEndedException {
        if (bytes < 0 || bytes > MAX_BODY_BYTES) {
            throw new ScriptEndedException("body too long");
        }
    }
}
