package org.wininet4j.codec.socks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any bytes a SOCKS proxy may send. */
class SocksPropertiesTest {
    private static final SocksTarget TARGET = SocksTarget.named("a.test", 443);

    /** Whatever comes, it ends in a connection or a refusal, after at most four answers. */
    @Property
    void everyAnswerIsUnderstoodOrRefused(@ForAll boolean five, @ForAll byte[] answers) {
        try {
            var dialogue = five ? SocksDialogue.version5(TARGET, "me", "x") : SocksDialogue.version4(TARGET, "me");
            int position = 0;
            for (int turns = 0; dialogue.expected() > 0 && position + dialogue.expected() <= answers.length; turns++) {
                assertThat(turns).isLessThan(4);
                var answer = Arrays.copyOfRange(answers, position, position + dialogue.expected());
                position += answer.length;
                dialogue.received(answer);
            }
        } catch (SocksRefusedException e) {
            assertThat(e.refusal()).isNotNull();
        }
    }
}
