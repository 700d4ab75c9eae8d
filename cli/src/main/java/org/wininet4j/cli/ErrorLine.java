package org.wininet4j.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;

/** What went wrong, on one line: subject, name and number of the error, what it means, what to do. */
final class ErrorLine {

    private ErrorLine() {}

    /** For a call on {@code url} that failed. */
    static String of(String url, InternetException failure) {
        var message = Optional.ofNullable(failure.getMessage()).orElse("");
        var detail = message.startsWith(failure.error().text()) ? message.substring(failure.error().text().length()) : "";
        return of(url, failure.error(), detail) + TlsAdvice.of(failure);
    }

    /** For {@code url}, with what more is known: nothing, or words in brackets. */
    static String of(String url, InternetError error, String detail) {
        var code = error.symbol() + " (" + error.number() + "): ";
        return of(url, code + withoutStop(error.text()) + detail + "; " + lowerFirst(withoutStop(error.advice())));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** For anything else. */
    static String of(String subject, String message) {
        return SafeText.line("inet: " + subject + ": " + message);
    }

    /** For a local file; the JDK's exceptions say little more than its name. */
    static String of(String file, IOException failure) {
        return of(file, reason(file, failure));
    }

    private static String reason(String file, IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "no such file or directory";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException about when about.getReason() != null -> about.getReason().toLowerCase(Locale.ROOT);
            default -> Optional.ofNullable(failure.getMessage())
                    .filter(message -> !message.equals(file))
                    .orElse(failure.getClass().getSimpleName());
        };
    }
}
