package org.wininet4j.testkit.junit;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.wininet4j.testkit.leak.LeakProbe;

/**
 * Fails a run of tests that leaves threads, sockets, open files or temporary files behind. Registered by the service file beside it,
 * for every test class; the probe is made before the first one, and the check comes when JUnit drops what the whole run shared,
 * so that fixtures kept in the root store are closed first.
 *
 * <p>What may stay is said by a regular expression in the configuration parameter {@value #TOLERATED}.
 */
public final class LeakCheck implements BeforeAllCallback {
    private static final String TOLERATED = "wininet4j.leaks.tolerated";
    private static final String NOTHING = "(?!)";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For the service loader. */
    public LeakCheck() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(LeakCheck.class))
                .computeIfAbsent(AtEnd.class, _ -> new AtEnd(probe(context)), AtEnd.class);
    }

    private static LeakProbe probe(ExtensionContext context) {
        var tolerated = Pattern.compile(context.getConfigurationParameter(TOLERATED).orElse(NOTHING), Pattern.DOTALL);
        return LeakProbe.start().tolerating(tolerated.asPredicate());
    }

    private record AtEnd(LeakProbe probe) implements AutoCloseable {
        @Override
        public void close() {
            probe.assertNothingLeft(PATIENCE);
        }
    }
}
