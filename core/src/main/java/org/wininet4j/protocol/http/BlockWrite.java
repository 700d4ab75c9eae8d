package org.wininet4j.protocol.http;

import java.io.IOException;
import org.wininet4j.InternetException;
import org.wininet4j.call.Call;

/** InternetWriteFile: one block of a body sent in parts (G55, P63). Confined to the call. */
public final class BlockWrite {

    private final HttpExchange exchange;
    private final byte[] bytes;
    private final int offset;
    private final int length;
    private int written;

    /** A block to be written. */
    public BlockWrite(HttpExchange exchange, byte[] bytes, int offset, int length) {
        this.exchange = exchange;
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    /** An asynchronous call writes what can be written without waiting (A23); false if there is more. */
    public boolean begin(Call call) throws InternetException {
        var connection = exchange.connectionForUpload(call);
        if (exchange.upload().isRefused()) {
            return true;
        }
        if (!call.asynchronous()) {
            return false;
        }
        var transfer = new RequestTransfer(call, connection);
        try {
            written = transfer.beginBlock(bytes, offset, length);
        } catch (InternetException | IOException e) {
            throw exchange.failUpload(call, e);
        }
        exchange.upload().add(written);
        return written == length;
    }

    /** Writes the rest. */
    public void complete(Call call) throws InternetException {
        var transfer = new RequestTransfer(call, exchange.connectionForUpload(call));
        try {
            if (call.asynchronous()) {
                transfer.endBlock(bytes, offset, length, written);
            } else {
                transfer.sendBlock(bytes, offset, length);
            }
        } catch (InternetException | IOException e) {
            throw exchange.failUpload(call, e);
        }
        exchange.upload().add(length - written);
    }
}
