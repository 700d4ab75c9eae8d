package org.wininet4j.win32;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.connection.Origin;
import org.wininet4j.win32.process.ProcessState;

/** InternetGetSecurityInfoByURL (UI23): what the process knows of the server of a URL, whatever is asked for there. */
final class SecurityOfUrls {

    private SecurityOfUrls() {}

    /** Where there is no connection to tell of, nothing is written: 12028. */
    static void tell(@Nullable String url, @Nullable Ref<List<X509Certificate>> chain, @Nullable IntRef flags) throws InternetException {
        var text = Memory.required(url);
        var certificates = Memory.required(chain);
        var faults = Memory.required(flags);
        var security = serverOf(text)
                .flatMap(ProcessState.current()::lastSecurity)
                .orElseThrow(() -> Token.error(InternetError.ITEM_NOT_FOUND, "no TLS connection to the server of the URL was made"));
        certificates.value = security.certificates();
        faults.value = SecurityOptions.why(security.faults());
    }

    /** Empty for what is no https URL: nobody has connected there by TLS. */
    private static Optional<Origin> serverOf(String url) {
        try {
            var parsed = HttpUrl.parse(url.strip()).withAsciiHost();
            return parsed.isSecure() ? Optional.of(new Origin(true, parsed.host(), parsed.port())) : Optional.empty();
        } catch (MalformedUrlException e) {
            return Optional.empty();
        }
    }
}
