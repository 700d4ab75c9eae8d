package org.wininet4j.conformance;

import org.jspecify.annotations.Nullable;
import org.wininet4j.win32.HINTERNET;

/**
 * What the commands of one scenario share.
 *
 * @param handles the handles by name
 * @param callbacks the callbacks by name
 * @param buffers the C memory
 */
record Stage(HandleNames handles, Callbacks callbacks, CBuffers buffers) {
    /** The handle which the nth word names. */
    @Nullable
    HINTERNET handle(Statement statement, int index) throws ScenarioSyntaxException {
        String word = statement.textOrNull(index);
        return word == null ? null : handles.resolve(word);
    }

    /** The result of a call that made a handle, or did not. */
    String made(HandleNames.Creation creation, @Nullable HINTERNET handle) {
        String failure = handle == null ? "null " + LastError.text() : "";
        handles.end(creation, handle, failure.contains(" 997 "));
        return handle == null ? failure : handles.nameOf(handle);
    }
}
