package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;

class ErrorLineTest {

    @Test
    void tellsNameNumberMeaningAndAdvice() {
        var failure = new InternetException(InternetError.NAME_NOT_RESOLVED, Step.RESOLVING, "x.test");
        assertThat(ErrorLine.of("https://x.test/", failure)).isEqualTo("inet: https://x.test/: ERROR_INTERNET_NAME_NOT_RESOLVED (12007): "
                + "No address was found for the host name (x.test); check the spelling of the host and the name server");
    }

    @Test
    void staysOneHarmlessLine() {
        var failure = new InternetException(InternetError.CONNECTION_ABORTED, Step.SENDING, "\u001b[31m\nred");
        assertThat(ErrorLine.of("http://x/\u001b", failure)).startsWith("inet: http://x/\\x1b: ").contains("(\\x1b[31m\\x0ared)");
    }

    @Test
    void aFileErrorSaysWhatTheSystemSays() {
        assertThat(ErrorLine.of("f", new AccessDeniedException("f"))).isEqualTo("inet: f: permission denied");
        assertThat(ErrorLine.of("f", new FileSystemException("f", null, "File name too long"))).isEqualTo("inet: f: file name too long");
        assertThat(ErrorLine.of("f", new IOException("No space left on device"))).isEqualTo("inet: f: No space left on device");
    }
}
