package org.wininet4j.protocol.http;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.wininet4j.ContentCoding;
import org.wininet4j.codec.content.ContentDecoder;
import org.wininet4j.codec.content.DeflateDecoder;
import org.wininet4j.codec.content.GzipDecoder;

/** The content codings that can be taken off: those built in, and those of providers. Immutable. */
public final class ContentCodings {

    /** gzip and deflate, which need nothing but the JDK. */
    public static final ContentCodings BUILT_IN = new ContentCodings(List.of());

    private static final int MOST_PROVIDERS = 100;

    private final Map<String, ContentCoding> provided = new TreeMap<>();
    private final String offer;

    ContentCodings(List<ContentCoding> providers) {
        providers.forEach(provider -> provided.putIfAbsent(provider.name(), provider));
        var names = new ArrayList<>(List.of("gzip", "deflate"));
        names.addAll(provided.keySet());
        offer = String.join(", ", names);
    }

    /** Those, and what providers there are. */
    public static ContentCodings all() {
        return Found.ALL;
    }

    /** Looked for when it is needed first. */
    private static final class Found {
        private static final ContentCodings ALL = new ContentCodings(
                usable(ServiceLoader.load(ContentCoding.class, ContentCoding.class.getClassLoader()).iterator()));
    }

    /** Those that can be loaded: of another, whose decoder is missing, no more is heard than a warning. */
    static List<ContentCoding> usable(Iterator<ContentCoding> providers) {
        var usable = new ArrayList<ContentCoding>();
        for (int number = 0; number < MOST_PROVIDERS; number++) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                usable.add(providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                System.getLogger("org.wininet4j.protocol.http").log(Level.WARNING, "a content coding cannot be used", e);
            }
        }
        return usable;
    }

    /** The value of Accept-Encoding that asks for all of them. */
    public String offer() {
        return offer;
    }

    boolean knows(String coding) {
        return isBuiltIn(coding) || provided.containsKey(coding);
    }

    /** Whether its decoder stops where bytes are missing and goes on when there are more; others wait. */
    static boolean isBuiltIn(String coding) {
        return coding.equals("gzip") || coding.equals("deflate");
    }

    /** What a known coding makes of {@code coded}. */
    InputStream decoded(String coding, InputStream coded) throws IOException {
        return switch (coding) {
            case "gzip" -> stream(coded, new GzipDecoder());
            case "deflate" -> stream(coded, new DeflateDecoder());
            default -> provided(coding).decode(coded);
        };
    }

    private static InputStream stream(InputStream coded, ContentDecoder decoder) {
        return new DecoderStream(coded, decoder);
    }

    private ContentCoding provided(String coding) {
        var provider = provided.get(coding);
        if (provider == null) {
            throw new IllegalArgumentException("unknown coding " + coding);
        }
        return provider;
    }
}
