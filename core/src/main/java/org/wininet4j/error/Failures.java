package org.wininet4j.error;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.call.Call;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.socks.SocksRefusedException;

/** Turns what the JVM and the codec throw into errors (spec 04 §5): the only place where that is decided. */
public final class Failures {

    /** How deep a chain of causes is followed. */
    private static final int MAX_CAUSES = 16;

    private Failures() {}

    /** What {@code thrown} means for {@code call}; a cancelled call fails for the reason it was cancelled for. */
    public static InternetException of(Call call, Exception thrown) {
        if (thrown instanceof InternetException already) {
            return already;
        }
        var error = call.cancel().reason().orElseGet(() -> errorOf(call, thrown));
        return call.failure(error, detailOf(thrown), thrown);
    }

    /** V12: where the caller wants it so, any faults of a certificate are one error. */
    private static InternetError errorOf(Call call, Exception thrown) {
        boolean combined = call.limits().claim().tls().combinesFaults() && CertificateRefusedException.in(thrown).isPresent();
        return combined ? InternetError.SEC_CERT_ERRORS : errorOf(thrown, call.step());
    }

    /** What is known of a failure, in words. */
    public static String detailOf(Exception thrown) {
        var refusal = CertificateRefusedException.in(thrown);
        var message = refusal.isPresent() ? refusal.get().getMessage() : thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    /** The error which {@code thrown} is in {@code step}. */
    static InternetError errorOf(Exception thrown, Step step) {
        return switch (thrown) {
            case WireFormatException wire when isOfContent(wire.fault()) -> InternetError.DECODING_FAILED;
            case WireFormatException _ -> InternetError.HTTP_INVALID_SERVER_RESPONSE;
            case SocksRefusedException refused -> socksError(refused);
            case UnknownHostException _ -> InternetError.NAME_NOT_RESOLVED;
            case SocketTimeoutException _ -> InternetError.TIMEOUT;
            case ConnectException _,NoRouteToHostException _,PortUnreachableException _ -> InternetError.CANNOT_CONNECT;
            case UnresolvedAddressException _ -> InternetError.NAME_NOT_RESOLVED;
            case ClosedByInterruptException _,InterruptedException _ -> InternetError.OPERATION_CANCELLED;
            case ClientCertificateException client ->
                    client.sent() ? InternetError.SECURITY_CHANNEL_ERROR : InternetError.CLIENT_AUTH_CERT_NEEDED;
            case SSLException _ when step == Step.SECURING -> tlsError(thrown);
            case SSLException _ -> InternetError.CONNECTION_ABORTED;
            case EOFException _ when step == Step.SECURING -> InternetError.SECURITY_CHANNEL_ERROR;
            case IOException broken -> brokenError(broken, step);
            default -> InternetError.INTERNAL_ERROR;
        };
    }

    /** D10, E39. */
    private static boolean isOfContent(WireFormatException.Fault fault) {
        return fault == WireFormatException.Fault.BAD_CONTENT || fault == WireFormatException.Fault.TOO_MUCH_CONTENT;
    }

    /** The error of a file of the user's that cannot be read or written. */
    public static InternetError errorOfFile(IOException thrown) {
        return switch (thrown) {
            case NoSuchFileException _ -> InternetError.FILE_NOT_FOUND;
            case FileAlreadyExistsException _ -> InternetError.FILE_EXISTS;
            default -> InternetError.ACCESS_DENIED;
        };
    }

    private static InternetError socksError(SocksRefusedException refused) {
        return switch (refused.refusal()) {
            case LOGIN_FAILED, NO_METHOD -> InternetError.LOGIN_FAILURE;
            case NOT_SPOKEN, NOT_ALLOWED, UNREACHABLE, CONNECTION_REFUSED, FAILED, UNSENDABLE -> InternetError.CANNOT_CONNECT;
        };
    }

    /** E33: reset is told apart from other ends by what the platform says. */
    private static InternetError brokenError(IOException broken, Step step) {
        var message = messageOf(broken).toLowerCase(Locale.ROOT);
        return switch (step) {
            case CONNECTING -> InternetError.CANNOT_CONNECT;
            case SECURING -> InternetError.SECURITY_CHANNEL_ERROR;
            default -> message.contains("reset") ? InternetError.CONNECTION_RESET : InternetError.CONNECTION_ABORTED;
        };
    }

    /** E36, E37: the certificate's fault if there is one in the chain of causes. JSSE's own faults come where the application has given a context. */
    private static InternetError tlsError(Exception thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            switch (cause) {
                case CertificateRefusedException refused -> {
                    return refused.first().error();
                }
                case InterruptedException _ -> {
                    return InternetError.OPERATION_CANCELLED;
                }
                case CertificateExpiredException _,CertificateNotYetValidException _ -> {
                    return InternetError.SEC_CERT_DATE_INVALID;
                }
                case CertPathValidatorException path when path.getReason() == CertPathValidatorException.BasicReason.EXPIRED
                        || path.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID -> {
                    return InternetError.SEC_CERT_DATE_INVALID;
                }
                case CertificateException certificate when namesNoMatch(certificate) -> {
                    return InternetError.SEC_CERT_CN_INVALID;
                }
                case CertificateException certificate when namesUsage(certificate) -> {
                    return InternetError.SEC_INVALID_CERT;
                }
                case CertificateException certificate when certificate.getCause() == null -> {
                    return InternetError.INVALID_CA;
                }
                case CertPathValidatorException _ -> {
                    return InternetError.INVALID_CA;
                }
                case java.security.cert.CertPathBuilderException builder when builder.getCause() == null -> {
                    return InternetError.INVALID_CA;
                }
                default -> {}
            }
        }
        return InternetError.SECURITY_CHANNEL_ERROR;
    }

    /** JSSE tells a name mismatch by its text alone. */
    private static boolean namesNoMatch(CertificateException certificate) {
        var message = messageOf(certificate);
        return message.startsWith("No subject alternative") || message.startsWith("No name matching");
    }

    /** V11b: and so it does a certificate that is not for servers. */
    private static boolean namesUsage(CertificateException certificate) {
        var message = messageOf(certificate);
        return message.contains("does not permit use") || message.startsWith("KeyUsage does not allow");
    }

    private static String messageOf(Exception thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse("");
    }
}
