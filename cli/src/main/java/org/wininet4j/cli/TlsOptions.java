package org.wininet4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about TLS. */
final class TlsOptions {

    @Option(names = {"-k", "--insecure"},
            description = "Go on although the server's certificate is out of date, for another host, or from nobody who is trusted: "
                    + "then anybody may be the server.") private boolean insecure;

    @Option(names = "--cacert", paramLabel = "FILE",
            description = "Trust the certificates in FILE, PEM or PKCS #12, and no others.") private @Nullable Path authorities;

    @Option(names = {"-E", "--cert"}, paramLabel = "FILE",
            description = "Log on with the certificate in FILE, PEM or PKCS #12, to servers that ask for one.") private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "FILE",
            description = "The private key for --cert, where it is not in the same file.") private @Nullable Path key;

    @Option(names = "--pass", paramLabel = "PHRASE",
            description = "The pass phrase of these files; other users may see it in the list of processes.") private @Nullable String phrase;

    /** Reads the files. */
    Order.Tls read() throws KeyFileException {
        var password = Optional.ofNullable(phrase).map(String::toCharArray);
        var trusted = authorities == null ? null : new KeyFile(authorities, password);
        var own = certificate == null ? null : new KeyFile(certificate, password);
        return new Order.Tls(
                insecure,
                trusted == null ? Optional.empty() : Optional.of(read(trusted.path(), trusted::trusted)),
                own == null ? Optional.empty() : Optional.of(read(own.path(), () -> own.entry(key))));
    }

    /** Why one of them cannot be used, as a line for people. */
    static final class KeyFileException extends Exception {
        KeyFileException(String line, Exception cause) {
            super(line, cause);
        }
    }

    private interface Reading<T> {
        T from() throws IOException, GeneralSecurityException;
    }

    private static <T> T read(Path file, Reading<T> reading) throws KeyFileException {
        try {
            return reading.from();
        } catch (IOException e) {
            throw new KeyFileException(ErrorLine.of(file.toString(), e), e);
        } catch (GeneralSecurityException e) {
            throw new KeyFileException(ErrorLine.of(file.toString(), String.valueOf(e.getMessage())), e);
        }
    }
}
