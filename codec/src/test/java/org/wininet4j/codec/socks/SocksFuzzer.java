package org.wininet4j.codec.socks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** For a fuzzer: whatever a SOCKS proxy answers connects or is refused, after at most four answers. The first byte says in which version is spoken. */
public final class SocksFuzzer {
    private static final int MAX_ANSWERS = 4;

    private SocksFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            converse(bytes);
        } catch (SocksRefusedException e) {
            assertThat(e.refusal()).isNotNull();
        }
    }

    private static void converse(byte[] bytes) throws SocksRefusedException {
        var target = SocksTarget.named("a.test", 443);
        boolean five = bytes.length > 0 && (bytes[0] & 1) == 1;
        var dialogue = five ? SocksDialogue.version5(target, "me", "x") : SocksDialogue.version4(target, "me");
        int position = 1;
        for (int turns = 0; dialogue.expected() > 0 && position + dialogue.expected() <= bytes.length; turns++) {
            assertThat(turns).isLessThan(MAX_ANSWERS);
            assertThat(dialogue.expected()).isLessThanOrEqualTo(SocksDialogue.MAX_EXPECTED);
            var answer = Arrays.copyOfRange(bytes, position, position + dialogue.expected());
            position += answer.length;
            dialogue.received(answer);
            assertThat(dialogue.toSend()).hasSizeLessThan(1024);
        }
    }
}
