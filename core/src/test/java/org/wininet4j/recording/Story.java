package org.wininet4j.recording;

/** What the documented events of a request tell, in words to be joined (spec 02 §1). */
public final class Story {
    /** The name is looked up; a literal too. */
    public static final String LOOKUP = "RESOLVING_NAME NAME_RESOLVED ";

    /** One address is connected to. */
    public static final String CONNECT = "CONNECTING_TO_SERVER CONNECTED_TO_SERVER ";

    /** G3. */
    public static final String OPEN = LOOKUP + CONNECT;

    /** G6. */
    public static final String SEND = "SENDING_REQUEST REQUEST_SENT ";

    /** A receiving begins. */
    public static final String RECEIVING = "RECEIVING_RESPONSE ";

    /** G7. */
    public static final String RECEIVE = RECEIVING + "RESPONSE_RECEIVED ";

    /** G4. */
    public static final String SHUT = "CLOSING_CONNECTION CONNECTION_CLOSED ";

    /** Cookies were chosen (CO100). */
    public static final String COOKIES_OUT = "COOKIE_SENT ";

    /** Cookies came (CO100). */
    public static final String COOKIES_IN = "COOKIE_RECEIVED ";

    /** An asynchronous call has ended. */
    public static final String DONE = "REQUEST_COMPLETE ";

    /** A redirect is followed. */
    public static final String REDIRECT = "REDIRECT ";

    /** A redirect leads from https to http, or the other way. */
    public static final String STATE_CHANGE = "STATE_CHANGE ";

    /** The last event. */
    public static final String CLOSED = "HANDLE_CLOSING ";

    private Story() {}
}
