package org.wininet4j.benchmarks.agent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.wininet4j.StatusListener;
import org.wininet4j.cookie.CookieJar;

/** The agents that run in a JVM, by name. */
public final class Agents {

    /**
     * What an agent can do, and how to make it.
     *
     * @param special whether it takes part only where its way of waiting is what is compared
     */
    public record Entry(Class<? extends Agent> type, Maker maker, boolean special) {

        Entry(Class<? extends Agent> type, Maker maker) {
            this(type, maker, false);
        }

        /** Whether it has an asynchronous way. */
        public boolean asynchronous() {
            return AsyncAgent.class.isAssignableFrom(type);
        }
    }

    /** Makes an agent for a server. */
    public interface Maker {
        /** Opens the client; it may connect later. */
        Agent open(Target target) throws Exception;
    }

    private static final Map<String, Entry> ENTRIES = entries();

    private Agents() {}

    /** All of them, in the order of the tables. */
    public static Map<String, Entry> all() {
        return ENTRIES;
    }

    private static Map<String, Entry> entries() {
        var entries = new LinkedHashMap<String, Entry>();
        entries.put("java-loop", new Entry(JavaLoopAgent.class, JavaLoopAgent::new));
        entries.put("wininet4j", ours(StatusListener.NONE, true, CookieJar::inMemory, false));
        entries.put("wininet4j+events", ours(counting(), true, CookieJar::inMemory, false));
        entries.put("wininet4j-asleep", ours(StatusListener.NONE, false, CookieJar::inMemory, true));
        entries.put("wininet4j+cookies", ours(StatusListener.NONE, true, FullJar::make, true));
        entries.put("okhttp", new Entry(OkHttpAgent.class, OkHttpAgent::new));
        entries.put("jdk", new Entry(JdkAgent.class, JdkAgent::new));
        entries.put("apache", new Entry(ApacheClassicAgent.class, ApacheClassicAgent::new));
        entries.put("apache-async", new Entry(ApacheAsyncAgent.class, ApacheAsyncAgent::new));
        entries.put("jetty", new Entry(JettyAgent.class, JettyAgent::new));
        entries.put("reactor", new Entry(ReactorAgent.class, ReactorAgent::new));
        entries.put("helidon", new Entry(HelidonAgent.class, HelidonAgent::new));
        entries.put("ahc", new Entry(AsyncHttpClientAgent.class, AsyncHttpClientAgent::new));
        return Collections.unmodifiableMap(entries);
    }

    private static Entry ours(StatusListener listener, boolean polls, Supplier<CookieJar> cookies, boolean special) {
        return new Entry(WinInetAgent.class, target -> new WinInetAgent(target, listener, polls, cookies.get()), special);
    }

    /** A listener that takes every event and does next to nothing with it. */
    private static StatusListener counting() {
        var events = new LongAdder();
        return _ -> events.increment();
    }
}
