package org.wininet4j.cli;

import org.jspecify.annotations.Nullable;
import org.wininet4j.ProxySetting;

/** Which proxies the options and the machine name, in the way of other commands: local hosts are no exception unless they are listed. */
final class CommandProxy {

    /** Takes away that local hosts are reached directly (PR24). */
    private static final String LOOPBACK_TOO = "<-loopback>";

    private CommandProxy() {}

    /**
     * @param proxy as {@code --proxy} gives it; null to take those of the machine, empty for none
     * @param noProxy as {@code --noproxy} gives it; null to take those of the machine
     */
    static ProxySetting of(@Nullable String proxy, @Nullable String noProxy) {
        var machine = proxy == null ? ProxySetting.ofMachine() : ProxySetting.ofMachine(proxy);
        var list = machine.list();
        if (list == null || list.isBlank()) {
            return ProxySetting.DIRECT;
        }
        var bypass = (noProxy == null ? machine : ProxySetting.without(list, noProxy)).bypass();
        return new ProxySetting(list, bypass == null ? LOOPBACK_TOO : bypass + ";" + LOOPBACK_TOO);
    }
}
