package org.wininet4j.win32;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.CertificateFault;
import org.wininet4j.Prompt;
import org.wininet4j.SecurityInfo;
import org.wininet4j.codec.auth.Challenge;
import org.wininet4j.codec.auth.ChallengeReader;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.credential.LogonTarget;
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
            case ERROR_INTERNET_SEC_CERT_DATE_INVALID, ERROR_INTERNET_SEC_CERT_CN_INVALID, ERROR_INTERNET_INVALID_CA,
                    ERROR_INTERNET_SEC_CERT_ERRORS, ERROR_INTERNET_SEC_CERT_REV_FAILED ->
                    Optional.of(new Prompt.CertificateDecision(
                            url.host(), faults(request, error), request.security().map(SecurityInfo::certificates).orElse(List.of())));
            case ERROR_INTERNET_CLIENT_AUTH_CERT_NEEDED -> Optional.of(new Prompt.ClientCertificate(url.host(), List.of()));
            case ERROR_INTERNET_HTTP_TO_HTTPS_ON_REDIR -> Optional.of(redirect(request, true, false));
            case ERROR_INTERNET_HTTPS_TO_HTTP_ON_REDIR, ERROR_HTTP_REDIRECT_NEEDS_CONFIRMATION ->
                    Optional.of(redirect(request, false, false));
            case ERROR_INTERNET_HTTPS_HTTP_SUBMIT_REDIR -> Optional.of(redirect(request, false, true));
            case ERROR_INTERNET_POST_IS_NON_SECURE, ERROR_INTERNET_CHG_POST_IS_NON_SECURE ->
                    Optional.of(new Prompt.InsecurePost(url.toString()));
            case ERROR_INTERNET_MIXED_SECURITY -> Optional.of(new Prompt.MixedContent(url.toString()));
            case ERROR_HTTP_COOKIE_NEEDS_CONFIRMATION -> Optional.of(new Prompt.CookieDecision(url.toString(), "", false));
            case ERROR_INTERNET_BAD_AUTO_PROXY_SCRIPT, ERROR_INTERNET_UNABLE_TO_DOWNLOAD_SCRIPT ->
                    Optional.of(new Prompt.ProxyScriptFailure(url.toString(), InternetError.ofNumber(error).orElseThrow().text()));
            default -> Optional.empty();
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

    private static Prompt redirect(RequestHandle request, boolean toSecure, boolean resendsBody) {
        var to = request.request().response().flatMap(head -> head.headers().first("Location")).orElse("");
        return new Prompt.RedirectSecurity(request.request().url().toString(), to, request.request().method(), toSecure, resendsBody);
    }

    /** Those which the request has met; without any, that of the error. */
    private static Set<CertificateFault> faults(RequestHandle request, int error) {
        var faults = EnumSet.noneOf(CertificateFault.class);
        faults.addAll(request.certificateFaults());
        fault(error).ifPresent(faults::add);
        return faults;
    }

    private static Optional<CertificateFault> fault(int error) {
        return switch (error) {
            case ERROR_INTERNET_SEC_CERT_DATE_INVALID -> Optional.of(CertificateFault.WRONG_DATE);
            case ERROR_INTERNET_SEC_CERT_CN_INVALID -> Optional.of(CertificateFault.WRONG_NAME);
            case ERROR_INTERNET_INVALID_CA -> Optional.of(CertificateFault.UNKNOWN_CA);
            case ERROR_INTERNET_SEC_CERT_REV_FAILED -> Optional.of(CertificateFault.REVOCATION);
            default -> Optional.empty();
        };
    }
}
