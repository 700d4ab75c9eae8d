package org.wininet4j.protocol.http;

import org.wininet4j.RequestBody;
import org.wininet4j.codec.http.RequestHeaders;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.connection.Route;

/** One request as it goes on the wire; {@code headers} belong to it alone and do not change. */
record RequestSpec(String method, HttpUrl url, RequestHeaders headers) {

    /** The same with this field alone of its name, after the others. */
    RequestSpec withField(String name, String value) {
        var changed = headers.copy();
        changed.removeAll(name);
        changed.add(name, value);
        return new RequestSpec(method, url, changed);
    }

    /** Whether the header fields tell the length of {@code body} as it is (P42): else the connection cannot be used again. */
    boolean announces(RequestBody body) {
        int announced = headers.indexOf("Content-Length", 0);
        if (body.length().isEmpty()) {
            return announced < 0;
        }
        return announced < 0
                ? body.isEmpty()
                : headers.value(announced).equals(Long.toString(body.length().getAsLong()));
    }

    /** Whether the server is asked to close the connection after its answer (RFC 9112, 9.6). */
    boolean asksToClose() {
        return headers.first("Connection").map(value -> value.strip().equalsIgnoreCase("close")).orElse(false);
    }

    /** What stands in the request line (K15). */
    String target(Route route) {
        if (route.proxy().isEmpty()) {
            return url.target();
        }
        if (method.equals("CONNECT") && route.needsTunnel()) {
            return url.hostAndPort();
        }
        return route.asksProxy() ? url.toString() : url.target();
    }

    /** Whether the server is asked whether it wants the body (RFC 9110, 10.1.1). */
    boolean expectsContinue() {
        return headers.first("Expect").map(value -> value.strip().equalsIgnoreCase("100-continue")).orElse(false);
    }

    /** The same without that question. */
    RequestSpec withoutExpect() {
        var rest = headers.copy();
        rest.removeAll("Expect");
        return new RequestSpec(method, url, rest);
    }
}
