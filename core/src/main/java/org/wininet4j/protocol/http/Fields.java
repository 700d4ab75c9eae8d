package org.wininet4j.protocol.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wininet4j.HttpHeaders;
import org.wininet4j.codec.http1.HeaderBlock;

/** The codec's header block as the API shows it: decoded when asked. Immutable. */
public final class Fields implements HttpHeaders {

    private final HeaderBlock block;

    private Fields(HeaderBlock block) {
        this.block = block;
    }

    /** A view of {@code block}. */
    public static HttpHeaders of(HeaderBlock block) {
        return new Fields(block);
    }

    @Override
    public List<Field> fields() {
        return IntStream.range(0, block.size())
                .mapToObj(index -> new Field(block.name(index), block.value(index)))
                .toList();
    }

    @Override
    public Optional<String> first(String name) {
        return block.first(name);
    }

    @Override
    public List<String> all(String name) {
        return block.all(name);
    }

    @Override
    public String toString() {
        return fields().toString();
    }
}
