package org.wininet4j.testkit.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.wininet4j.testkit.content.Coded;

/**
 * Coded content (D7–D10), in answer to a request that accepts gzip and deflate: odd but legal, malformed, cut off, and far more than it seems. The codings of the second
 * list are applied one upon the other, which is for clients that take more than one off.
 */
final class Codings {
    private static final int FAILED = 12175;
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String HELLO = text(Coded.gzip("hello"));
    private static final String HELLO_DATA = HELLO.substring(10);
    private static final String FIXED_HEADER = hex("1f8b0800000000000003");
    /** A block of "ok" that is not the last one. */
    private static final String STORED_OK = hex("000200fdff6f6b");
    private static final int MEBIBYTE = 1 << 20;

    private Codings() {}

    static List<HostileResponse> all() {
        var family = new Family("coding");
        legal(family);
        passedThrough(family);
        malformed(family);
        tooEarly(family);
        cutOff(family);
        tooMuch(family);
        return family.members();
    }

    static List<HostileResponse> stacked() {
        var family = new Family("codings");
        var twice = text(Coded.gzip(Coded.gzip("hello")));
        family.get("gzip-twice", coded("gzip, gzip", twice)).openIsValue("hello");
        family.get("gzip-twice-in-two-fields", OK, "Content-Encoding: gzip\r\n", field("gzip", twice), twice).openIsValue("hello");
        family.get("deflate-then-gzip", coded("deflate, gzip", text(Coded.gzip(Coded.zlib("hello"))))).openIsValue("hello");
        family.get("five-times-gzip", coded("gzip,gzip,gzip,gzip,gzip", nested(5))).openIsValue("hello");
        family.get("six-times-gzip", coded("gzip,gzip,gzip,gzip,gzip,gzip", nested(6))).openIsValue(nested(6));
        family.get("gzip-then-unknown", coded("gzip, lzma", HELLO)).openIsValue(HELLO);
        family.get("inner-malformed", coded("gzip, gzip", text(Coded.gzip("hello")))).openFailsAfter("", FAILED);
        family.get("inner-cut", coded("deflate, gzip", text(Coded.gzip(bytes(STORED_OK))))).openFailsAfter("ok", FAILED);
        family.get("outer-cut", coded("deflate, gzip", twice.substring(0, 12))).openFailsAfter("", FAILED);
        family.get("bomb-in-a-bomb", coded("gzip, gzip", text(Coded.gzip(Coded.gzip(new byte[16 * MEBIBYTE]))))).openFailsSomewhere(FAILED);
        return family.members();
    }

    private static String nested(int times) {
        byte[] content = bytes("hello");
        for (int i = 0; i < times; i++) {
            content = Coded.gzip(content);
        }
        return text(content);
    }

    private static void legal(Family family) {
        family.get("gzip", coded("gzip", HELLO)).openIsValue("hello");
        family.get("gzip-in-capitals", coded("GZIP", HELLO)).openIsValue("hello");
        family.get("gzip-by-its-old-name", coded("x-gzip", HELLO)).openIsValue("hello");
        family.get("gzip-until-the-end", OK, "Content-Encoding: gzip\r\n\r\n", HELLO).closedIsValue("hello");
        family.get("gzip-of-nothing", coded("gzip", text(Coded.gzip("")))).openIsValue("");
        family.get("gzip-in-members", coded("gzip", HELLO + text(Coded.gzip("")) + text(Coded.gzip(" again")))).openIsValue("hello again");
        family.get("gzip-with-zeros-behind", coded("gzip", HELLO + "\0".repeat(1000))).openIsValue("hello");
        family.get("gzip-with-garbage-behind", coded("gzip", HELLO + "HTTP/1.1 200 OK\r\n\r\n")).openIsValue("hello");
        family.get("gzip-with-every-part-of-a-header",
                coded("gzip", hex("1f8b081c000000000003" + "0200ffff" + "6e00" + "6300") + HELLO_DATA))
                .openIsValue("hello");
        family.get("gzip-in-chunks", CHUNKED, chunks(HELLO)).openIsValue("hello");
        family.get("gzip-in-chunks-with-trailers", CHUNKED, chunks(HELLO).replace("0\r\n\r\n", "0\r\nX: 1\r\n\r\n")).openIsValue("hello");
        family.get("gzip-in-no-chunks", CHUNKED, "0\r\n\r\n").openIsValue("");
        family.get("gzip-without-a-byte", coded("gzip", "")).openIsValue("");
        family.get("deflate-as-it-should-be", coded("deflate", text(Coded.zlib("hello")))).openIsValue("hello");
        family.get("deflate-without-its-frame", coded("deflate", text(Coded.rawDeflate("hello")))).openIsValue("hello");
        family.get("many-times-the-size", coded("gzip", text(Coded.gzip("x".repeat(MEBIBYTE))))).openIsValue("x".repeat(MEBIBYTE));
        family.head("gzip-to-a-head", coded("gzip", "").replace("Length: 0", "Length: 99")).openIsValue("");
        family.get("gzip-without-a-body", "HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n").openIsValue(204, "");
    }

    private static void passedThrough(Family family) {
        family.get("identity", coded("identity", "hello")).openIsValue("hello");
        family.get("without-a-name", coded("", "hello")).openIsValue("hello");
        family.get("of-commas", coded(",,,", "hello")).openIsValue("hello");
        family.get("unknown", coded("lzma", "hello")).openIsValue("hello");
        family.get("of-nonsense", coded("\u00ff\"gz ip", "hello")).openIsValue("hello");
        family.get("with-a-weight", coded("gzip;q=1", HELLO)).openIsValue(HELLO);
        family.get("a-thousand", coded("gzip,".repeat(999) + "gzip", HELLO)).openIsValue(HELLO);
        family.get("a-thousand-fields", OK, "Content-Encoding: gzip\r\n".repeat(999), field("gzip", HELLO), HELLO).openIsValue(HELLO);
        family.get("part-of-something", OK, "Content-Range: bytes 0-9/100\r\n", field("gzip", HELLO), HELLO).openIsValue(HELLO);
    }

    private static void malformed(Family family) {
        family.get("no-gzip", coded("gzip", "hello")).openFailsAfter("", FAILED);
        family.get("deflate-called-gzip", coded("gzip", text(Coded.zlib("hello")))).openFailsAfter("", FAILED);
        family.get("gzip-called-deflate", coded("deflate", HELLO)).openFailsAfter("", FAILED);
        family.get("text-called-deflate", coded("deflate", "hello")).openFailsAfter("", FAILED);
        family.get("gzip-by-another-method", coded("gzip", hex("1f8b0700000000000003") + HELLO_DATA)).openFailsAfter("", FAILED);
        family.get("gzip-with-reserved-flags", coded("gzip", hex("1f8b08e0000000000003") + HELLO_DATA)).openFailsAfter("", FAILED);
        family.get("gzip-header-with-a-wrong-sum", coded("gzip", hex("1f8b08020000000000030102") + HELLO_DATA)).openFailsAfter("", FAILED);
        family.get("gzip-with-a-wrong-sum", coded("gzip", changed(HELLO, 8))).openFailsAfter("hello", FAILED);
        family.get("gzip-with-a-wrong-length", coded("gzip", changed(HELLO, 1))).openFailsAfter("hello", FAILED);
        family.get("gzip-of-bad-data", coded("gzip", FIXED_HEADER + "\u00ff")).openFailsAfter("", FAILED);
        family.get("gzip-that-goes-bad", coded("gzip", FIXED_HEADER + STORED_OK + "\u0007")).openFailsAfter("ok", FAILED);
        family.get("second-member-bad", coded("gzip", HELLO + hex("1f8b07"))).openFailsAfter("hello", FAILED);
        family.get("deflate-with-a-wrong-sum", coded("deflate", changed(text(Coded.zlib("hello")), 1))).openFailsAfter("hello", FAILED);
        family.get("deflate-with-a-dictionary", coded("deflate", hex("78bb00000001"))).openFailsAfter("", FAILED);
        family.get("gzip-with-a-name-of-300-kb", coded("gzip", hex("1f8b0808000000000003") + "n".repeat(300_000)))
                .openFailsAfter("", FAILED);
        family.get("gzip-with-an-endless-comment", OK, "Content-Encoding: gzip\r\n\r\n", hex("1f8b0810000000000003"), "c".repeat(400_000))
                .openFailsAfter("", FAILED);
        family.get("100-kb-behind-the-end", coded("gzip", HELLO + "\0".repeat(100_000))).openFailsAfter("hello", FAILED);
    }

    /** The body is all there, what it holds is not. */
    private static void tooEarly(Family family) {
        family.get("ends-in-the-magic", coded("gzip", HELLO.substring(0, 1))).openFailsAfter("", FAILED);
        family.get("ends-in-the-header", coded("gzip", HELLO.substring(0, 5))).openFailsAfter("", FAILED);
        family.get("ends-after-the-header", coded("gzip", FIXED_HEADER)).openFailsAfter("", FAILED);
        family.get("ends-in-the-data", coded("gzip", FIXED_HEADER + STORED_OK)).openFailsAfter("ok", FAILED);
        family.get("ends-before-the-sum", coded("gzip", HELLO.substring(0, HELLO.length() - 8))).openFailsAfter("hello", FAILED);
        family.get("ends-in-the-sum", coded("gzip", HELLO.substring(0, HELLO.length() - 1))).openFailsAfter("hello", FAILED);
        family.get("ends-in-chunks", CHUNKED, chunks(FIXED_HEADER + STORED_OK)).openFailsAfter("ok", FAILED);
        family.get("ends-with-the-connection", OK, "Content-Encoding: gzip\r\n\r\n", FIXED_HEADER, STORED_OK)
                .closedFailsAfter("ok", FAILED);
        family.get("deflate-ends-in-the-data", coded("deflate", STORED_OK)).openFailsAfter("ok", FAILED);
        family.get("deflate-ends-after-a-byte", coded("deflate", "x")).openFailsAfter("", FAILED);
    }

    /** The body breaks off: that is what counts (D5). */
    private static void cutOff(Family family) {
        var longer = coded("gzip", HELLO + "\0");
        family.get("cut-in-the-header", longer.substring(0, longer.length() - HELLO.length())).closedFailsAfter("", Family.ABORTED);
        family.get("cut-in-the-data", OK, field("gzip", HELLO), FIXED_HEADER, STORED_OK).closedFailsAfter("ok", Family.ABORTED);
        family.get("cut-behind-the-end", longer.substring(0, longer.length() - 1)).closedFailsAfter("hello", Family.ABORTED);
        family.get("cut-in-a-chunk", CHUNKED, "99\r\n", FIXED_HEADER, STORED_OK).closedFailsAfter("ok", Family.ABORTED);
        family.get("reset-in-a-chunk", CHUNKED, "99\r\n", FIXED_HEADER, STORED_OK).resetFailsAfter("ok");
        family.get("cut-before-the-last-chunk", CHUNKED, chunks(HELLO).replace("0\r\n\r\n", "")).closedFailsAfter("hello", Family.ABORTED);
        family.get("silent-before-the-last-chunk", CHUNKED, chunks(HELLO).replace("0\r\n\r\n", "")).openFailsAfter("hello", Family.TIMEOUT);
        family.get("silent-in-the-data", OK, field("gzip", HELLO), FIXED_HEADER, STORED_OK).openFailsAfter("ok", Family.TIMEOUT);
        family.get("bad-chunk-behind-the-end", CHUNKED, chunks(HELLO).replace("0\r\n\r\n", "zz\r\n"))
                .closedFailsAfter("hello", Family.INVALID_RESPONSE);
    }

    private static void tooMuch(Family family) {
        var bomb = text(Coded.gzip(new byte[8 * MEBIBYTE]));
        family.get("bomb", coded("gzip", bomb)).openFailsSomewhere(FAILED);
        family.get("bomb-in-chunks", CHUNKED, chunks(bomb)).openFailsSomewhere(FAILED);
        family.get("bomb-of-deflate", coded("deflate", text(Coded.zlib("\0".repeat(8 * MEBIBYTE))))).openFailsSomewhere(FAILED);
        family.get("bomb-of-many-members", coded("gzip", text(Coded.gzip(new byte[MEBIBYTE])).repeat(8))).openFailsSomewhere(FAILED);
        var endless = text(Arrays.copyOf(Coded.gzip(new byte[16 * MEBIBYTE]), 12_000));
        family.get("bomb-without-an-end", OK, "Content-Encoding: gzip\r\n\r\n", endless).openFailsSomewhere(FAILED);
        family.get("bomb-of-huge-length", OK, "Content-Encoding: gzip\r\nContent-Length: 9000000000000000000\r\n\r\n", endless)
                .openFailsSomewhere(FAILED);
    }

    private static String coded(String coding, String content) {
        return OK + field(coding, content) + content;
    }

    private static String field(String coding, String content) {
        return "Content-Encoding: " + coding + "\r\nContent-Length: " + content.length() + "\r\n\r\n";
    }

    private static String chunks(String content) {
        int half = content.length() / 2;
        return chunk(content.substring(0, half)) + chunk(content.substring(half)) + "0\r\n\r\n";
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    private static String changed(String content, int fromEnd) {
        int index = content.length() - fromEnd;
        return content.substring(0, index) + (char) (content.charAt(index) ^ 1) + content.substring(index + 1);
    }

    private static String hex(String digits) {
        return text(HexFormat.of().parseHex(digits));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
