package org.wininet4j.handle;

import java.lang.System.Logger.Level;

/** Design S8: a session is not to be opened where the runtime holds a class's initialisation lock. */
final class StaticInitializers {

    private StaticInitializers() {}

    /** Logs a warning if a static initializer is on this thread's stack. */
    static void warn() {
        var culprit = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getMethodName().equals("<clinit>"))
                        .map(StackWalker.StackFrame::getClassName)
                        .findFirst());
        culprit.ifPresent(name -> System.getLogger("org.wininet4j.handle")
                .log(
                        Level.WARNING,
                        "A session is opened in the static initializer of {0}: its listeners can deadlock with other threads that need the class",
                        name));
    }
}
