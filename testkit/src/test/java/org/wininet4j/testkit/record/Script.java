package org.wininet4j.testkit.record;

import java.util.List;

/** Feeds a recorder with a history told in few words: a session "s", its connection "c", its request "r", contexts 1 and 2. */
final class Script {
    static final long CONNECTION_CONTEXT = 1;
    static final long REQUEST_CONTEXT = 2;

    final EventRecorder recorder = new EventRecorder();

    Script() {
        List.of("s", "c", "r").forEach(handle -> recorder.name(handle, handle));
    }

    /** Connection and request are made. */
    static Script withHandles() {
        return new Script().created("s", "c", CONNECTION_CONTEXT).created("c", "r", REQUEST_CONTEXT);
    }

    Script created(String parent, String child, long context) {
        recorder.event(parent, context, "HANDLE_CREATED", child);
        return this;
    }

    /** Events of the request without info. */
    Script request(String... statuses) {
        for (String status : statuses) {
            recorder.event("r", REQUEST_CONTEXT, status, null);
        }
        return this;
    }

    /** One event of the request and its info. */
    Script tells(String status, Object info) {
        recorder.event("r", REQUEST_CONTEXT, status, info);
        return this;
    }

    Script pends() {
        recorder.callPended("r");
        return this;
    }

    Script completes(long result, long error) {
        return tells("REQUEST_COMPLETE", new Completion(result, error));
    }

    Script closes() {
        return closesRequest().closesConnection();
    }

    Script closesRequest() {
        return tells("HANDLE_CLOSING", "r");
    }

    Script closesConnection() {
        recorder.event("c", CONNECTION_CONTEXT, "HANDLE_CLOSING", "c");
        return this;
    }

    List<String> violations() {
        return recorder.violations();
    }
}
