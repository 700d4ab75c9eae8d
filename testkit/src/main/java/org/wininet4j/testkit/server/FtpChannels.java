package org.wininet4j.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The FTP side of a script: command lines, logged without what differs from run to run, and the data connection. Steps run on the script's
 * thread; {@link #close} may come from another one.
 */
final class FtpChannels {
    private static final Pattern PORT = Pattern.compile("(?i)(PORT )(\\d+,\\d+,\\d+,\\d+),(\\d{1,3}),(\\d{1,3})\\s*");
    private static final int LEAST_LONG_OCTET = 100;
    private static final int ATTEMPTS = 10_000;
    private static final long MAX_DATA_BYTES = 64L << 20;

    private final PeerStream control;
    private final ConnectionLog log;
    private final Duration silence;
    // script's thread only
    private boolean anonymous;
    private int activePort;
    // guarded by this
    private Optional<ServerSocket> listener = Optional.empty();
    private Optional<PeerStream> data = Optional.empty();

    FtpChannels(PeerStream control, ConnectionLog log, Duration silence) {
        this.control = control;
        this.log = log;
        this.silence = silence;
    }

    void readCommand() throws ScriptEndedException {
        String line = new String(control.readLine(), StandardCharsets.ISO_8859_1);
        log.add("recv " + QuotedText.of(masked(line)));
    }

    void listen() throws IOException, ScriptEndedException {
        ServerSocket opened = listenerOfLongOctets();
        keep(opened);
        int port = opened.getLocalPort();
        String reply = "227 Entering Passive Mode (127,0,0,1," + (port >> 8) + ',' + (port & 0xff) + ").\r\n";
        control.write(reply);
    }

    void open() throws IOException {
        Optional<ServerSocket> passive = listener();
        Socket socket = passive.isPresent() ? accepted(passive.get()) : connected();
        keep(new PeerStream(socket, silence));
    }

    void send(String octets) throws ScriptEndedException {
        data().write(octets);
    }

    void receive() throws ScriptEndedException {
        var received = new ByteArrayOutputStream();
        PeerStream from = data();
        for (int octet = from.read(); octet >= 0; octet = from.read()) {
            received.write(octet);
            if (received.size() > MAX_DATA_BYTES) {
                throw new ScriptEndedException("data too long");
            }
        }
        log.add("data " + QuotedText.of(received.toByteArray()));
    }

    void closeData() throws ScriptEndedException {
        data().closeInOrder();
    }

    synchronized void close() {
        listener.ifPresent(Loopback::closeQuietly);
        data.ifPresent(PeerStream::close);
    }

    private String masked(String line) {
        var port = PORT.matcher(line);
        if (port.matches()) {
            activePort = Integer.parseInt(port.group(3)) << 8 | Integer.parseInt(port.group(4));
            return port.group(1) + port.group(2) + ",*,*";
        }
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("USER ")) {
            anonymous = command.equals("USER ANONYMOUS");
        }
        return anonymous && command.startsWith("PASS ") ? line.substring(0, 5) + '*' : line;
    }

    private Socket accepted(ServerSocket passive) throws IOException {
        try (passive) {
            passive.setSoTimeout(Math.toIntExact(silence.toMillis()));
            return passive.accept();
        } finally {
            forgetListener();
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(Loopback.address(), activePort), Math.toIntExact(silence.toMillis()));
        return socket;
    }

    private synchronized Optional<ServerSocket> listener() {
        return listener;
    }

    private synchronized void forgetListener() {
        listener = Optional.empty();
    }

    private synchronized PeerStream data() throws ScriptEndedException {
        return data.orElseThrow(() -> new ScriptEndedException("no data connection"));
    }

    private synchronized void keep(ServerSocket opened) {
        listener = Optional.of(opened);
    }

    private synchronized void keep(PeerStream opened) {
        data = Optional.of(opened);
    }

    private static ServerSocket listenerOfLongOctets() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var socket = new ServerSocket(0, 1, Loopback.address());
            int port = socket.getLocalPort();
            if (port >> 8 >= LEAST_LONG_OCTET && (port & 0xff) >= LEAST_LONG_OCTET) {
                return socket;
            }
            socket.close();
        }
        throw new IOException("no port of two long octets in " + ATTEMPTS + " attempts");
    }
}
