package org.wininet4j.connection;

import java.io.EOFException;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.wininet4j.call.Call;
import org.wininet4j.call.Deadline;
import org.wininet4j.codec.proxy.ProxyServer;
import org.wininet4j.codec.socks.SocksDialogue;
import org.wininet4j.codec.socks.SocksRefusedException;
import org.wininet4j.codec.socks.SocksRefusedException.Refusal;
import org.wininet4j.codec.socks.SocksTarget;

/**
 * Lets a SOCKS proxy connect to the server, in the version of its entry; one without a version is spoken to in version 5, and where it does not know
 * that, in version 4a on a new connection (PR8). From 4a on the proxy looks the name up. Confined to the call.
 */
final class SocksConnect {

    private final Call call;
    private final Connection connection;
    private final Deadline deadline;
    private final Names names;

    /** Over a connection to the proxy. */
    SocksConnect(Call call, Connection connection, Deadline deadline, Names names) {
        this.call = call;
        this.connection = connection;
        this.deadline = deadline;
        this.names = names;
    }

    /** Makes another connection to the proxy. */
    interface Redial {
        void connectAgain() throws Exception;
    }

    /** Until the connection leads to the server. */
    void connect(ProxyServer proxy, Redial redial) throws Exception {
        switch (proxy.kind()) {
            case SOCKS4 -> converse(SocksDialogue.version4(lookedUp(), proxy.user()));
            case SOCKS4A -> converse(SocksDialogue.version4(target(), proxy.user()));
            case SOCKS5 -> converse(version5(proxy));
            case SOCKS -> {
                if (!speaksVersion5(proxy)) {
                    redial.connectAgain();
                    converse(SocksDialogue.version4(target(), proxy.user()));
                }
            }
            case HTTP, HTTPS, FTP -> throw new IllegalStateException(proxy + " is no SOCKS proxy");
        }
    }

    private SocksDialogue version5(ProxyServer proxy) throws SocksRefusedException {
        return SocksDialogue.version5(target(), proxy.user(), proxy.password());
    }

    /** False if the proxy closes, or answers in another version. */
    private boolean speaksVersion5(ProxyServer proxy) throws Exception {
        try {
            converse(version5(proxy));
            return true;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            call.checkCancelled();
            return false;
        } catch (SocksRefusedException e) {
            if (e.refusal() == Refusal.NOT_SPOKEN) {
                return false;
            }
            throw e;
        }
    }

    private void converse(SocksDialogue dialogue) throws Exception {
        while (dialogue.expected() > 0) {
            call.checkCancelled();
            byte[] words = dialogue.toSend();
            if (words.length > 0) {
                connection.stream().write(words, 0, words.length, deadline.positiveNanos());
                Arrays.fill(words, (byte) 0);
            }
            dialogue.received(read(dialogue.expected()));
        }
    }

    private byte[] read(int length) throws IOException {
        var bytes = new byte[length];
        for (int done = 0; done < length;) {
            int count = connection.stream().read(bytes, done, length - done, deadline.positiveNanos());
            if (count < 0) {
                throw new EOFException("the SOCKS proxy closed the connection");
            }
            done += count;
        }
        return bytes;
    }

    private SocksTarget target() {
        var origin = connection.route().origin();
        try {
            return SocksTarget.at(InetAddress.ofLiteral(origin.host()).getAddress(), origin.port());
        } catch (IllegalArgumentException e) {
            return SocksTarget.named(origin.host(), origin.port());
        }
    }

    /** Version 4 knows addresses of IPv4 only. */
    private SocksTarget lookedUp() throws Exception {
        var origin = connection.route().origin();
        for (var address : names.resolve(call, origin, deadline)) {
            if (address instanceof Inet4Address) {
                return SocksTarget.at(address.getAddress(), origin.port());
            }
        }
        throw new UnknownHostException(origin.host() + " has no IPv4 address, as SOCKS 4 needs");
    }
}
