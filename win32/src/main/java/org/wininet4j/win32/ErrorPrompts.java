package org.wininet4j.win32;

import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.Prompt;
import org.wininet4j.codec.auth.Challenge;
import org.wininet4j.codec.auth.ChallengeReader;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.credential.LogonTarget;
import org.wininet4j.handle.ErrorQuestions;
import org.wininet4j.handle.RequestHandle;

/** Which question an error of a request is (UI13). */
final class ErrorPrompts implements WinInetConstants {

    private ErrorPrompts() {}

    /** The question; empty if there is nothing to ask. */
    static Optional<Prompt> of(RequestHandle request, int error) {
        var url = request.request().url();
        return switch (error) {
            case ERROR_SUCCESS, ERROR_INTERNET_INCORRECT_PASSWORD ->
                    request.request()
                            .response()
                            .flatMap(head -> request.challenger().map(target -> credentials(request, head, target)));
            case ERROR_INTERNET_POST_IS_NON_SECURE, ERROR_INTERNET_CHG_POST_IS_NON_SECURE ->
                    Optional.of(new Prompt.InsecurePost(url.toString()));
            case ERROR_INTERNET_MIXED_SECURITY -> Optional.of(new Prompt.MixedContent(url.toString()));
            case ERROR_HTTP_COOKIE_NEEDS_CONFIRMATION -> Optional.of(new Prompt.CookieDecision(url.toString(), "", false));
            case ERROR_INTERNET_BAD_AUTO_PROXY_SCRIPT, ERROR_INTERNET_UNABLE_TO_DOWNLOAD_SCRIPT ->
                    Optional.of(new Prompt.ProxyScriptFailure(url.toString(), InternetError.ofNumber(error).orElseThrow().text()));
            default -> InternetError.ofNumber(error).flatMap(each -> ErrorQuestions.of(request, each));
        };
    }

    /** What the dialog answers where there is nothing to ask: no challenge is no error. */
    static int withoutPrompt(int error) {
        return error == ERROR_INTERNET_INSERT_CDROM ? ERROR_CANCELLED : ERROR_SUCCESS;
    }

    /** UI7: the server's after 401, the proxy's after 407. */
    private static Prompt credentials(RequestHandle request, ResponseHead head, LogonTarget target) {
        var challenges = ChallengeReader.challenges(head.headers().all(target.proxy() ? "Proxy-Authenticate" : "WWW-Authenticate"));
        var previous = request.get(target.proxy() ? InternetOption.PROXY_USERNAME : InternetOption.USERNAME);
        return new Prompt.Credentials(
                target.proxy(), target.host(), target.port(), challenges.stream().map(Challenge::realm).findFirst().orElse(""),
                challenges.stream().map(Challenge::scheme).toList(), 1, Optional.of(previous).filter(name -> !name.isEmpty()));
    }
}
