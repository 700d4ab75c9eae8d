/** The content codings br and zstd. */
@SuppressWarnings("requires-automatic") // neither decoder has a module descriptor
module org.wininet4j.codings {
    requires static transitive org.jspecify;
    requires transitive org.wininet4j.core;
    requires dec;
    requires aircompressor.v3;

    exports org.wininet4j.codings;

    provides org.wininet4j.ContentCoding with
            org.wininet4j.codings.BrotliCoding,
            org.wininet4j.codings.ZstdCoding;
}
