package org.wininet4j.codec.cookie;

/** The paths of cookies, compared with case; pure functions. */
public final class CookiePath {
    private static final String ROOT = "/";

    private CookiePath() {}

    /** The path of a cookie that names none: that of the URL up to and including its last slash (CO34). */
    public static String folder(String urlPath) {
        return urlPath.startsWith(ROOT) ? urlPath.substring(0, urlPath.lastIndexOf('/') + 1) : ROOT;
    }

    /** Whether a cookie of this path goes with a request for that one: whole parts match (RFC 6265, 5.1.4; CO61). */
    public static boolean matches(String cookiePath, String urlPath) {
        int length = cookiePath.length();
        return urlPath.startsWith(cookiePath)
                && (urlPath.length() == length || cookiePath.endsWith(ROOT) || urlPath.charAt(length) == '/');
    }

    /** Whether a caller who asks for the cookies of a URL is shown one of this path: it begins the folder of the URL (CO60). */
    public static boolean beginsFolder(String cookiePath, String urlPath) {
        return folder(urlPath).startsWith(cookiePath);
    }
}
