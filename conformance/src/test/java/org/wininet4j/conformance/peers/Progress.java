package org.wininet4j.conformance.peers;

import java.io.PrintStream;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Prints a line for each check when it has ended: whether it passed, its time and its name. */
final class Progress implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(Progress.class);
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out = System.out;

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        context.getStore(NAMESPACE).put("began", System.nanoTime());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        long began = context.getStore(NAMESPACE).getOrDefault("began", Long.class, System.nanoTime());
        var verdict = context.getExecutionException().isPresent() ? "FAILED" : "ok";
        out.printf(Locale.ROOT, "  %-6s %5.1f s  %s%n", verdict, (System.nanoTime() - began) / NANOS_PER_SECOND, nameOf(context));
    }

    private static String nameOf(ExtensionContext context) {
        var method = context.getRequiredTestMethod().getName();
        var display = context.getDisplayName();
        return context.getRequiredTestClass().getSimpleName() + "." + (display.startsWith(method) ? display : method + " " + display);
    }
}
