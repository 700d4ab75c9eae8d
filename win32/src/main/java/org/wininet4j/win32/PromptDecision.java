package org.wininet4j.win32;

import java.util.Optional;
import org.wininet4j.InternetOption;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.handle.ErrorQuestions;
import org.wininet4j.handle.RequestHandle;

/**
 * What an answer does to a request, and what InternetErrorDlg then returns (UI3, UI6, UI19).
 *
 * @param changes whether options of the request are set
 */
record PromptDecision(RequestHandle request, boolean changes) implements WinInetConstants {

    int carryOut(Prompt prompt, PromptAnswer answer) {
        return switch (prompt) {
            case Prompt.Credentials asked -> logOn(asked.proxy(), answer);
            case Prompt.CertificateDecision asked -> ignore(asked, answer);
            case Prompt.ClientCertificate _ -> useKey(answer);
            case Prompt.CookieDecision _ -> answer instanceof PromptAnswer.Proceed ? ERROR_SUCCESS : ERROR_HTTP_COOKIE_DECLINED;
            case Prompt.RedirectSecurity _,Prompt.InsecurePost _,Prompt.MixedContent _,Prompt.ProxyScriptFailure _ ->
                    answer instanceof PromptAnswer.Proceed ? ERROR_SUCCESS : ERROR_CANCELLED;
        };
    }

    /** UI7: the caller sends again. */
    private int logOn(boolean proxy, PromptAnswer answer) {
        if (!(answer instanceof PromptAnswer.LogOn(var credentials, _))) {
            return ERROR_CANCELLED;
        }
        if (changes) {
            set(proxy ? InternetOption.PROXY_USERNAME : InternetOption.USERNAME, credentials.user());
            set(proxy ? InternetOption.PROXY_PASSWORD : InternetOption.PASSWORD, credentials.use(String::new).orElse(""));
        }
        credentials.wipe();
        return ERROR_INTERNET_FORCE_RETRY;
    }

    private <T> void set(InternetOption<T> option, T value) {
        request.set(option, value);
    }

    private int ignore(Prompt.CertificateDecision asked, PromptAnswer answer) {
        var ignored = ErrorQuestions.faults(asked, answer);
        if (ignored.isEmpty()) {
            return ERROR_CANCELLED;
        }
        if (changes) {
            request.accept(ignored, answer);
        }
        return ERROR_SUCCESS;
    }

    /** Without a certificate the user is anonymous. */
    private int useKey(PromptAnswer answer) {
        if (changes && answer instanceof PromptAnswer.UseKey(var key)) {
            set(InternetOption.CLIENT_CERT_CONTEXT, Optional.of(key));
        }
        return ERROR_SUCCESS;
    }
}
