package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetOption;
import org.wininet4j.PromptHandler;

/**
 * What stands in for Windows' dialogs: the handler which {@code InternetErrorDlg} and {@code InternetConfirmZoneCrossing} ask (UI12, UI13). Not a part of
 * WinINet. As there, false is failure, and the last error tells which.
 */
public final class InternetPrompts {

    private InternetPrompts() {}

    /** Sets the handler of a handle, which handles made from it later begin with; without a handle, that of sessions opened later and of the process. */
    public static boolean setHandler(@Nullable HINTERNET handle, PromptHandler handler) {
        return LastError.succeed(() -> Options.place(handle).set(InternetOption.PROMPT_HANDLER, handler));
    }

    /** Whether requests ask their handler by themselves (UI18): not by default. */
    public static boolean setAutomatic(@Nullable HINTERNET handle, boolean automatic) {
        return LastError.succeed(() -> Options.place(handle).set(InternetOption.AUTO_PROMPT, automatic));
    }
}
