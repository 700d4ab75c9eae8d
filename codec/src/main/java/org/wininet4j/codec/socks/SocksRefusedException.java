package org.wininet4j.codec.socks;

/** A SOCKS proxy does not do what it was asked for. Immutable; the message says why, without secrets. */
public final class SocksRefusedException extends Exception {

    private final Refusal refusal;

    SocksRefusedException(Refusal refusal) {
        super("SOCKS: " + refusal.text);
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    /** Why a proxy refuses. */
    public enum Refusal {
        /** What came is not of the version that was spoken. */
        NOT_SPOKEN("the peer does not speak this version"),
        /** It wants a way to log on which we do not have. */
        NO_METHOD("the proxy wants another way to log on"),
        /** It does not accept the user. */
        LOGIN_FAILED("the proxy does not accept the user"),
        /** Its rules forbid the connection. */
        NOT_ALLOWED("the proxy forbids this connection"),
        /** It cannot reach the network or the host. */
        UNREACHABLE("the proxy cannot reach the server"),
        /** The server refused the connection. */
        CONNECTION_REFUSED("the server refuses the connection"),
        /** It failed in another way. */
        FAILED("the proxy cannot connect"),
        /** A name, user or address cannot be said in this version. */
        UNSENDABLE("the host or user cannot be sent in this version");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }
    }
}
