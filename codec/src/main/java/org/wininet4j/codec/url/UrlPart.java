package org.wininet4j.codec.url;

/** The parts of a cracked URL. */
public enum UrlPart {
    /** The scheme as written, without its colon (UR14). */
    SCHEME,
    /** The host, with the brackets of an IPv6 address (UR20). */
    HOST,
    /** The user name (UR17). */
    USER,
    /** The password (UR17). */
    PASSWORD,
    /** The path, from its slash to the extra part (UR23). */
    PATH,
    /** Query and fragment together, from the first "?" or "#" to the end (UR24). */
    EXTRA,
    /** Path and extra part together, up to a line feed: the path for one who does not ask for the extra part (UR26, UR27). */
    PATH_AND_EXTRA
}
