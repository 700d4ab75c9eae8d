package org.wininet4j.conformance;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.wininet4j.testkit.server.Signals;

/** The statements that are no calls and print nothing: they time the script. Thread-safe. */
final class Directions {
    private static final Set<String> VERBS = Set.of("wait", "sleep", "signal", "await", "on");
    /** How long scripts wait. */
    static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Lets the worker that brought an awaited status leave the callback. */
    private static final long AFTER_WAIT_MILLIS = 30;
    private static final long MAX_SLEEP_MILLIS = 60_000;

    private final Trace trace;
    private final Reception reception;
    private final Signals signals;
    private final Ports ports;
    private final Duration patience;

    Directions(Trace trace, Reception reception, Signals signals, Ports ports, Duration patience) {
        this.trace = trace;
        this.reception = reception;
        this.signals = signals;
        this.ports = ports;
        this.patience = patience;
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
        if (reception.await(Names.status(wait.word(0)), wait.word(1), patience)) {
            Thread.sleep(AFTER_WAIT_MILLIS);
        } else {
            trace.add("timeout " + wait.text());
        }
    }

    private void awaitSignal(Statement await) throws ScenarioSyntaxException, InterruptedException {
        if (!signals.await(await.word(0), patience)) {
            trace.add("timeout " + await.text());
        }
    }
}
