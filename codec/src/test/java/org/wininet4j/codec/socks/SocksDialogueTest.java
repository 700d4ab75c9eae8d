package org.wininet4j.codec.socks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.codec.socks.SocksRefusedException.Refusal;

/** What is said to a SOCKS proxy, byte by byte (RFC 1928, RFC 1929). */
class SocksDialogueTest {
    private static final SocksTarget NAMED = SocksTarget.named("a.test", 443);
    private static final SocksTarget IPV4 = SocksTarget.at(new byte[] {1, 2, 3, 4}, 80);
    private static final SocksTarget IPV6 = SocksTarget.at(new byte[] {0x20, 1, 0xd, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 80);

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** What is sent, having received these answers, and how much is expected then. */
    private static String after(SocksDialogue dialogue, String... answers) throws SocksRefusedException {
        for (var answer : answers) {
            assertThat(dialogue.expected()).isEqualTo(answer.length() / 2);
            dialogue.received(bytes(answer));
        }
        return hex(dialogue.toSend()) + " " + dialogue.expected();
    }

    @Test
    void version5WithoutUserOffersNoLogin() throws SocksRefusedException {
        assertThat(after(SocksDialogue.version5(NAMED, "", ""))).isEqualTo("050100 2");
        assertThat(after(SocksDialogue.version5(NAMED, "", ""), "0500")).isEqualTo("0501000306612e7465737401bb 5");
        assertThat(after(SocksDialogue.version5(NAMED, "", ""), "0500", "0500000100", "0000000000")).isEqualTo(" 0");
    }

    @Test
    void version5WithUserLogsOnWhereItMust() throws SocksRefusedException {
        assertThat(after(SocksDialogue.version5(IPV4, "me", "x"))).isEqualTo("05020002 2");
        assertThat(after(SocksDialogue.version5(IPV4, "me", "x"), "0502")).isEqualTo("01026d650178 2");
        assertThat(after(SocksDialogue.version5(IPV4, "me", "x"), "0502", "0100")).isEqualTo("05010001010203040050 5");
        assertThat(after(SocksDialogue.version5(IPV4, "me", "x"), "0500")).isEqualTo("05010001010203040050 5");
    }

    @Test
    void version5KnowsAddressesOfIpv6() throws SocksRefusedException {
        assertThat(after(SocksDialogue.version5(IPV6, "", ""), "0500")).isEqualTo("0501000420010db80000000000000000000000010050 5");
    }

    @ParameterizedTest
    @CsvSource({"0500000100, 5", "0500000400, 17", "0500000300, 2", "05000003ff, 257"})
    void theRestOfTheReplyHasTheLengthOfItsAddress(String reply, int rest) throws SocksRefusedException {
        assertThat(after(SocksDialogue.version5(NAMED, "", ""), "0500", reply)).isEqualTo(" " + rest);
        assertThat(rest).isLessThanOrEqualTo(SocksDialogue.MAX_EXPECTED);
    }

    @ParameterizedTest
    @CsvSource({"05ff, NO_METHOD", "0502, NOT_SPOKEN", "0501, NOT_SPOKEN", "0400, NOT_SPOKEN", "4854, NOT_SPOKEN"})
    void otherMethodsAreRefused(String answer, Refusal refusal) {
        assertRefused(refusal, () -> after(SocksDialogue.version5(NAMED, "", ""), answer));
    }

    @ParameterizedTest
    @CsvSource({"0501000100, FAILED", "0502000100, NOT_ALLOWED", "0503000100, UNREACHABLE", "0504000100, UNREACHABLE",
            "0505000100, CONNECTION_REFUSED", "0506000100, UNREACHABLE", "0507000100, FAILED", "0508000100, FAILED", "05ff000100, FAILED",
            "0500000200, NOT_SPOKEN", "0400000100, NOT_SPOKEN"})
    void aRefusalSaysWhy(String reply, Refusal refusal) {
        assertRefused(refusal, () -> after(SocksDialogue.version5(NAMED, "", ""), "0500", reply));
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertRefused(Refusal.LOGIN_FAILED, () -> after(SocksDialogue.version5(NAMED, "me", "x"), "0502", "0101"));
    }

    @Test
    void version4SendsOneRequest() throws SocksRefusedException {
        assertThat(after(SocksDialogue.version4(IPV4, "me"))).isEqualTo("04010050010203046d6500 8");
        assertThat(after(SocksDialogue.version4(NAMED, ""))).isEqualTo("040101bb0000000100612e7465737400 8");
        assertThat(after(SocksDialogue.version4(NAMED, ""), "005a000000000000")).isEqualTo(" 0");
    }

    @ParameterizedTest
    @CsvSource({"005b000000000000, FAILED", "005c000000000000, LOGIN_FAILED", "005d000000000000, LOGIN_FAILED",
            "0059000000000000, NOT_SPOKEN", "055a000000000000, NOT_SPOKEN"})
    void version4IsRefusedToo(String reply, Refusal refusal) {
        assertRefused(refusal, () -> after(SocksDialogue.version4(IPV4, ""), reply));
    }

    @Test
    void whatCannotBeSaidIsNotSaid() {
        assertRefused(Refusal.UNSENDABLE, () -> SocksDialogue.version4(IPV6, ""));
        assertRefused(Refusal.UNSENDABLE, () -> SocksDialogue.version4(IPV4, "a\0b"));
        assertRefused(Refusal.UNSENDABLE, () -> SocksDialogue.version5(SocksTarget.named("a".repeat(256), 1), "", ""));
        assertRefused(Refusal.UNSENDABLE, () -> SocksDialogue.version5(IPV4, "a".repeat(256), ""));
    }

    @Test
    void theTextOfARefusalHoldsNoSecret() {
        assertThatThrownBy(() -> after(SocksDialogue.version5(NAMED, "me", "hush"), "0502", "0101")).hasMessageNotContaining("hush");
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SocksRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
