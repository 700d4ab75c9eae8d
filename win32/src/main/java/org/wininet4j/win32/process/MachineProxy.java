package org.wininet4j.win32.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.wininet4j.ProxySetting;

/** The proxies which system properties and environment variables name, as lists of WinINet (OP41). Pure. */
final class MachineProxy {

    private static final List<String> SCHEMES = List.of("http", "https", "ftp");

    private MachineProxy() {}

    /** The properties', else the variables', else direct; both functions answer an empty text for what is not set. */
    static ProxySetting of(UnaryOperator<String> property, UnaryOperator<String> variable) {
        var byProperties = setting(listOfProperties(property), property.apply("http.nonProxyHosts").replace('|', ';'));
        return byProperties.list() == null ? setting(listOfVariables(variable), bypassOfVariables(variable)) : byProperties;
    }

    private static ProxySetting setting(List<String> entries, String bypass) {
        return entries.isEmpty() ? ProxySetting.DIRECT : new ProxySetting(String.join(" ", entries), bypass.isEmpty() ? null : bypass);
    }

    private static List<String> listOfProperties(UnaryOperator<String> property) {
        var entries = new ArrayList<String>();
        for (var scheme : SCHEMES) {
            add(entries, scheme + "=", property.apply(scheme + ".proxyHost"), property.apply(scheme + ".proxyPort"));
        }
        add(entries, "socks=", property.apply("socksProxyHost"), property.apply("socksProxyPort"));
        return entries;
    }

    private static void add(List<String> entries, String target, String host, String port) {
        if (!host.isEmpty()) {
            entries.add(target + host + (port.isEmpty() ? "" : ":" + port));
        }
    }

    /** HTTP_PROXY in capitals is no setting: a CGI program gets it from its client. */
    private static List<String> listOfVariables(UnaryOperator<String> variable) {
        var entries = new ArrayList<String>();
        for (var scheme : SCHEMES) {
            var name = scheme + "_proxy";
            add(entries, scheme + "=", scheme.equals("http") ? variable.apply(name) : either(variable, name), "");
        }
        add(entries, "", either(variable, "all_proxy"), "");
        return entries;
    }

    private static String either(UnaryOperator<String> variable, String name) {
        var value = variable.apply(name);
        return value.isEmpty() ? variable.apply(name.toUpperCase(Locale.ROOT)) : value;
    }

    /** There a name stands for the host and for all below it. */
    private static String bypassOfVariables(UnaryOperator<String> variable) {
        var items = new ArrayList<String>();
        for (var item : either(variable, "no_proxy").split("[, ]+", -1)) {
            var name = item.startsWith(".") ? item.substring(1) : item;
            if (name.equals("*")) {
                items.add(name);
            } else if (!name.isEmpty()) {
                items.add(name);
                items.add("*." + name);
            }
        }
        return String.join(";", items);
    }
}
