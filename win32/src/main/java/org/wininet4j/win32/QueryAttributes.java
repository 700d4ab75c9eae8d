package org.wininet4j.win32;

import java.util.Optional;

/** The header names behind the attribute numbers of HttpQueryInfo (spec 03 §5); none for those that are no header. Pure. */
final class QueryAttributes {

    /** By number; empty where the attribute is not a header field, or not implemented (71 to 74). */
    private static final String[] NAMES = {
            "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Id", "Content-Description",
            "Content-Length", "Content-Language", "Allow", "Public", "Date", "Expires", "Last-Modified", "Message-Id",
            "URI", "Derived-From", "Cost", "Link", "Pragma", "", "", "", "", "", "Connection", "Accept", "Accept-Charset",
            "Accept-Encoding", "Accept-Language", "Authorization", "Content-Encoding", "Forwarded", "From",
            "If-Modified-Since", "Location", "Orig-Uri", "Referer", "Retry-After", "Server", "Title", "User-Agent",
            "WWW-Authenticate", "Proxy-Authenticate", "Accept-Ranges", "Set-Cookie", "Cookie", "", "Refresh",
            "Content-Disposition", "Age", "Cache-Control", "Content-Base", "Content-Location", "Content-MD5",
            "Content-Range", "ETag", "Host", "If-Match", "If-None-Match", "If-Range", "If-Unmodified-Since",
            "Max-Forwards", "Proxy-Authorization", "Range", "Transfer-Encoding", "Upgrade", "Vary", "Via", "Warning",
            "Expect", "Proxy-Connection", "Unless-Modified-Since", "", "", "", "", "Proxy-Support", "Authentication-Info",
            "PassportURLs", "PassportConfig", "X-Content-Type-Options", "P3P", "X-P2P-PeerDist", "Translate",
            "X-UA-Compatible", "Default-Style", "X-Frame-Options", "X-XSS-Protection", "Set-Cookie2", "DNT", "Keep-Alive",
            "HTTP2-Settings", "Strict-Transport-Security", "Sec-Token-Binding", "Include-Referred-Token-Binding-ID",
            "Public-Key-Pins", "Public-Key-Pins-Report-Only"
    };

    private QueryAttributes() {}

    static Optional<String> nameOf(int attribute) {
        return attribute < NAMES.length && !NAMES[attribute].isEmpty() ? Optional.of(NAMES[attribute]) : Optional.empty();
    }
}
