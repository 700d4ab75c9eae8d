package org.wininet4j;

/** An open file URL: a file, or a folder as a page of HTML (OU17, OU20). Read by {@code InternetReadFile}. */
public non-sealed interface FileRequest extends InternetHandle {

    /** The URL as it was opened. */
    String url();

    /** The type of its content, {@code text/html; charset=utf-8} for a folder. */
    String contentType();

    /** How many bytes it has. */
    long length();
}
