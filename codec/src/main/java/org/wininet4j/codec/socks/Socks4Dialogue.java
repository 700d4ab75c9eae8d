package org.wininet4j.codec.socks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.wininet4j.codec.socks.SocksRefusedException.Refusal;

/** Versions 4 and 4a: one request, one reply of eight bytes. */
final class Socks4Dialogue implements SocksDialogue {

    private static final int VERSION = 4;
    private static final int CONNECT = 1;
    private static final int REPLY_BYTES = 8;
    private static final int GRANTED = 90;
    private static final int REJECTED = 91;
    private static final int NO_IDENTITY = 92;
    private static final int OTHER_IDENTITY = 93;
    private static final int MAX_TEXT_BYTES = 255;
    /** Stands for an address where a name follows (4a). */
    private static final byte[] NAME_FOLLOWS = {0, 0, 0, 1};
    private static final byte[] NOTHING = {};

    private final byte[] request;
    private boolean connected;

    Socks4Dialogue(SocksTarget target, String user) throws SocksRefusedException {
        if (!target.isNamed() && !target.isIpv4()) {
            throw new SocksRefusedException(Refusal.UNSENDABLE);
        }
        var message = new ByteArrayOutputStream();
        message.write(VERSION);
        message.write(CONNECT);
        message.write(target.port() >> 8);
        message.write(target.port());
        message.writeBytes(target.isNamed() ? NAME_FOLLOWS : target.address());
        writeText(message, user);
        if (target.isNamed()) {
            writeText(message, target.name());
        }
        request = message.toByteArray();
    }

    private static void writeText(ByteArrayOutputStream message, String text) throws SocksRefusedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_TEXT_BYTES || text.indexOf(0) >= 0) {
            throw new SocksRefusedException(Refusal.UNSENDABLE);
        }
        message.writeBytes(bytes);
        message.write(0);
    }

    @Override
    public byte[] toSend() {
        return connected ? NOTHING : request.clone();
    }

    @Override
    public int expected() {
        return connected ? 0 : REPLY_BYTES;
    }

    @Override
    public void received(byte[] bytes) throws SocksRefusedException {
        if (bytes[0] != 0) {
            throw new SocksRefusedException(Refusal.NOT_SPOKEN);
        }
        if (bytes[1] != GRANTED) {
            throw new SocksRefusedException(refusal(bytes[1]));
        }
        connected = true;
    }

    private static Refusal refusal(byte code) {
        return switch (code) {
            case REJECTED -> Refusal.FAILED;
            case NO_IDENTITY, OTHER_IDENTITY -> Refusal.LOGIN_FAILED;
            default -> Refusal.NOT_SPOKEN;
        };
    }
}
