package org.wininet4j.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.ServerSettings;
import org.wininet4j.testkit.server.Signals;
import org.wininet4j.testkit.server.UnusedPort;

/** The servers and the unused ports of one scenario, from the start of the play to its end. Confined to one thread. */
final class Servers implements AutoCloseable {
    /** The longest silence a script bears, and some more. */
    private static final Duration PATIENCE = Duration.ofSeconds(14);

    /** A server whose peer does not read is never at rest. */
    private static final Duration REST_PATIENCE = Duration.ofMillis(100);

    private final Map<String, ScriptedServer> servers = new LinkedHashMap<>();
    private final Map<String, UnusedPort> unused = new LinkedHashMap<>();
    private final Ports ports;

    private Servers(Scenario scenario, Signals signals) throws ScenarioSyntaxException {
        scenario.servers().forEach(each -> servers.put(each.name(), ScriptedServer.reserve(ServerSettings.plain(), signals)));
        scenario.unused().forEach(name -> unused.put(name, UnusedPort.take()));
        ports = portsOf(servers, unused);
        for (Scenario.Server each : scenario.servers()) {
            server(each.name()).play(ServerScripts.of(each, ports));
        }
    }

    static Servers start(Scenario scenario, Signals signals) throws ScenarioSyntaxException {
        return new Servers(scenario, signals);
    }

    Ports ports() {
        return ports;
    }

    /** The logs of all servers, once their scripts have ended. */
    List<String> logs() throws InterruptedException {
        var lines = new ArrayList<String>();
        for (Map.Entry<String, ScriptedServer> each : servers.entrySet()) {
            each.getValue().awaitEnd(PATIENCE);
            lines.add("server " + each.getKey());
            lines.addAll(each.getValue().log());
        }
        return lines;
    }

    /** Lets the servers do what they do by themselves, such as to close a connection after their answer. */
    void awaitRest() {
        servers.values().forEach(each -> each.awaitRest(REST_PATIENCE));
    }

    @Override
    public void close() {
        servers.values().forEach(ScriptedServer::close);
        unused.values().forEach(UnusedPort::close);
    }

    private ScriptedServer server(String name) {
        ScriptedServer server = servers.get(name);
        if (server == null) {
            throw new IllegalArgumentException(name);
        }
        return server;
    }

    private static Ports portsOf(Map<String, ScriptedServer> servers, Map<String, UnusedPort> unused) {
        var numbers = new LinkedHashMap<String, Integer>();
        servers.forEach((name, server) -> numbers.put(name, server.port()));
        unused.forEach((name, port) -> numbers.put(name, port.port()));
        return new Ports(numbers);
    }
}
