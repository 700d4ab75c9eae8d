package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wininet4j.testkit.server.Signals;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.INTERNET_ASYNC_RESULT;

class ScriptTest {
    private static final HINTERNET REQUEST = HINTERNET.fromValue(0xABCD_0003L);
    private static final int REDIRECT = 110;
    private static final int REQUEST_COMPLETE = 100;
    private static final int REQUEST_SENT = 31;
    private static final Ports NO_PORTS = new Ports(Map.of());

    private final Trace trace = new Trace();
    private final HandleNames names = new HandleNames();
    private final Reception reception = new Reception(names, trace);
    private final Signals signals = new Signals();
    private final Directions directions = new Directions(trace, reception, signals, NO_PORTS, Duration.ofMillis(10));
    private final Script script = new Script(trace, directions, List.of(Map.of("close", _ -> "TRUE", "lock", this::failing)));

    @BeforeEach
    void nameTheRequest() {
        trace.beginOnThisThread();
        names.end(names.begin("r", null, false), REQUEST, false);
    }

    @Test
    void writesACallAndItsResult() throws Exception {
        play("close r");
        assertThat(trace.finish()).containsExactly("call close r", "ret  TRUE");
    }

    @Test
    void writesWhatACallThrew() throws Exception {
        play("lock r");
        assertThat(trace.finish()).containsExactly("call lock r", "ret  threw java.lang.IllegalStateException: broken");
    }

    @Test
    void writesEventsByTheirKindOfInformation() {
        reception.receive(new StatusEvent("A", REQUEST, 2L, REDIRECT, "http://h/"));
        reception.receive(new StatusEvent("A", REQUEST, null, REQUEST_SENT, 64));
        reception.receive(new StatusEvent("B", REQUEST, -1L, REQUEST_COMPLETE, new INTERNET_ASYNC_RESULT(0, 12_017)));
        reception.receive(new StatusEvent("B", REQUEST, 2L, REQUEST_COMPLETE, new INTERNET_ASYNC_RESULT(REQUEST)));
        assertThat(trace.finish()).containsExactly("cb   A r ctx=2 REDIRECT \"http://h/\" @caller",
                "cb   A r ctx=0 REQUEST_SENT 64 @caller",
                "cb   B r ctx=18446744073709551615 REQUEST_COMPLETE result=0 error=12017 ERROR_INTERNET_OPERATION_CANCELLED @caller",
                "cb   B r ctx=2 REQUEST_COMPLETE result=r error=0 ERROR_SUCCESS @caller");
    }

    @Test
    void runsAnOrderedStatementOnceInsideTheCallbackOfAWorker() throws Exception {
        play("on REDIRECT r do close r");
        redirectOnAWorker();
        redirectOnAWorker();
        assertThat(trace.finish()).containsExactly("cb   A r ctx=2 REDIRECT \"x\" @worker", "call close r @worker", "ret  TRUE @worker",
                "cb   A r ctx=2 REDIRECT \"x\" @worker");
    }

    @Test
    void aWaitTakesOneArrivalAndReportsWhenNoneIsLeft() throws Exception {
        redirectOnAWorker();
        play("wait REDIRECT r", "wait REDIRECT r");
        assertThat(trace.finish()).containsExactly("cb   A r ctx=2 REDIRECT \"x\" @worker", "timeout wait REDIRECT r");
    }

    @Test
    void anAwaitThatNobodySignalsIsReported() throws Exception {
        play("await go", "close r");
        assertThat(trace.finish()).containsExactly("timeout await go", "call close r", "ret  TRUE");
    }

    @Test
    void aStatementNobodyPlaysEndsTheScript() throws Exception {
        play("seek r 0 begin", "close r");
        assertThat(trace.finish()).containsExactly("call seek r 0 begin", "failed nobody plays seek");
    }

    private void play(String... statements) throws ScenarioSyntaxException {
        var parsed = new ArrayList<Statement>();
        for (String each : statements) {
            parsed.add(Statement.parse(each, NO_PORTS));
        }
        script.playAll(parsed, () -> {});
    }

    private void redirectOnAWorker() throws InterruptedException {
        Thread.ofPlatform().start(() -> reception.receive(new StatusEvent("A", REQUEST, 2L, REDIRECT, "x"))).join();
    }

    private String failing(Statement statement) {
        throw new IllegalStateException(statement.verb().equals("lock") ? "broken" : "");
    }
}
