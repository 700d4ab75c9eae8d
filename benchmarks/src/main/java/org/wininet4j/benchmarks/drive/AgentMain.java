package org.wininet4j.benchmarks.drive;

import java.util.Arrays;
import java.util.concurrent.Executors;
import org.wininet4j.benchmarks.agent.Agent;
import org.wininet4j.benchmarks.agent.Agents;
import org.wininet4j.benchmarks.agent.AsyncAgent;
import org.wininet4j.benchmarks.agent.Target;

/** The process of one agent in one round: does its task and prints one line of JSON. */
public final class AgentMain {

    private AgentMain() {}

    /** The agent's name, then its task. */
    public static void main(String[] arguments) {
        try {
            var task = Task.ofArguments(Arrays.asList(arguments).subList(1, arguments.length));
            System.out.println(measure(arguments[0], task).toJson());
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static Sample measure(String name, Task task) throws Exception {
        var entry = Agents.all().get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no agent " + name);
        }
        if (task.drive() == Drive.BURST) {
            warmUp(entry, task);
        }
        try (var agent = entry.maker().open(target(task))) {
            return drive(agent, task);
        }
    }

    private static Target target(Task task) {
        return new Target(task.url(), task.connections(), task.certificate());
    }

    private static Sample drive(Agent agent, Task task) throws Exception {
        return switch (task.drive()) {
            case LOOP -> Repetitions.loop(agent, task).measure(task);
            case UPLOAD -> Repetitions.upload(agent, task).measure(task);
            case CALLERS -> Repetitions.callers(agent, task).measure(task);
            case CHAINS -> Repetitions.chains((AsyncAgent) agent, task).measure(task);
            case BURST -> burst(agent, task);
            case MEMORY -> memory(agent, task);
        };
    }

    /** A burst meets a warm JVM and a new client: the first one asks for answers which come at once. */
    private static void warmUp(Agents.Entry entry, Task task) throws Exception {
        var quick = new Task(
                Drive.CALLERS, task.url().resolve("/0"), task.length(), task.concurrency(), 0, task.warmup(), task.warmup(),
                task.certificate());
        try (var agent = entry.maker().open(target(quick))) {
            var repeated = agent instanceof AsyncAgent asynchronous ? Repetitions.chains(asynchronous, quick)
                    : Repetitions.callers(agent, quick);
            repeated.runFor(task.warmup());
        }
    }

    private static Sample burst(Agent agent, Task task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var meter = new Meter();
            long succeeded = new AtOnce(agent, task, threads).await();
            var sample = meter.finish(succeeded, task.count() - succeeded);
            threads.shutdownNow();
            return sample;
        }
    }

    private static Sample memory(Agent agent, Task task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new MemoryHeld(agent, task, threads).measure();
        }
    }
}
