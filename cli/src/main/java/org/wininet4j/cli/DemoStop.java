package org.wininet4j.cli;

import java.util.Optional;

/** The stops of the tour: what is asked for, and what to look at. */
enum DemoStop {
    PLAIN("hello", "GET", "/hello", Optional.empty(), "A plain GET",
            "Look at the order: resolve, connect, send, receive, each with its end. HANDLE_CREATED and HANDLE_CLOSING frame it all."),
    REUSE("again", "GET", "/again", Optional.empty(), "The same again, on the kept connection",
            "Look at what is missing: no resolving, no connecting. The connection is leased again: \"reused\"."),
    POST("post", "POST", "/notes", Optional.of("text=watch+every+step"), "A POST",
            "Look at the bytes of REQUEST_SENT: the head and the body go out in one step."),
    CHUNKED("chunked", "GET", "/chunked", Optional.empty(), "A chunked body, in three parts with pauses",
            "Look at RECEIVING_RESPONSE and RESPONSE_RECEIVED: a pair for each wait, with the bytes on the wire."),
    CANCEL("async", "GET", "/never", Optional.empty(), "An asynchronous call, cancelled",
            "The server never answers. Look at the end: REQUEST_COMPLETE says 12017 once, then the connection and the handles close."),
    SLOW("slow", "GET", "/slow", Optional.empty(), "A slow body, with progress",
            "Look at the download lines: they come with the bytes so far. The cancelled connection is gone, so a new one is made.");

    private final String context;
    private final String method;
    private final String path;
    private final Optional<String> body;
    private final String title;
    private final String hint;

    DemoStop(String context, String method, String path, Optional<String> body, String title, String hint) {
        this.context = context;
        this.method = method;
        this.path = path;
        this.body = body;
        this.title = title;
        this.hint = hint;
    }

    String context() {
        return context;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    Optional<String> body() {
        return body;
    }

    String title() {
        return title;
    }

    String hint() {
        return hint;
    }
}
