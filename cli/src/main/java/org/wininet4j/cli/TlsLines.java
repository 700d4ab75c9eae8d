package org.wininet4j.cli;

import java.io.PrintStream;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wininet4j.Notification;
import org.wininet4j.SecurityInfo;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;

/** Tells what was agreed on with a server by TLS, and who it says it is: {@code inet get -v}. */
record TlsLines(PrintStream err) implements StatusListener {

    private static final int MAX_NAMES = 5;

    /** On the thread of the events: lines of several requests do not mix. */
    static StatusListener to(PrintStream err) {
        return StatusListener.only(new TlsLines(err), Set.of(StatusEvent.TlsHandshakeEnded.class));
    }

    @Override
    public void onStatus(Notification notification) {
        if (notification.event() instanceof StatusEvent.TlsHandshakeEnded(var security, _)) {
            security.ifPresent(info -> of(info).forEach(line -> err.println(SafeText.line("inet: " + line))));
            err.flush();
        }
    }

    static List<String> of(SecurityInfo security) {
        var lines = new ArrayList<String>();
        lines.add("TLS: " + security.protocol() + ", " + security.cipherSuite()
                + security.applicationProtocol().map(name -> ", " + name).orElse("")
                + (security.resumed() ? ", resumed" : ""));
        if (!security.certificates().isEmpty()) {
            var certificate = security.certificates().getFirst();
            lines.add("TLS: certificate of " + certificate.getSubjectX500Principal().getName() + names(certificate));
            lines.add("TLS: issued by " + certificate.getIssuerX500Principal().getName() + ", valid from "
                    + seconds(certificate.getNotBefore())
                    + " to " + seconds(certificate.getNotAfter()));
        }
        if (!security.faults().isEmpty()) {
            lines.add("TLS: faults of the certificate: "
                    + security.faults().stream().sorted().map(TlsLines::words).collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private static String seconds(Date date) {
        return date.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String names(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            if (names == null) {
                return "";
            }
            return names.stream()
                    .limit(MAX_NAMES)
                    .map(name -> String.valueOf(name.get(1)))
                    .collect(Collectors.joining(", ", ", for ", names.size() > MAX_NAMES ? " and others" : ""));
        } catch (CertificateParsingException e) {
            return "";
        }
    }
}
