package org.wininet4j.conformance;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.wininet4j.testkit.server.Signals;

/** The statements that are no calls and print nothing: they time the script. Thread-safe. */
final class Directions {
    private static final Set<String> VERBS = Set.of("wait", "sleep", "signal", "await", "on");
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Lets the worker that brought an awaited status leave the callback. */
    private static final long AFTER_WAIT_MILLIS = 30;
    private static final long MAX_SLEEP_MILLIS = 60_000;

    private final Trace trace;
    private final Arrivals arrivals;
    private final Signals signals;
    private final Reception reception;
    private final Ports ports;

    Directions(Trace trace, Arrivals arrivals, Signals signals, Reception reception, Ports ports) {
        this.trace = trace;
        this.arrivals = arrivals;
        this.signals = signals;
        this.reception = reception;
        this.ports = ports;
    }

    static boolean include(Statement statement) {
        return VERBS.contains(statement.verb());
    }

    /** Follows a direction; statements ordered for later go to the player. */
    void follow(Statement direction, Consumer<Statement> player) throws ScenarioSyntaxException, InterruptedException {
        switch (direction.verb()) {
            case "wait" -> awaitStatus(direction);
            case "sleep" -> Thread.sleep(Math.min(direction.number(0), MAX_SLEEP_MILLIS));
            case "signal" -> signals.signal(direction.word(0));
            case "await" -> awaitSignal(direction);
            default -> order(direction, player);
        }
    }

    /** The statement which an {@code on STATUS H do STATEMENT} runs. */
    static Statement statementOf(Statement on, Ports ports) throws ScenarioSyntaxException {
        if (!on.word(2).equals("do")) {
            throw new ScenarioSyntaxException("on STATUS H do STATEMENT: " + on.text());
        }
        // the text as written: the place of a word may differ once the ports' numbers are in
        int start = Words.of(on.text()).positional().get(4).start();
        return Statement.parse(on.text().substring(start), ports);
    }

    private void order(Statement on, Consumer<Statement> player) throws ScenarioSyntaxException {
        Statement ordered = statementOf(on, ports);
        reception.order(Names.status(on.word(0)), on.word(1), () -> player.accept(ordered));
    }

    private void awaitStatus(Statement wait) throws ScenarioSyntaxException, InterruptedException {
        if (arrivals.take(Names.status(wait.word(0)), wait.word(1), PATIENCE)) {
            Thread.sleep(AFTER_WAIT_MILLIS);
        } else {
            trace.add("timeout " + wait.text());
        }
    }

    private void awaitSignal(Statement await) throws ScenarioSyntaxException, InterruptedException {
        if (!signals.await(await.word(0), PATIENCE)) {
            trace.add("timeout " + await.text());
        }
    }
}
