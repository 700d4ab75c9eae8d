package org.wininet4j.protocol.http;

import java.util.List;
import java.util.OptionalLong;

/**
 * What was taken off a response's body, and no header field tells any more (D9). Immutable.
 *
 * @param codings in the order they were applied; empty if the body comes as it was sent
 * @param length of the body as it was sent, if its head told
 */
public record CodedContent(List<String> codings, OptionalLong length) {

    /** Nothing. */
    public static final CodedContent NONE = new CodedContent(List.of(), OptionalLong.empty());
}
