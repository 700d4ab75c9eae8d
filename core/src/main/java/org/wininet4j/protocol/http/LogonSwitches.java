package org.wininet4j.protocol.http;

/** Which ways of logging on by itself are off, for all requests that share the terms (option AUTH_FLAGS). Thread-safe. */
public final class LogonSwitches {

    private volatile boolean serversOff;
    private volatile boolean clearBasicOff;

    /** Whether nobody is logged on to servers. */
    public boolean serversOff() {
        return serversOff;
    }

    /** Whether Basic is not spoken where others could read along. */
    public boolean clearBasicOff() {
        return clearBasicOff;
    }

    /** Sets both, for challenges and requests from now on. */
    public void turnOff(boolean servers, boolean clearBasic) {
        serversOff = servers;
        clearBasicOff = clearBasic;
    }
}
