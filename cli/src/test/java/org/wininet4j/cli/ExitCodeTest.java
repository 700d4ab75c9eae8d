package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({"NAME_NOT_RESOLVED, RESOLVING, NETWORK", "CANNOT_CONNECT, CONNECTING, NETWORK", "TIMEOUT, SECURING, NETWORK",
            "TIMEOUT, RECEIVING_BODY, NETWORK", "CONNECTION_RESET, RECEIVING_BODY, NETWORK", "INVALID_CA, SECURING, TLS",
            "SEC_CERT_CN_INVALID, SECURING, TLS", "SECURITY_CHANNEL_ERROR, SECURING, TLS",
            "HTTP_INVALID_SERVER_RESPONSE, RECEIVING_HEAD, PROTOCOL", "HTTP_REDIRECT_FAILED, REDIRECTING, PROTOCOL",
            "INVALID_URL, REDIRECTING, USAGE", "INTERNAL_ERROR, SENDING, BUG"})
    void anErrorHasTheCodeOfItsKind(InternetError error, Step step, ExitCode code) {
        assertThat(ExitCode.of(new InternetException(error, step, ""))).isEqualTo(code);
    }

    @Test
    void theFirstFailureDecides() {
        assertThat(ExitCode.DONE.then(ExitCode.SERVER).then(ExitCode.DONE).then(ExitCode.NETWORK)).isEqualTo(ExitCode.SERVER);
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe, BROKEN_PIPE", "Relais bris\u00e9 (pipe), BROKEN_PIPE", "No space left on device, FILE", ", FILE"})
    void aClosedPipeIsToldFromAFullDisk(String message, ExitCode code) {
        assertThat(ExitCode.ofOutput(new IOException(message))).isEqualTo(code);
    }
}
