package org.wininet4j.handle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wininet4j.CertificateFault;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.SecurityInfo;

/** Which question for the user an error of a sending is, and what his answer does to the request (UI6, UI13). */
public final class ErrorQuestions {

    private ErrorQuestions() {}

    /** The question; empty where there is none. */
    public static Optional<Prompt> of(RequestHandle request, InternetError error) {
        return switch (error) {
            case SEC_CERT_DATE_INVALID, SEC_CERT_CN_INVALID, INVALID_CA, SEC_CERT_ERRORS, SEC_CERT_REV_FAILED, SEC_INVALID_CERT ->
                    Optional.of(certificate(request, error));
            case CLIENT_AUTH_CERT_NEEDED -> Optional.of(new Prompt.ClientCertificate(request.request().url().host(), List.of()));
            case HTTP_TO_HTTPS_ON_REDIR -> Optional.of(redirect(request, true, false));
            case HTTPS_TO_HTTP_ON_REDIR, HTTP_REDIRECT_NEEDS_CONFIRMATION -> Optional.of(redirect(request, false, false));
            case HTTPS_HTTP_SUBMIT_REDIR -> Optional.of(redirect(request, false, true));
            default -> Optional.empty();
        };
    }

    /** The faults are those which the request has met; without any, that of the error. */
    private static Prompt certificate(RequestHandle request, InternetError error) {
        var faults = EnumSet.noneOf(CertificateFault.class);
        faults.addAll(request.certificateFaults());
        for (var each : CertificateFault.values()) {
            if (each.ignorable() && each.error() == error && error != InternetError.SEC_INVALID_CERT) {
                faults.add(each);
            }
        }
        var chain = request.security().map(SecurityInfo::certificates).orElse(List.of());
        return new Prompt.CertificateDecision(request.request().url().host(), faults, chain);
    }

    private static Prompt redirect(RequestHandle request, boolean toSecure, boolean resendsBody) {
        var to = request.request().response().flatMap(head -> head.headers().first("Location")).orElse("");
        return new Prompt.RedirectSecurity(request.request().url().toString(), to, request.request().method(), toSecure, resendsBody);
    }

    /** The same where the answer can change how the sending ends: not if what is wrong is ignored already, or cannot be. */
    static Optional<Prompt> worthAsking(RequestHandle request, InternetError error) {
        return of(request, error).filter(prompt -> !(prompt instanceof Prompt.CertificateDecision) || mayPass(request));
    }

    private static boolean mayPass(RequestHandle request) {
        var faults = request.security().map(SecurityInfo::faults).orElse(Set.of());
        return CertificateFault.allIgnorable().containsAll(faults)
                && !request.option(InternetOption.SECURITY_FLAGS).containsAll(faults);
    }

    /** Sets what the answer says; whether the request is to be sent again. */
    static boolean settle(RequestHandle request, Prompt prompt, PromptAnswer answer) {
        return switch (prompt) {
            case Prompt.CertificateDecision asked -> ignore(request, faults(asked, answer), answer);
            case Prompt.ClientCertificate _ -> useKey(request, answer);
            case Prompt.RedirectSecurity _ -> answer instanceof PromptAnswer.Proceed;
            case Prompt.Credentials _,Prompt.InsecurePost _,Prompt.MixedContent _,Prompt.CookieDecision _,Prompt.ProxyScriptFailure _ ->
                    false;
        };
    }

    /** The faults of a certificate that are to be ignored; none if the answer is no. */
    public static Set<CertificateFault> faults(Prompt.CertificateDecision asked, PromptAnswer answer) {
        return switch (answer) {
            case PromptAnswer.Ignore(var faults) -> faults;
            case PromptAnswer.Proceed _ -> asked.faults();
            case PromptAnswer.Refuse _,PromptAnswer.LogOn _,PromptAnswer.UseKey _ -> Set.of();
        };
    }

    private static boolean ignore(RequestHandle request, Set<CertificateFault> faults, PromptAnswer answer) {
        request.accept(faults, answer);
        return !faults.isEmpty();
    }

    private static boolean useKey(RequestHandle request, PromptAnswer answer) {
        if (!(answer instanceof PromptAnswer.UseKey(var key))) {
            return false;
        }
        request.set(InternetOption.CLIENT_CERT_CONTEXT, Optional.of(key));
        return true;
    }
}
