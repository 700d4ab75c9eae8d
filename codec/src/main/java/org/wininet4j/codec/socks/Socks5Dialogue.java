package org.wininet4j.codec.socks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.wininet4j.codec.socks.SocksRefusedException.Refusal;

/** Version 5: methods, perhaps user and password, the request (RFC 1928, 3–6; RFC 1929). */
final class Socks5Dialogue implements SocksDialogue {

    private enum State {
        METHOD, LOGIN, REPLY, BOUND_ADDRESS, CONNECTED
    }

    private static final int VERSION = 5;
    private static final int LOGIN_VERSION = 1;
    private static final int CONNECT = 1;
    private static final int NO_LOGIN = 0;
    private static final int USER_AND_PASSWORD = 2;
    private static final int NONE_ACCEPTABLE = 0xFF;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int MAX_TEXT_BYTES = 255;
    private static final int METHOD_BYTES = 2;
    /** Up to the first byte of the address, which may be its length. */
    private static final int REPLY_BYTES = 5;
    private static final int PORT_BYTES = 2;
    private static final byte[] NOTHING = {};

    private final SocksTarget target;
    private final byte[] user;
    private final byte[] password;
    private State state = State.METHOD;
    private int boundBytes;

    Socks5Dialogue(SocksTarget target, String user, String password) throws SocksRefusedException {
        this.target = target;
        this.user = text(user);
        this.password = text(password);
        text(target.name());
    }

    private static byte[] text(String text) throws SocksRefusedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_TEXT_BYTES) {
            throw new SocksRefusedException(Refusal.UNSENDABLE);
        }
        return bytes;
    }

    @Override
    public byte[] toSend() {
        return switch (state) {
            case METHOD -> user.length == 0
                    ? new byte[] {VERSION, 1, NO_LOGIN}
                    : new byte[] {VERSION, 2, NO_LOGIN, USER_AND_PASSWORD};
            case LOGIN -> login();
            case REPLY -> request();
            case BOUND_ADDRESS, CONNECTED -> NOTHING;
        };
    }

    private byte[] login() {
        byte[] message = new byte[3 + user.length + password.length];
        message[0] = LOGIN_VERSION;
        message[1] = (byte) user.length;
        System.arraycopy(user, 0, message, 2, user.length);
        message[2 + user.length] = (byte) password.length;
        System.arraycopy(password, 0, message, 3 + user.length, password.length);
        return message;
    }

    private byte[] request() {
        var message = new ByteArrayOutputStream();
        message.write(VERSION);
        message.write(CONNECT);
        message.write(0);
        if (target.isNamed()) {
            byte[] name = target.name().getBytes(StandardCharsets.UTF_8);
            message.write(NAME);
            message.write(name.length);
            message.writeBytes(name);
        } else {
            message.write(target.isIpv4() ? IPV4 : IPV6);
            message.writeBytes(target.address());
        }
        message.write(target.port() >> 8);
        message.write(target.port());
        return message.toByteArray();
    }

    @Override
    public int expected() {
        return switch (state) {
            case METHOD, LOGIN -> METHOD_BYTES;
            case REPLY -> REPLY_BYTES;
            case BOUND_ADDRESS -> boundBytes;
            case CONNECTED -> 0;
        };
    }

    @Override
    public void received(byte[] bytes) throws SocksRefusedException {
        state = switch (state) {
            case METHOD -> method(bytes);
            case LOGIN -> loggedOn(bytes);
            case REPLY -> reply(bytes);
            case BOUND_ADDRESS, CONNECTED -> State.CONNECTED;
        };
    }

    private State method(byte[] bytes) throws SocksRefusedException {
        requireVersion(bytes);
        int method = bytes[1] & 0xFF;
        if (method == NO_LOGIN) {
            return State.REPLY;
        }
        if (method == USER_AND_PASSWORD && user.length > 0) {
            return State.LOGIN;
        }
        throw new SocksRefusedException(method == NONE_ACCEPTABLE ? Refusal.NO_METHOD : Refusal.NOT_SPOKEN);
    }

    /** Which version the answer names differs between proxies. */
    private static State loggedOn(byte[] bytes) throws SocksRefusedException {
        if (bytes[1] != 0) {
            throw new SocksRefusedException(Refusal.LOGIN_FAILED);
        }
        return State.REPLY;
    }

    private State reply(byte[] bytes) throws SocksRefusedException {
        requireVersion(bytes);
        if (bytes[1] != 0) {
            throw new SocksRefusedException(refusal(bytes[1]));
        }
        boundBytes = switch (bytes[3]) {
            case IPV4 -> 4 - 1 + PORT_BYTES;
            case IPV6 -> 16 - 1 + PORT_BYTES;
            case NAME -> (bytes[4] & 0xFF) + PORT_BYTES;
            default -> throw new SocksRefusedException(Refusal.NOT_SPOKEN);
        };
        return State.BOUND_ADDRESS;
    }

    private static void requireVersion(byte[] bytes) throws SocksRefusedException {
        if (bytes[0] != VERSION) {
            throw new SocksRefusedException(Refusal.NOT_SPOKEN);
        }
    }

    /** RFC 1928, 6. */
    private static Refusal refusal(byte code) {
        return switch (code) {
            case 2 -> Refusal.NOT_ALLOWED;
            case 3, 4, 6 -> Refusal.UNREACHABLE;
            case 5 -> Refusal.CONNECTION_REFUSED;
            default -> Refusal.FAILED;
        };
    }
}
