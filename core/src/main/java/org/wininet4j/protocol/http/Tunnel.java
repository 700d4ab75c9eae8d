package org.wininet4j.protocol.http;

import java.io.IOException;
import java.util.Optional;
import org.wininet4j.InternetException;
import org.wininet4j.RequestBody;
import org.wininet4j.call.Call;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;
import org.wininet4j.codec.http.RequestHeaders;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.connection.Connection;

/** Asks a proxy for a tunnel to the server of an https request (K15, U24): one exchange with events of its own (G81). Confined to the call. */
final class Tunnel {

    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final String USER_AGENT = "User-Agent";

    private final Call call;
    private final Connection connection;
    private final HttpExchange exchange;
    private final RequestState request;
    private final HeadTransfer answer;

    /** On a connection which lacks one, just leased for the exchange. */
    Tunnel(Call call, Connection connection, HttpExchange exchange, RequestState request) {
        this.call = call;
        this.connection = connection;
        this.exchange = exchange;
        this.request = request;
        this.answer = HeadTransfer.ofProxy(call, connection);
    }

    /** Bytes of the proxy's answer so far. */
    long received() {
        return answer.received();
    }

    /** The request for a tunnel: host, agent, and what the proxy is to be told about the user (U24), nothing else. */
    static RequestSpec connect(RequestSpec inner) {
        var fields = new RequestHeaders();
        fields.add("Host", inner.url().authority());
        inner.headers().first(USER_AGENT).ifPresent(agent -> fields.add(USER_AGENT, agent));
        if (inner.headers().contains(CONTENT_LENGTH)) {
            fields.add(CONTENT_LENGTH, "0");
        }
        inner.headers().all(PROXY_AUTHORIZATION).forEach(proof -> fields.add(PROXY_AUTHORIZATION, proof));
        return new RequestSpec("CONNECT", inner.url(), fields);
    }

    /** The request for the server: without what was for the proxy (U24). */
    static RequestSpec inside(RequestSpec inner) {
        if (!inner.headers().contains(PROXY_AUTHORIZATION)) {
            return inner;
        }
        var fields = inner.headers().copy();
        fields.removeAll(PROXY_AUTHORIZATION);
        return new RequestSpec(inner.method(), inner.url(), fields);
    }

    /**
     * Makes the tunnel, with TLS to the server in it.
     *
     * @return the proxy's answer if it refuses (G82), which is the response then
     */
    Optional<ResponseHead> open(RequestSpec inner) throws InternetException, IOException, WireFormatException {
        var connect = connect(inner);
        new RequestTransfer(call, connection).send(connect, RequestBody.empty());
        var head = answer.read();
        boolean refused = head.status() / 100 != 2;
        if (refused) {
            exchange.refused(head, connect);
            request.response(head, CodedContent.NONE);
        }
        call.report().responseReceived(answer.received());
        call.checkCancelled();
        if (refused) {
            return Optional.of(head);
        }
        enter();
        return Optional.empty();
    }

    private void enter() throws InternetException, WireFormatException {
        if (connection.buffer().size() > 0) {
            throw new WireFormatException(Fault.BAD_STATUS_LINE, "the proxy goes on after its answer, before TLS");
        }
        try {
            exchange.enterTunnel(call);
        } catch (InternetException e) {
            request.unreached();
            throw e;
        }
    }
}
