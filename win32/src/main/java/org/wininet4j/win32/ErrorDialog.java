package org.wininet4j.win32;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.Prompt;
import org.wininet4j.handle.RequestHandle;

/** InternetErrorDlg (UI1–UI9, UI19): an error, or a hidden challenge, becomes a decision of the user. */
final class ErrorDialog implements WinInetConstants {

    /** UI5: what there is a dialog for, and what it answers without a user. */
    private static final Map<Integer, Integer> WITHOUT_USER = Map.ofEntries(
            Map.entry(ERROR_SUCCESS, ERROR_SUCCESS),
            Map.entry(ERROR_INTERNET_INCORRECT_PASSWORD, ERROR_SUCCESS),
            Map.entry(ERROR_INTERNET_SEC_CERT_DATE_INVALID, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_SEC_CERT_CN_INVALID, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_HTTP_TO_HTTPS_ON_REDIR, ERROR_SUCCESS),
            Map.entry(ERROR_INTERNET_HTTPS_TO_HTTP_ON_REDIR, ERROR_SUCCESS),
            Map.entry(ERROR_INTERNET_MIXED_SECURITY, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_CHG_POST_IS_NON_SECURE, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_POST_IS_NON_SECURE, ERROR_SUCCESS),
            Map.entry(ERROR_INTERNET_CLIENT_AUTH_CERT_NEEDED, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_INVALID_CA, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_HTTPS_HTTP_SUBMIT_REDIR, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_INSERT_CDROM, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_SEC_CERT_ERRORS, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_SEC_CERT_REV_FAILED, ERROR_CANCELLED),
            Map.entry(ERROR_HTTP_COOKIE_NEEDS_CONFIRMATION, ERROR_HTTP_COOKIE_DECLINED),
            Map.entry(ERROR_INTERNET_BAD_AUTO_PROXY_SCRIPT, ERROR_CANCELLED),
            Map.entry(ERROR_INTERNET_UNABLE_TO_DOWNLOAD_SCRIPT, ERROR_CANCELLED),
            Map.entry(ERROR_HTTP_REDIRECT_NEEDS_CONFIRMATION, ERROR_CANCELLED));

    /** UI5: these need a request. */
    private static final Set<Integer> NEED_REQUEST = Set.of(
            ERROR_INTERNET_INCORRECT_PASSWORD, ERROR_INTERNET_CLIENT_AUTH_CERT_NEEDED, ERROR_INTERNET_INSERT_CDROM);

    private ErrorDialog() {}

    /** UI3. */
    static int decide(@Nullable Object window, @Nullable HINTERNET handle, int error, int flags) {
        boolean silent = (flags & FLAGS_ERROR_UI_FLAGS_NO_UI) != 0;
        if (window == null && !silent) {
            return ERROR_INVALID_HANDLE;
        }
        try {
            var node = handle == null ? null : Token.open(handle).node;
            if (node != null && !(node instanceof RequestHandle)) {
                return ERROR_SUCCESS;
            }
            return decide(Optional.ofNullable((RequestHandle) node), error, new Manner(Optional.ofNullable(window), flags, silent));
        } catch (InternetException e) {
            return e.error().number();
        }
    }

    /** How the caller wants it. */
    private record Manner(Optional<Object> window, int flags, boolean silent) {}

    private static int decide(Optional<RequestHandle> request, int error, Manner manner) {
        boolean filters = (manner.flags() & FLAGS_ERROR_UI_FILTER_FOR_ERRORS) != 0;
        boolean needs = NEED_REQUEST.contains(error) || (error == ERROR_SUCCESS && filters);
        if (request.isEmpty() && needs) {
            return ERROR_INVALID_PARAMETER;
        }
        var withoutUser = WITHOUT_USER.get(error);
        if (withoutUser == null) {
            return ERROR_NOT_SUPPORTED;
        }
        if (request.isEmpty() || manner.silent() || (error == ERROR_SUCCESS && !filters)) {
            return withoutUser;
        }
        var prompt = ErrorPrompts.of(request.get(), error);
        return prompt.isEmpty() ? ErrorPrompts.withoutPrompt(error) : ask(request.get(), prompt.get(), manner);
    }

    private static int ask(RequestHandle request, Prompt prompt, Manner manner) {
        var answer = request.prompts().ask(prompt, manner.window());
        boolean changes = (manner.flags() & FLAGS_ERROR_UI_FLAGS_CHANGE_OPTIONS) != 0;
        return new PromptDecision(request, changes).carryOut(prompt, answer);
    }
}
