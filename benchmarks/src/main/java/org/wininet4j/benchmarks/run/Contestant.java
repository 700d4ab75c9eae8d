package org.wininet4j.benchmarks.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wininet4j.benchmarks.agent.Agents;
import org.wininet4j.benchmarks.drive.AgentMain;

/**
 * An agent as the driver knows it: how its process is started and in which workloads it takes part.
 *
 * @param name in the tables
 * @param role what it is compared as
 * @param program of a floor in C; empty for an agent in a JVM
 * @param asynchronous whether it has an asynchronous way
 * @param special whether it takes part only where its way of waiting is what is compared
 * @param otherBuild the clone whose build it is taken from; empty for this one
 */
public record Contestant(
        String name, Role role, String program, boolean asynchronous, boolean special, Optional<Path> otherBuild) {

    /** The floor of most workloads. */
    public static final String BARE_LOOP = "c-loop";

    /** The floor where TLS is spoken. */
    public static final String CURL = "curl";

    private static final String JAVA_LOOP = "java-loop";
    private static final String OURS = "wininet4j";
    private static final String BEFORE = "before";
    private static final String WITH_COOKIES = "wininet4j+cookies";

    /** What an agent is compared as. */
    public enum Role {
        /** What can hardly be beaten. */
        FLOOR,
        /** This library. */
        OURS,
        /** Another library. */
        PEER,
        /** This library as it was. */
        BEFORE
    }

    /** All of them by name, in the order of the tables. */
    public static Map<String, Contestant> all() {
        var all = new LinkedHashMap<String, Contestant>();
        all.put(BARE_LOOP, new Contestant(BARE_LOOP, Role.FLOOR, "c-loop", true, false, Optional.empty()));
        all.put(CURL, new Contestant(CURL, Role.FLOOR, "curl", true, false, Optional.empty()));
        Agents.all()
                .forEach((name, entry) -> all.put(
                        name, new Contestant(name, roleOf(name), "", entry.asynchronous(), entry.special(), Optional.empty())));
        return all;
    }

    /** This library as it was built in another clone, whose driver must be one that understands the same tasks. */
    public static Contestant before(Path clone) {
        return new Contestant(BEFORE, Role.BEFORE, "", true, false, Optional.of(clone));
    }

    private static Role roleOf(String name) {
        if (name.startsWith(OURS)) {
            return Role.OURS;
        }
        return name.equals(JAVA_LOOP) ? Role.FLOOR : Role.PEER;
    }

    /** Whether it is a floor in C. */
    boolean isNative() {
        return !program.isEmpty();
    }

    /** Whether it takes part: the bare loops speak no TLS and follow no redirects, some clients have no asynchronous way, a floor in C has no heap. */
    boolean takesPart(Workload workload) {
        boolean bare = name.equals(BARE_LOOP) || name.equals(JAVA_LOOP);
        if (((workload.tls() || workload == Workload.REDIRECTS) && bare) || (special && !isFor(workload))) {
            return false;
        }
        return switch (workload) {
            case EVENTS -> role == Role.OURS || role == Role.BEFORE;
            case COOKIES -> name.equals(WITH_COOKIES) || name.equals(OURS) || role == Role.BEFORE;
            case ADAPTIVE, ADAPTIVE_NEAR, ADAPTIVE_FAR, ADAPTIVE_BUSY -> special || name.equals(OURS) || role == Role.BEFORE;
            case MEMORY -> !isNative();
            case ASYNC -> asynchronous;
            default -> true;
        };
    }

    /** Whether this is the workload which a special agent was made for. */
    private boolean isFor(Workload workload) {
        return name.equals(WITH_COOKIES) ? workload == Workload.COOKIES : workload.comparesPolling();
    }

    /** The command of its process, without its task. */
    List<String> command(Places places, List<String> jvmOptions) {
        if (isNative()) {
            return List.of(places.nativeProgram(program).toString());
        }
        var command = new ArrayList<String>();
        command.add(Places.java());
        command.addAll(jvmOptions);
        command.add("-Dorg.wininet4j.store=memory"); // never the cookies of the user who measures
        command.addAll(List.of("-cp", otherBuild.map(Places::classPath).orElseGet(places::classPath), AgentMain.class.getName(),
                role == Role.BEFORE ? OURS : name));
        return command;
    }
}
