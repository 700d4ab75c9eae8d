package org.wininet4j.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.recording.FakeCall;

/** Spec 04 §5. */
class FailuresTest {

    static Stream<Arguments> rules() {
        return Stream.of(arguments("E30", new UnknownHostException("h"), Step.RESOLVING, InternetError.NAME_NOT_RESOLVED),
                arguments("E30", new UnresolvedAddressException(), Step.CONNECTING, InternetError.NAME_NOT_RESOLVED),
                arguments("E31", new ConnectException("refused"), Step.CONNECTING, InternetError.CANNOT_CONNECT),
                arguments("E31", new NoRouteToHostException(), Step.CONNECTING, InternetError.CANNOT_CONNECT),
                arguments("E31", new PortUnreachableException(), Step.CONNECTING, InternetError.CANNOT_CONNECT),
                arguments("E31", new SocketException("Network is unreachable"), Step.CONNECTING, InternetError.CANNOT_CONNECT),
                arguments("E32", new SocketTimeoutException(), Step.CONNECTING, InternetError.TIMEOUT),
                arguments("E32", new SocketTimeoutException(), Step.SENDING, InternetError.TIMEOUT),
                arguments("E32", new SocketTimeoutException(), Step.SECURING, InternetError.TIMEOUT),
                arguments("E32", new SocketTimeoutException(), Step.RECEIVING_BODY, InternetError.TIMEOUT),
                arguments("E33", new SocketException("Connection reset by peer"), Step.SENDING, InternetError.CONNECTION_RESET),
                arguments("E33", new IOException("Connection reset"), Step.RECEIVING_BODY, InternetError.CONNECTION_RESET),
                arguments("E33", new IOException("Broken pipe"), Step.SENDING, InternetError.CONNECTION_ABORTED),
                arguments("E33", new IOException("Software caused connection abort"), Step.SENDING, InternetError.CONNECTION_ABORTED),
                arguments("E33", new ClosedChannelException(), Step.RECEIVING_HEAD, InternetError.CONNECTION_ABORTED),
                arguments("E35", new EOFException(), Step.RECEIVING_BODY, InternetError.CONNECTION_ABORTED),
                arguments("E36", tls(new CertificateExpiredException()), Step.SECURING, InternetError.SEC_CERT_DATE_INVALID),
                arguments("E36", tls(new CertificateNotYetValidException()), Step.SECURING, InternetError.SEC_CERT_DATE_INVALID),
                arguments("E36", tls(new CertificateException("No name matching h found")), Step.SECURING,
                        InternetError.SEC_CERT_CN_INVALID),
                arguments("E36", tls(new CertificateException("No subject alternative DNS name matching h found.")), Step.SECURING,
                        InternetError.SEC_CERT_CN_INVALID),
                arguments("E36", tls(new CertificateException("PKIX", new CertPathBuilderException("none"))), Step.SECURING,
                        InternetError.INVALID_CA),
                arguments("E36", tls(new CertificateException("Extended key usage does not permit use for TLS server authentication")),
                        Step.SECURING, InternetError.SEC_INVALID_CERT),
                arguments("E37", new SSLHandshakeException("handshake_failure"), Step.SECURING, InternetError.SECURITY_CHANNEL_ERROR),
                arguments("E37", new EOFException(), Step.SECURING, InternetError.SECURITY_CHANNEL_ERROR),
                arguments("E37", new SocketException("Connection reset"), Step.SECURING, InternetError.SECURITY_CHANNEL_ERROR),
                arguments("E38", new SSLException("bad record"), Step.RECEIVING_BODY, InternetError.CONNECTION_ABORTED),
                arguments("E42", new InterruptedException(), Step.RECEIVING_HEAD, InternetError.OPERATION_CANCELLED),
                arguments("E42", new ClosedByInterruptException(), Step.RECEIVING_HEAD, InternetError.OPERATION_CANCELLED),
                arguments("12004", new IllegalStateException("a bug"), Step.SENDING, InternetError.INTERNAL_ERROR));
    }

    private static SSLException tls(Exception cause) {
        var failed = new SSLHandshakeException(cause.getMessage());
        failed.initCause(cause);
        return failed;
    }

    @ParameterizedTest(name = "{0} {1} while {2} is {3}")
    @MethodSource("rules")
    void whatTheJvmThrowsHasAnError(String rule, Exception thrown, Step step, InternetError error) {
        assertThat(Failures.errorOf(thrown, step)).as(rule).isEqualTo(error);
    }

    @Test
    void aCancelledCallFailsForItsReasonWhateverWasThrown() {
        var call = FakeCall.quiet();
        call.cancel().cancel(InternetError.TIMEOUT);
        var failure = Failures.of(call, new IOException("Connection reset"));

        assertThat(failure.error()).isEqualTo(InternetError.TIMEOUT);
        assertThat(failure).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void theCauseTheStepAndTheHandleAreKept() throws Exception {
        var call = FakeCall.quiet();
        call.enter(Step.SENDING);
        var thrown = new IOException("Broken pipe");
        var failure = Failures.of(call, thrown);

        assertThat(failure).hasCause(thrown).hasMessageContaining("Broken pipe");
        assertThat(failure.step()).isEqualTo(Step.SENDING);
        assertThat(failure.handle()).isPresent();
    }

    @Test
    void whatIsTranslatedStaysAsItIs() {
        var already = new InternetException(InternetError.TIMEOUT, Step.SENDING, "");

        assertThat(Failures.of(FakeCall.quiet(), already)).isSameAs(already);
    }
}
