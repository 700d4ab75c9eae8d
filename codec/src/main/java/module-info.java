/** Bytes to values and back: HTTP/1.1, content codings, header edits, dates, URLs, cookies, proxy lists, SOCKS, authentication. No I/O, no threads, no clock. */
module org.wininet4j.codec {
    requires static org.jspecify;

    exports org.wininet4j.codec;
    exports org.wininet4j.codec.auth;
    exports org.wininet4j.codec.content;
    exports org.wininet4j.codec.cookie;
    exports org.wininet4j.codec.http;
    exports org.wininet4j.codec.http1;
    exports org.wininet4j.codec.proxy;
    exports org.wininet4j.codec.socks;
    exports org.wininet4j.codec.time;
    exports org.wininet4j.codec.url;
}
