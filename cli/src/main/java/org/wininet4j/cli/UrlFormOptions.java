package org.wininet4j.cli;

import org.wininet4j.codec.url.CanonicalForm;
import org.wininet4j.codec.url.Escaping;
import picocli.CommandLine.Option;

/** The flags of InternetCanonicalizeUrl and InternetCombineUrl, as options. */
final class UrlFormOptions {

    @Option(names = "--decode", description = "Turn escapes into characters first (ICU_DECODE).") private boolean decode;

    @Option(names = "--no-meta", description = "Keep '.' and '..' (ICU_NO_META).") private boolean noMeta;

    @Option(names = "--no-encode", description = "Escape nothing (ICU_NO_ENCODE).") private boolean noEncode;

    @Option(names = "--spaces-only",
            description = "Escape blanks only, also with --no-encode (ICU_ENCODE_SPACES_ONLY).") private boolean spacesOnly;

    @Option(names = "--encode-percent", description = "Escape percent signs too (ICU_ENCODE_PERCENT).") private boolean encodePercent;

    CanonicalForm form() {
        return new CanonicalForm(decode, !noMeta, escaping());
    }

    private Escaping escaping() {
        if (spacesOnly) {
            return Escaping.BLANKS;
        }
        if (noEncode) {
            return Escaping.NONE;
        }
        return encodePercent ? Escaping.UNSAFE_AND_PERCENT : Escaping.UNSAFE;
    }
}
