package org.wininet4j.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wininet4j.ProxySetting;

/** The proxies which system properties, environment variables and the JVM's selector name, as lists of WinINet (OP41). Pure. */
public final class MachineProxy {

    private static final List<String> SCHEMES = List.of("http", "https", "ftp");

    private static final String NO_PROXY = "no_proxy";

    private MachineProxy() {}

    /**
     * The properties', else the variables', else the selector's, else direct.
     *
     * @param property answers an empty text for what is not set
     * @param variable likewise
     * @param selector answers the entries for a scheme
     */
    public static ProxySetting of(
            UnaryOperator<String> property, UnaryOperator<String> variable, Function<String, List<String>> selector) {
        var byProperties = listOfProperties(property);
        if (!byProperties.isEmpty()) {
            return setting(byProperties, bypassOfProperties(property));
        }
        var byVariables = listOfVariables(variable);
        if (!byVariables.isEmpty()) {
            return setting(byVariables, bypassOf(either(variable, NO_PROXY)));
        }
        var bySelector = listOfSelector(selector);
        return bySelector.isEmpty() ? ProxySetting.DIRECT : setting(bySelector, "");
    }

    /** The hosts which are reached without a proxy, whichever that is. */
    public static String bypass(UnaryOperator<String> property, UnaryOperator<String> variable) {
        var byVariable = bypassOf(either(variable, NO_PROXY));
        return byVariable.isEmpty() ? bypassOfProperties(property) : byVariable;
    }

    private static ProxySetting setting(List<String> entries, String bypass) {
        return new ProxySetting(String.join(" ", entries), bypass.isEmpty() ? null : bypass);
    }

    private static String bypassOfProperties(UnaryOperator<String> property) {
        return property.apply("http.nonProxyHosts").replace('|', ';');
    }

    private static List<String> listOfSelector(Function<String, List<String>> selector) {
        var entries = new ArrayList<String>();
        for (var scheme : SCHEMES) {
            selector.apply(scheme).forEach(entry -> entries.add(scheme + "=" + entry));
        }
        return entries;
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

    /** The hosts of a text such as {@code no_proxy} holds, as WinINet writes them: there a name stands for the host and for all below it. */
    public static String bypassOf(String names) {
        var items = new ArrayList<String>();
        var each = new StringTokenizer(names, ", \t");
        while (each.hasMoreTokens()) {
            var item = each.nextToken();
            var name = item.startsWith(".") ? item.substring(1) : item;
            if (!name.isEmpty()) {
                items.add(name);
            }
            if (!name.isEmpty() && !name.equals("*")) {
                items.add("*." + name);
            }
        }
        return String.join(";", items);
    }
}
