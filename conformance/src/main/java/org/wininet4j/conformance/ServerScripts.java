package org.wininet4j.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.wininet4j.testkit.server.ConnectionScript;

/** Turns the server part of a scenario into scripts for the testkit's server. */
final class ServerScripts {
    private static final long MAX_DELAY_MILLIS = 600_000;

    private ServerScripts() {}

    /** One script for each connection. */
    static List<ConnectionScript> of(Scenario.Server server, Ports ports) throws ScenarioSyntaxException {
        var scripts = new ArrayList<ConnectionScript>();
        for (List<Scenario.Line> steps : server.connections()) {
            scripts.add(script(steps, ports));
        }
        return scripts;
    }

    private static ConnectionScript script(List<Scenario.Line> steps, Ports ports) throws ScenarioSyntaxException {
        var script = new ConnectionScript();
        for (Scenario.Line step : steps) {
            try {
                add(script, Words.of(ports.putInto(step.text())));
            } catch (ScenarioSyntaxException e) {
                throw e.at(step.number());
            }
        }
        return script;
    }

    private static void add(ConnectionScript script, Words words) throws ScenarioSyntaxException {
        if (!words.options().isEmpty()) {
            throw new ScenarioSyntaxException("a server's step has no options");
        }
        var rest = new ArrayList<>(words.positional().stream().map(Word::text).toList());
        String verb = rest.removeFirst();
        switch (rest.size()) {
            case 0 -> addPlain(script, verb);
            case 1 -> addWithText(script, verb, rest.getFirst());
            default -> addWithTexts(script, verb, rest);
        }
    }

    private static void addPlain(ConnectionScript script, String verb) throws ScenarioSyntaxException {
        switch (verb) {
            case "request" -> script.request();
            case "head" -> script.head();
            case "body" -> script.body();
            case "line" -> script.line();
            case "eof" -> script.eof();
            case "close" -> script.close();
            case "reset" -> script.reset();
            case "pasv" -> script.pasv();
            case "data-open" -> script.dataOpen();
            case "data-recv" -> script.dataReceive();
            case "data-close" -> script.dataClose();
            default -> throw unknown(verb, 0);
        }
    }

    private static void addWithText(ConnectionScript script, String verb, String text) throws ScenarioSyntaxException {
        switch (verb) {
            case "send" -> script.send(text);
            case "reply" -> script.reply(text, "", "");
            case "delay" -> script.delay(Duration.ofMillis(bounded(text, MAX_DELAY_MILLIS)));
            case "signal" -> script.signal(text);
            case "await" -> script.await(text);
            case "data-send" -> script.dataSend(text);
            default -> throw unknown(verb, 1);
        }
    }

    private static void addWithTexts(ConnectionScript script, String verb, List<String> texts) throws ScenarioSyntaxException {
        if (verb.equals("reply") && texts.size() <= 3) {
            script.reply(texts.get(0), texts.get(1), texts.size() == 3 ? texts.get(2) : "");
        } else if (verb.equals("repeat") && texts.size() == 2) {
            script.repeat((int) bounded(texts.get(0), Integer.MAX_VALUE), texts.get(1));
        } else {
            throw unknown(verb, texts.size());
        }
    }

    private static long bounded(String text, long most) throws ScenarioSyntaxException {
        long number = Statement.numberIn(text);
        if (number < 0 || number > most) {
            throw new ScenarioSyntaxException("too large: " + text);
        }
        return number;
    }

    private static ScenarioSyntaxException unknown(String verb, int words) {
        return new ScenarioSyntaxException("unknown step of a server: " + verb + " with " + words + " words");
    }
}
