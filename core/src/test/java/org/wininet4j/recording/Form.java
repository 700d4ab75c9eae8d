package org.wininet4j.recording;

import org.wininet4j.HttpRequest;
import org.wininet4j.HttpResponse;
import org.wininet4j.RequestBody;

/** The two forms of a call, which differ in how it ends and in nothing else (G5). */
public enum Form {
    SYNCHRONOUS, ASYNCHRONOUS;

    /** Sends and waits for the response; throws what it fails with. */
    public HttpResponse send(Encounter both, HttpRequest request, RequestBody body) throws Exception {
        return switch (this) {
            case SYNCHRONOUS -> both.recording().call(() -> request.send(body));
            case ASYNCHRONOUS -> Expect.await(both.recording().pending(request, request.sendAsync(body)));
        };
    }

    /** Sends without a body. */
    public HttpResponse send(Encounter both, HttpRequest request) throws Exception {
        return send(both, request, RequestBody.empty());
    }

    /** How the end of a call is told. */
    public String done() {
        return this == ASYNCHRONOUS ? Story.DONE : "";
    }
}
