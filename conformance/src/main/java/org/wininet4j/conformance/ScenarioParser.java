package org.wininet4j.conformance;

import java.util.ArrayList;
import java.util.List;

/** Reads scenario files. Confined to one thread; for one file. */
final class ScenarioParser {
    private final List<OpenServer> servers = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private final List<Scenario.Line> client = new ArrayList<>();
    private Part part = Part.NONE;

    private enum Part {
        NONE, SERVER, CONNECTION, CLIENT
    }

    /** A server of which more lines may follow. */
    private record OpenServer(String name, List<List<Scenario.Line>> connections) {
        Scenario.Server closed() {
            return new Scenario.Server(name, connections);
        }
    }

    private ScenarioParser() {}

    /** The scenario in this text, all of its statements checked. */
    static Scenario parse(String text) throws ScenarioSyntaxException {
        var parser = new ScenarioParser();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                parser.addChecked(new Scenario.Line(i + 1, line));
            }
        }
        var scenario = new Scenario(parser.servers.stream().map(OpenServer::closed).toList(), parser.unused, parser.client);
        checkStatements(scenario);
        return scenario;
    }

    private void addChecked(Scenario.Line line) throws ScenarioSyntaxException {
        try {
            add(line);
        } catch (ScenarioSyntaxException e) {
            throw e.at(line.number());
        }
    }

    private void add(Scenario.Line line) throws ScenarioSyntaxException {
        if (part == Part.CLIENT) {
            client.add(line);
            return;
        }
        Words words = Words.of(line.text());
        switch (words.positional().getFirst().text()) {
            case "server" -> beginServer(name(words));
            case "unused" -> beginUnused(name(words));
            case "client" -> part = Part.CLIENT;
            case "conn" -> beginConnection();
            default -> addStep(line);
        }
    }

    private void beginServer(String name) {
        servers.add(new OpenServer(name, new ArrayList<>()));
        part = Part.SERVER;
    }

    private void beginUnused(String name) {
        unused.add(name);
        part = Part.NONE;
    }

    private void beginConnection() throws ScenarioSyntaxException {
        if (part == Part.NONE) {
            throw new ScenarioSyntaxException("conn outside a server");
        }
        servers.getLast().connections().add(new ArrayList<>());
        part = Part.CONNECTION;
    }

    private void addStep(Scenario.Line line) throws ScenarioSyntaxException {
        if (part != Part.CONNECTION) {
            throw new ScenarioSyntaxException("outside a conn: " + line.text());
        }
        servers.getLast().connections().getLast().add(line);
    }

    private static String name(Words words) throws ScenarioSyntaxException {
        if (words.positional().size() != 2) {
            throw new ScenarioSyntaxException("one name must follow " + words.positional().getFirst().text());
        }
        return words.positional().get(1).text();
    }

    private static void checkStatements(Scenario scenario) throws ScenarioSyntaxException {
        Ports ports = scenario.somePorts();
        for (Scenario.Line line : scenario.client()) {
            try {
                checkStatement(Statement.parse(line.text(), ports), ports);
            } catch (ScenarioSyntaxException e) {
                throw e.at(line.number());
            }
        }
        for (Scenario.Server server : scenario.servers()) {
            ServerScripts.of(server, ports);
        }
    }

    private static void checkStatement(Statement statement, Ports ports) throws ScenarioSyntaxException {
        if (statement.verb().equals("on")) {
            Names.status(statement.word(0));
            checkStatement(Directions.statementOf(statement, ports), ports);
        } else if (statement.verb().equals("wait")) {
            Names.status(statement.word(0));
        }
    }
}
