package org.wininet4j.win32;

import static org.wininet4j.win32.OptionRow.PROCESS_AND_SESSION;

import java.util.List;
import java.util.function.Function;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.codec.auth.DigestChallenge;
import org.wininet4j.credential.Credentials;
import org.wininet4j.win32.OptionRow.Place;
import org.wininet4j.win32.process.ProcessState;

/** The options of logging on, and what forgets credentials. */
final class CredentialOptions implements WinInetConstants {

    static final List<OptionRow> ROWS = List.of(
            text(INTERNET_OPTION_USERNAME, InternetOption.USERNAME, Credentials::user),
            text(INTERNET_OPTION_PASSWORD, InternetOption.PASSWORD, known -> known.use(String::new).orElse("")),
            OptionRow.writeOnly(INTERNET_OPTION_END_BROWSER_SESSION, (_, _) -> endSession(), PROCESS_AND_SESSION),
            OptionRow.writeOnly(INTERNET_OPTION_DIGEST_AUTH_UNLOAD, (_, _) -> forgetDigest(), Level.PROCESS));

    private CredentialOptions() {}

    /** U3, U10: a request without credentials shows those of the cache that were sent. */
    private static OptionRow text(int number, InternetOption<String> option, Function<Credentials, String> part) {
        return OptionRow.of(number, (place, _) -> shown(place, option, part), (place, value) -> place.set(option, OptionTypes.text(value)),
                Level.CONNECTION, Level.REQUEST);
    }

    private static String shown(Place place, InternetOption<String> option, Function<Credentials, String> part)
            throws InternetException {
        boolean given = !place.get(InternetOption.USERNAME).isEmpty() || !place.get(InternetOption.PASSWORD).isEmpty();
        if (given || place.level() != Level.REQUEST) {
            return place.get(option);
        }
        return place.request().request().borrowed().map(part).orElse("");
    }

    /** U14. */
    private static void endSession() {
        Cookies.jar().endSession();
        forgetAll();
    }

    /** U27. */
    static void forgetAll() {
        var logons = ProcessState.current().logons();
        logons.cache().clear();
        logons.nonces().clear();
    }

    /** U17. */
    private static void forgetDigest() {
        var logons = ProcessState.current().logons();
        logons.cache().forgetScheme(DigestChallenge.SCHEME);
        logons.nonces().clear();
    }
}
