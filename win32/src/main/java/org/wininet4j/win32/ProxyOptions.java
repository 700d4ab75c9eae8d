package org.wininet4j.win32;

import static org.wininet4j.win32.OptionRow.PROCESS_AND_SESSION;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.InternetSession;
import org.wininet4j.ProxySetting;
import org.wininet4j.codec.proxy.BypassList;
import org.wininet4j.win32.OptionRow.Place;
import org.wininet4j.win32.process.ProcessState;
import org.wininet4j.win32.process.ProxyPreferences;

/** PROXY and PER_CONNECTION_OPTION (spec 07 §6), and what makes sessions look at them again. */
final class ProxyOptions implements WinInetConstants {

    static final List<OptionRow> ROWS = List.of(
            OptionRow.of(INTERNET_OPTION_PROXY, ProxyOptions::proxy, ProxyOptions::setProxy, PROCESS_AND_SESSION),
            OptionRow.of(
                    INTERNET_OPTION_PER_CONNECTION_OPTION, ProxyOptions::preferences, ProxyOptions::setPreferences, PROCESS_AND_SESSION),
            OptionRow.writeOnly(INTERNET_OPTION_REFRESH, (_, _) -> ProcessState.current().refreshProxies(), PROCESS_AND_SESSION),
            OptionRow.writeOnly(
                    INTERNET_OPTION_PROXY_SETTINGS_CHANGED, (_, _) -> proxySettingsChanged(), Level.PROCESS, Level.CONNECTION,
                    Level.REQUEST));

    private ProxyOptions() {}

    /** PR30, PR31: texts are null unless the access type is PROXY. */
    static ProxySetting setting(int accessType, @Nullable String list, @Nullable String bypass) throws InternetException {
        if (accessType != INTERNET_OPEN_TYPE_PROXY) {
            return ProxySetting.DIRECT;
        }
        if (list == null) {
            throw OptionTypes.invalid("a proxy list is needed (H6)");
        }
        return new ProxySetting(list, bypass);
    }

    /** PR30: never PRECONFIG. */
    private static Object proxy(Place place, @Nullable Object given) {
        var setting = place.token() == null ? ProcessState.current().options().usualProxy() : place.get(InternetOption.PROXY);
        var info = new INTERNET_PROXY_INFO();
        info.dwAccessType = setting.list() == null ? INTERNET_OPEN_TYPE_DIRECT : INTERNET_OPEN_TYPE_PROXY;
        info.lpszProxy = setting.list();
        info.lpszProxyBypass = setting.bypass();
        return info;
    }

    private static void setProxy(Place place, @Nullable Object value) throws InternetException {
        if (!(value instanceof INTERNET_PROXY_INFO info)) {
            throw OptionTypes.invalid("INTERNET_PROXY_INFO is needed");
        }
        var setting = setting(info.dwAccessType, info.lpszProxy, info.lpszProxyBypass);
        if (place.token() == null) {
            setForProcess(setting);
        } else {
            ProcessState.current().usualProxies((InternetSession) place.token().node, false);
            place.set(InternetOption.PROXY, setting);
        }
    }

    private static void setForProcess(ProxySetting setting) {
        var options = ProcessState.current().options();
        var before = options.preferences(null);
        int flags = setting.list() == null ? PROXY_TYPE_DIRECT : PROXY_TYPE_DIRECT | PROXY_TYPE_PROXY;
        options.preferences(null, new ProxyPreferences(
                flags, setting.list(), setting.bypass(), before.scriptUrl(), before.discoveryFlags(), before.secondaryScriptUrl(),
                before.reloadMinutes()));
    }

    private static Object preferences(Place place, @Nullable Object given) throws InternetException {
        var list = list(given);
        PerConnection.fill(list, ProcessState.current().options().preferences(list.pszConnection));
        return list;
    }

    /** PR32: without a handle for the user, on a session for the process, whose sessions have it at once. */
    private static void setPreferences(Place place, @Nullable Object value) throws InternetException {
        var list = list(value);
        var process = ProcessState.current();
        var next = PerConnection.applied(list, process.options().preferences(list.pszConnection));
        process.options().preferences(list.pszConnection, next);
        if (place.token() != null) {
            process.refreshProxies();
        } else if (list.pszConnection == null) {
            storeForUser();
        }
    }

    private static INTERNET_PER_CONN_OPTION_LIST list(@Nullable Object value) throws InternetException {
        if (value instanceof INTERNET_PER_CONN_OPTION_LIST list) {
            return list;
        }
        throw OptionTypes.invalid("INTERNET_PER_CONN_OPTION_LIST is needed");
    }

    private static void storeForUser() throws InternetException {
        try {
            store();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes the proxies of the process to the user's settings. */
    static boolean store() throws IOException {
        ProcessState.current().options().storePreferences();
        return true;
    }

    /** The settings file cannot be written. */
    static InternetException unwritable(IOException cause) {
        return new InternetException(InternetError.ACCESS_DENIED, Step.CALLING, "the settings cannot be written", null, cause);
    }

    /** PR28: also where the process has no proxies. */
    static boolean isBypassed(int scheme, @Nullable String host) throws InternetException {
        if (host == null) {
            throw OptionTypes.invalid("a host is needed");
        }
        var bypass = ProcessState.current().options().usualProxy().bypass();
        return BypassList.parse(bypass == null ? "" : bypass).matches(UrlSchemes.textOf(scheme), host, usualPort(scheme));
    }

    private static int usualPort(int scheme) {
        return switch (scheme) {
            case INTERNET_SCHEME_FTP -> INTERNET_DEFAULT_FTP_PORT;
            case INTERNET_SCHEME_HTTPS -> INTERNET_DEFAULT_HTTPS_PORT;
            default -> INTERNET_DEFAULT_HTTP_PORT;
        };
    }

    private static void proxySettingsChanged() {
        ProcessState.current().refreshProxies();
        ProcessWideOptions.settingsChanged();
    }
}
