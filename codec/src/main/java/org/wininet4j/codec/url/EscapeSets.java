package org.wininet4j.codec.url;

/**
 * The sets of characters an {@link Escaping} means in the parts of a URL; immutable.
 *
 * @param slashedPath for paths and users where a backslash is a character like others
 * @param mixedPath for those where a backslash separates, and stays
 * @param opaque for what follows a colon without a slash: slashes too (UR70)
 * @param host for hosts: the brackets of an IPv6 address and what IDN is for stay
 */
record EscapeSets(EscapeSet slashedPath, EscapeSet mixedPath, EscapeSet opaque, EscapeSet host) {
    private static final EscapeSet UNSAFE_CHARACTERS = EscapeSet.NONE.withRange(0, 0x1F)
            .withRange(0x7F, 0xFF)
            .with(" \"&<>[]^`{|}\\");

    private static final EscapeSets NONE = same(EscapeSet.NONE);
    private static final EscapeSets BLANKS = same(EscapeSet.NONE.with(" "));
    private static final EscapeSets UNSAFE = from(UNSAFE_CHARACTERS);
    private static final EscapeSets UNSAFE_AND_PERCENT = from(UNSAFE_CHARACTERS.with("%"));

    static EscapeSets of(Escaping escaping) {
        return switch (escaping) {
            case NONE -> NONE;
            case BLANKS -> BLANKS;
            case UNSAFE -> UNSAFE;
            case UNSAFE_AND_PERCENT -> UNSAFE_AND_PERCENT;
        };
    }

    private static EscapeSets same(EscapeSet set) {
        return new EscapeSets(set, set, set, set);
    }

    private static EscapeSets from(EscapeSet unsafe) {
        return new EscapeSets(unsafe, unsafe.without("\\"), unsafe.with("/"), unsafe.without("[]").asciiOnly());
    }

    /** For paths and users of this family. */
    EscapeSet path(SchemeFamily family) {
        return family.backslashSeparates() ? mixedPath : slashedPath;
    }
}
