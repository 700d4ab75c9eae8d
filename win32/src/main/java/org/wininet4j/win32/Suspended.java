package org.wininet4j.win32;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.StatusEvent;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.credential.Credentials;
import org.wininet4j.handle.HandleNode;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.win32.process.ProcessState;

/** ResumeSuspendedDownload and InternetConfirmZoneCrossing: the other ways in which a user decides. */
final class Suspended implements WinInetConstants {

    private Suspended() {}

    /** UI23: result 0 or 12032 is yes, with the credentials that the request's options have by now; any other one is no. */
    static void resume(@Nullable HINTERNET handle, int result) throws InternetException {
        var request = Token.request(handle);
        boolean yes = result == ERROR_SUCCESS || result == ERROR_INTERNET_FORCE_RETRY;
        if (!request.prompts().answer(prompt -> yes ? answer(request, prompt) : PromptAnswer.Refuse.REFUSE)) {
            throw Token.error(InternetError.INCORRECT_HANDLE_STATE, "nothing is suspended");
        }
    }

    private static PromptAnswer answer(RequestHandle request, Prompt prompt) {
        if (!(prompt instanceof Prompt.Credentials asked)) {
            return PromptAnswer.Proceed.ONCE;
        }
        var password = request.get(asked.proxy() ? InternetOption.PROXY_PASSWORD : InternetOption.PASSWORD).toCharArray();
        var user = request.get(asked.proxy() ? InternetOption.PROXY_USERNAME : InternetOption.USERNAME);
        var credentials = Credentials.of(user, password);
        Arrays.fill(password, '\0');
        return new PromptAnswer.LogOn(credentials, PromptAnswer.Remember.SESSION);
    }

    /** UI10, UI11; the process's handler decides. Returns its error. */
    static int confirmZoneCrossing(@Nullable Object window, @Nullable String previous, @Nullable String next) {
        try {
            var from = HttpUrl.parse(Memory.required(previous));
            var to = HttpUrl.parse(Memory.required(next));
            if (from.isSecure() == to.isSecure()) {
                return ERROR_SUCCESS;
            }
            var prompt = new Prompt.RedirectSecurity(from.toString(), to.toString(), "GET", to.isSecure(), false);
            boolean follows = to.isSecure() || ProcessState.current().ask(prompt, window) instanceof PromptAnswer.Proceed;
            if (follows) {
                tellCrossing();
            }
            return follows ? ERROR_SUCCESS : ERROR_CANCELLED;
        } catch (InternetException | MalformedUrlException e) {
            return ERROR_INVALID_PARAMETER;
        }
    }

    /** CA116. */
    private static void tellCrossing() {
        var event = new StatusEvent.StateChange(INTERNET_STATE_CONNECTED);
        ProcessState.current().sessions().forEach(session -> ((HandleNode) session).tell(event));
    }
}
