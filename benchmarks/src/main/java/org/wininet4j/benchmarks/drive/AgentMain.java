package org.wininet4j.benchmarks.drive;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.wininet4j.benchmarks.agent.Agent;
import org.wininet4j.benchmarks.agent.Agents;
import org.wininet4j.benchmarks.agent.AsyncAgent;
import org.wininet4j.benchmarks.agent.Target;

/**
 * The process of an agent: warms up, says that it is ready, and then measures once for each line that comes in; each result is a line of
 * JSON.
 */
public final class AgentMain {

    /** What it says when it has warmed up. */
    public static final String READY = "ready";

    private AgentMain() {}

    /** The agent's name, then its task. */
    public static void main(String[] arguments) {
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var task = Task.ofArguments(Arrays.asList(arguments).subList(1, arguments.length));
            var entry = Agents.all().get(arguments[0]);
            if (entry == null) {
                throw new IllegalArgumentException("no agent " + arguments[0]);
            }
            switch (task.drive()) {
                case LOOP, UPLOAD, CALLERS, CHAINS -> {
                    try (var agent = entry.maker().open(target(task))) {
                        var repeated = repeated(agent, task);
                        repeated.runFor(task.warmup());
                        answer(input, () -> repeated.measure(task));
                    }
                }
                case BURST -> {
                    warmUp(entry, task);
                    answer(input, () -> burst(entry, task));
                }
                case MEMORY -> answer(input, () -> memory(entry, task));
            }
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void answer(BufferedReader input, Callable<Sample> measuring) throws Exception {
        System.out.println(READY);
        while (input.readLine() != null) {
            System.out.println(measuring.call().toJson());
        }
    }

    private static Target target(Task task) {
        return new Target(task.url(), task.connections(), task.certificate());
    }

    private static Repeated repeated(Agent agent, Task task) {
        return switch (task.drive()) {
            case LOOP -> Repetitions.loop(agent, task);
            case UPLOAD -> Repetitions.upload(agent, task);
            case CALLERS -> Repetitions.callers(agent, task);
            case CHAINS -> Repetitions.chains((AsyncAgent) agent, task);
            case BURST, MEMORY -> throw new IllegalArgumentException(task.drive() + " is not repeated");
        };
    }

    /** A burst meets a warm JVM and a new client: the first one asks for answers which come at once. */
    private static void warmUp(Agents.Entry entry, Task task) throws Exception {
        var quick = new Task(
                Drive.CALLERS, task.url().resolve("/0"), task.length(), task.concurrency(), 0, task.warmup(), task.refresh(),
                task.measure(), task.certificate());
        try (var agent = entry.maker().open(target(quick))) {
            var repeated = agent instanceof AsyncAgent asynchronous ? Repetitions.chains(asynchronous, quick)
                    : Repetitions.callers(agent, quick);
            repeated.runFor(task.warmup());
        }
    }

    private static Sample burst(Agents.Entry entry, Task task) throws Exception {
        try (var agent = entry.maker().open(target(task));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var meter = new Meter();
            long succeeded = new AtOnce(agent, task, threads).await();
            var sample = meter.finish(succeeded, task.count() - succeeded);
            threads.shutdownNow();
            return sample;
        }
    }

    private static Sample memory(Agents.Entry entry, Task task) throws Exception {
        try (var agent = entry.maker().open(target(task));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new MemoryHeld(agent, task, threads).measure();
        }
    }
}
