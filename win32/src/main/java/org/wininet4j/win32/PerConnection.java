package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.win32.process.ProxyPreferences;

/** The items of INTERNET_PER_CONN_OPTION_LIST (PR33–PR39). Pure, but for the list it fills. */
final class PerConnection implements WinInetConstants {

    private PerConnection() {}

    /** Fills in what was asked for. */
    static void fill(INTERNET_PER_CONN_OPTION_LIST list, ProxyPreferences preferences) throws InternetException {
        for (int i = 0; i < list.pOptions.length; i++) {
            try {
                list.pOptions[i].Value = value(list.pOptions[i].dwOption, preferences);
            } catch (InternetException e) {
                list.dwOptionError = i;
                throw e;
            }
        }
        list.dwOptionError = 0;
    }

    private static @Nullable Object value(int item, ProxyPreferences from) throws InternetException {
        return switch (item) {
            case INTERNET_PER_CONN_FLAGS, INTERNET_PER_CONN_FLAGS_UI -> shownFlags(from.flags());
            case INTERNET_PER_CONN_PROXY_SERVER -> from.server();
            case INTERNET_PER_CONN_PROXY_BYPASS -> from.bypass();
            case INTERNET_PER_CONN_AUTOCONFIG_URL -> from.scriptUrl();
            case INTERNET_PER_CONN_AUTODISCOVERY_FLAGS -> from.discoveryFlags();
            case INTERNET_PER_CONN_AUTOCONFIG_SECONDARY_URL -> from.secondaryScriptUrl();
            case INTERNET_PER_CONN_AUTOCONFIG_RELOAD_DELAY_MINS -> from.reloadMinutes();
            case INTERNET_PER_CONN_AUTOCONFIG_LAST_DETECT_TIME, INTERNET_PER_CONN_AUTOCONFIG_LAST_DETECT_URL -> null;
            default -> throw noItem(item);
        };
    }

    /** PR34. */
    private static int shownFlags(int flags) {
        return (flags & (PROXY_TYPE_AUTO_PROXY_URL | PROXY_TYPE_AUTO_DETECT)) == 0 ? flags : flags | PROXY_TYPE_DIRECT;
    }

    /** The preferences with the items of the list, all of them or none. */
    static ProxyPreferences applied(INTERNET_PER_CONN_OPTION_LIST list, ProxyPreferences before) throws InternetException {
        var next = before;
        for (int i = 0; i < list.pOptions.length; i++) {
            try {
                next = with(next, list.pOptions[i]);
            } catch (InternetException e) {
                list.dwOptionError = i;
                throw e;
            }
        }
        list.dwOptionError = 0;
        return next;
    }

    private static ProxyPreferences with(ProxyPreferences old, INTERNET_PER_CONN_OPTION item) throws InternetException {
        return switch (item.dwOption) {
            case INTERNET_PER_CONN_FLAGS, INTERNET_PER_CONN_FLAGS_UI -> new ProxyPreferences(
                    OptionTypes.number(item.Value), old.server(), old.bypass(), old.scriptUrl(), old.discoveryFlags(),
                    old.secondaryScriptUrl(), old.reloadMinutes());
            case INTERNET_PER_CONN_PROXY_SERVER -> new ProxyPreferences(
                    old.flags(), text(item), old.bypass(), old.scriptUrl(), old.discoveryFlags(), old.secondaryScriptUrl(),
                    old.reloadMinutes());
            case INTERNET_PER_CONN_PROXY_BYPASS -> new ProxyPreferences(
                    old.flags(), old.server(), text(item), old.scriptUrl(), old.discoveryFlags(), old.secondaryScriptUrl(),
                    old.reloadMinutes());
            default -> withScript(old, item);
        };
    }

    private static ProxyPreferences withScript(ProxyPreferences old, INTERNET_PER_CONN_OPTION item) throws InternetException {
        return switch (item.dwOption) {
            case INTERNET_PER_CONN_AUTOCONFIG_URL -> new ProxyPreferences(
                    old.flags(), old.server(), old.bypass(), text(item), old.discoveryFlags(), old.secondaryScriptUrl(),
                    old.reloadMinutes());
            case INTERNET_PER_CONN_AUTODISCOVERY_FLAGS -> new ProxyPreferences(
                    old.flags(), old.server(), old.bypass(), old.scriptUrl(), OptionTypes.number(item.Value), old.secondaryScriptUrl(),
                    old.reloadMinutes());
            case INTERNET_PER_CONN_AUTOCONFIG_SECONDARY_URL -> new ProxyPreferences(
                    old.flags(), old.server(), old.bypass(), old.scriptUrl(), old.discoveryFlags(), text(item), old.reloadMinutes());
            case INTERNET_PER_CONN_AUTOCONFIG_RELOAD_DELAY_MINS -> new ProxyPreferences(
                    old.flags(), old.server(), old.bypass(), old.scriptUrl(), old.discoveryFlags(), old.secondaryScriptUrl(),
                    OptionTypes.number(item.Value));
            default -> throw noItem(item.dwOption);
        };
    }

    /** PR35: null is a text too. */
    private static @Nullable String text(INTERNET_PER_CONN_OPTION item) throws InternetException {
        return item.Value == null ? null : OptionTypes.text(item.Value);
    }

    private static InternetException noItem(int item) {
        return OptionTypes.invalid("no item " + item + ", or one that is not for setting");
    }
}
