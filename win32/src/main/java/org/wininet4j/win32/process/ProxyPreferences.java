package org.wininet4j.win32.process;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wininet4j.ProxySetting;

/**
 * How the process finds its proxies: the values of PER_CONNECTION_OPTION (PR33). Immutable.
 *
 * @param flags bits that say which of the ways are to be used (PR34): 1 direct, 2 the list, 4 the script, 8 detection
 * @param server the list of proxies; null for none (PR35)
 * @param bypass the hosts reached directly; null for none
 * @param scriptUrl where a script is; null for none
 * @param discoveryFlags how detection works
 * @param secondaryScriptUrl where another script is; null for none
 * @param reloadMinutes how often the script is fetched again
 */
public record ProxyPreferences(
        int flags,
        @Nullable String server,
        @Nullable String bypass,
        @Nullable String scriptUrl,
        int discoveryFlags,
        @Nullable String secondaryScriptUrl,
        int reloadMinutes) {

    /** Direct connections. */
    public static final ProxyPreferences DIRECT = new ProxyPreferences(1, null, null, null, 0, null, 0);

    private static final int LIST = 2;

    private static final String PREFIX = "proxy.";
    private static final String FLAGS = PREFIX + "flags";
    private static final String SERVER = PREFIX + "server";
    private static final String BYPASS = PREFIX + "bypass";
    private static final String SCRIPT = PREFIX + "scriptUrl";
    private static final String DISCOVERY = PREFIX + "discoveryFlags";
    private static final String SECONDARY_SCRIPT = PREFIX + "secondaryScriptUrl";
    private static final String RELOAD = PREFIX + "reloadMinutes";

    /** The list if it is to be used, else direct connections; scripts and detection are not built in yet (PR36). */
    public ProxySetting setting() {
        return (flags & LIST) == 0 || server == null || server.isBlank() ? ProxySetting.DIRECT : new ProxySetting(server, bypass);
    }

    /** Those of the settings, if they hold any. */
    static Optional<ProxyPreferences> from(Settings settings) {
        return settings.get(FLAGS)
                .map(flags -> new ProxyPreferences(
                        number(flags), settings.get(SERVER).orElse(null), settings.get(BYPASS).orElse(null),
                        settings.get(SCRIPT).orElse(null),
                        settings.get(DISCOVERY).map(ProxyPreferences::number).orElse(0), settings.get(SECONDARY_SCRIPT).orElse(null),
                        settings.get(RELOAD).map(ProxyPreferences::number).orElse(0)));
    }

    /** 0 for what is no number: the file may have been edited. */
    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** As settings, an empty text for what there is not. */
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        texts.put(FLAGS, Integer.toUnsignedString(flags));
        texts.put(SERVER, orEmpty(server));
        texts.put(BYPASS, orEmpty(bypass));
        texts.put(SCRIPT, orEmpty(scriptUrl));
        texts.put(DISCOVERY, Integer.toUnsignedString(discoveryFlags));
        texts.put(SECONDARY_SCRIPT, orEmpty(secondaryScriptUrl));
        texts.put(RELOAD, Integer.toUnsignedString(reloadMinutes));
        return texts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
