package org.wininet4j.codec.url;

/**
 * What InternetCanonicalizeUrl and InternetCombineUrl do to a text; immutable.
 *
 * @param decodes whether valid escapes become characters, before anything else (ICU_DECODE, UR51)
 * @param resolvesDots whether "." and ".." are resolved; not with ICU_NO_META (UR63)
 * @param escaping what is escaped at the end
 */
public record CanonicalForm(boolean decodes, boolean resolvesDots, Escaping escaping) {
    /** That of a call without flags. */
    public static final CanonicalForm DEFAULT = new CanonicalForm(false, true, Escaping.UNSAFE);

    /** The same for a text whose escapes are decoded. */
    CanonicalForm afterDecoding() {
        return decodes ? new CanonicalForm(false, resolvesDots, escaping) : this;
    }

    /** The structure alone. */
    CanonicalForm withoutEscaping() {
        return new CanonicalForm(decodes, resolvesDots, Escaping.NONE);
    }
}
