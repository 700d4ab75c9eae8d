package org.wininet4j.codec.socks;

/**
 * One request to a SOCKS proxy to connect to a server: in turn bytes to be sent, and a known number of bytes to be received, never more than
 * {@link #MAX_EXPECTED}. So nothing is read that belongs to the server. Confined to one thread; of no use after it has thrown.
 */
public sealed interface SocksDialogue permits Socks4Dialogue, Socks5Dialogue {

    /** The longest part of an answer: a name of 255 bytes and a port. */
    int MAX_EXPECTED = 257;

    /**
     * In version 5 (RFC 1928), with user and password (RFC 1929) if there is a user.
     *
     * @throws SocksRefusedException UNSENDABLE if a name, user or password is too long
     */
    static SocksDialogue version5(SocksTarget target, String user, String password) throws SocksRefusedException {
        return new Socks5Dialogue(target, user, password);
    }

    /**
     * In version 4, or 4a where the target is a name.
     *
     * @throws SocksRefusedException UNSENDABLE for an IPv6 address, or a user or name with a zero byte or too long
     */
    static SocksDialogue version4(SocksTarget target, String user) throws SocksRefusedException {
        return new Socks4Dialogue(target, user);
    }

    /** What is to be sent next; it may hold a secret, and belongs to the caller. */
    byte[] toSend();

    /** How many bytes are to be received before going on; 0 once the proxy has connected. */
    int expected();

    /** Exactly that many bytes have come. Then {@link #toSend} may have more. */
    void received(byte[] bytes) throws SocksRefusedException;
}
