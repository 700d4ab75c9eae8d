package org.wininet4j.cli;

/** What a URL's last part calls the thing. */
final class FileName {

    private FileName() {}

    /** The last part of the path, or of a URL without one the host. */
    static String of(String url) {
        var path = url.replaceFirst("[?#].*", "").replaceFirst("^[a-zA-Z]+://", "").replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
