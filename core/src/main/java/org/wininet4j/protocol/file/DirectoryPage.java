package org.wininet4j.protocol.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A folder as a page of HTML (OU17): names escaped, links relative, no script. Pure. */
final class DirectoryPage {

    static final String CONTENT_TYPE = "text/html; charset=utf-8";

    private static final String HEX = "0123456789ABCDEF";
    private static final String PLAIN = "-._~";

    private DirectoryPage() {}

    /** The page, in UTF-8; {@code parent} tells whether there is a folder above. */
    static byte[] html(String title, boolean parent, List<FolderEntry> entries) {
        var page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>").append(text(title));
        page.append("</title>\n</head>\n<body>\n<h1>").append(text(title)).append("</h1>\n<table>\n");
        if (parent) {
            page.append("<tr><td><a href=\"../\">../</a></td><td></td><td></td></tr>\n");
        }
        entries.forEach(entry -> append(entry, page));
        return page.append("</table>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(FolderEntry entry, StringBuilder page) {
        var slash = entry.folder() ? "/" : "";
        page.append("<tr><td><a href=\"./").append(link(entry.name())).append(slash).append("\">");
        page.append(text(entry.name())).append(slash).append("</a></td><td>");
        page.append(entry.folder() ? "" : Long.toString(entry.size())).append("</td><td>");
        page.append(entry.modified()).append("</td></tr>\n");
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** A segment of a path: everything but unreserved characters is escaped (RFC 3986, 2.3). */
    private static String link(String name) {
        var escaped = new StringBuilder(name.length() + 16);
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0)) {
                escaped.append(character);
            } else {
                escaped.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
            }
        }
        return escaped.toString();
    }
}
