package org.wininet4j.cli;

import java.util.List;
import org.wininet4j.testkit.record.Completion;
import org.wininet4j.testkit.record.EventRecorder;

/** What the event printer wrote, read back by its columns. */
record PrintedEvents(List<Line> lines) {
    private static final int HANDLE = 10;
    private static final int CONTEXT = 21;
    private static final int STATUS = 29;
    private static final int INFORMATION = 51;

    record Line(String handle, String context, String status, String information) {
        static Line parse(String text) {
            var padded = text + " ".repeat(INFORMATION);
            return new Line(
                    padded.substring(HANDLE, CONTEXT).strip(),
                    padded.substring(CONTEXT, STATUS).strip(),
                    padded.substring(STATUS, INFORMATION).strip(),
                    padded.substring(INFORMATION).strip());
        }

        boolean isOurs() {
            return Character.isLowerCase(status.charAt(0));
        }

        /** What the recorder wants: handles as handles, the end of a call as a completion. */
        Object info() {
            boolean done = information.startsWith("send ok");
            return status.equals("REQUEST_COMPLETE") ? new Completion(done ? 1 : 0, done ? 0 : 1) : information;
        }
    }

    static PrintedEvents in(String printed) {
        return new PrintedEvents(printed.lines()
                .filter(line -> line.matches(" *[0-9]+\\.[0-9]  (session|connect|request) .*"))
                .map(Line::parse)
                .toList());
    }

    /** All of them in order: kind of handle, status, without what differs from run to run. */
    List<String> sequence() {
        return lines.stream().map(line -> line.handle().replaceFirst(" .*", "") + " " + line.status()).toList();
    }

    List<String> contexts() {
        return lines.stream().map(Line::context).distinct().toList();
    }

    String informationOf(String status) {
        return lines.stream().filter(line -> line.status().equals(status)).findFirst().orElseThrow().information();
    }

    /** Checks the invariants of the event grammar; {@code pending} calls were asynchronous, each of another request. */
    PrintedEvents assertInvariants(int pending) {
        var recorder = new EventRecorder();
        replay(recorder, pending);
        recorder.assertInvariants();
        return this;
    }

    /** As {@link #assertInvariants}, where the last call of every request failed. */
    PrintedEvents assertInvariantsOfFailure(int pending) {
        var recorder = new EventRecorder();
        replay(recorder, pending);
        requests().forEach(request -> recorder.callFailed(request, 1));
        recorder.assertInvariants();
        return this;
    }

    private List<String> requests() {
        return lines.stream().map(Line::handle).distinct().filter(handle -> handle.startsWith("request")).toList();
    }

    private void replay(EventRecorder recorder, int pending) {
        lines.stream().filter(line -> !line.isOurs()).forEach(line -> replay(recorder, line));
        requests().stream().limit(pending).forEach(recorder::callPended);
    }

    private static void replay(EventRecorder recorder, Line line) {
        recorder.event(line.handle(), line.context(), line.status(), line.info());
    }
}
