package org.wininet4j.benchmarks.run;

import java.net.URI;
import java.nio.file.Path;
import org.wininet4j.benchmarks.agent.Target;
import org.wininet4j.benchmarks.drive.Drive;
import org.wininet4j.benchmarks.drive.Task;
import org.wininet4j.benchmarks.server.BenchmarkServer;
import org.wininet4j.benchmarks.server.Servers;

/** The workloads, each a row of tables; several may have one name on the command line. */
public enum Workload {
    /** One thread on one connection. */
    SYNC("sync", "sync", Unit.REQUESTS, Drive.LOOP, "kibibyte"),
    /** The same with client and server on one core. */
    SYNC_PINNED("sync", "sync, pinned to one core", Unit.REQUESTS, Drive.LOOP, "kibibyte"),
    /** Many callers. */
    CALLERS("callers", "64 callers on virtual threads", Unit.REQUESTS, Drive.CALLERS, "kibibyte"),
    /** Many chains. */
    ASYNC("async", "64 chains of asynchronous calls", Unit.REQUESTS, Drive.CHAINS, "kibibyte"),
    /** Very many calls that wait. */
    INFLIGHT("inflight", "requests in flight, answered after 1 s", Unit.SECONDS, Drive.BURST, "1000"),
    /** A large response. */
    DOWNLOAD("download", "download", Unit.TRANSFER, Drive.LOOP, "download"),
    /** A large request. */
    UPLOAD("upload", "upload", Unit.TRANSFER, Drive.UPLOAD, "sink"),
    /** One thread on one connection with TLS. */
    TLS_SYNC("tls-sync", "sync with TLS 1.3, pinned to one core", Unit.REQUESTS, Drive.LOOP, "kibibyte"),
    /** A large response with TLS. */
    TLS_DOWNLOAD("tls-download", "download with TLS 1.3", Unit.TRANSFER, Drive.LOOP, "download"),
    /** A connection for each request. */
    CONNECT("connect", "a new connection for each request, pinned to one core", Unit.REQUESTS, Drive.LOOP, "close"),
    /** The same with TLS. */
    CONNECT_TLS("connect", "a new connection for each request, with TLS 1.3, pinned to one core", Unit.REQUESTS, Drive.LOOP, "close"),
    /** Many header fields. */
    HEADERS("headers", "100 header fields, pinned to one core", Unit.REQUESTS, Drive.LOOP, "headers"),
    /** A chain of redirects. */
    REDIRECTS("redirects", "5 redirects to the answer, on one connection, pinned to one core", Unit.REQUESTS, Drive.LOOP, Target.FIRST_HOP),
    /** What a listener costs. */
    EVENTS("events", "events on against off, pinned to one core", Unit.REQUESTS, Drive.LOOP, "kibibyte"),
    /** What a full jar costs. */
    COOKIES("cookies", "a jar of 10,000 cookies for other hosts against an empty one, pinned to one core", Unit.REQUESTS, Drive.LOOP,
            "kibibyte"),
    /** What polling for answers brings where it can. */
    ADAPTIVE("adaptive", "polling on against off, answered at once", Unit.REQUESTS, Drive.LOOP, "kibibyte"),
    /** What it costs where answers are slow. */
    ADAPTIVE_NEAR("adaptive", "polling on against off, answered after 1 ms", Unit.REQUESTS, Drive.LOOP, "1"),
    /** The same, slower. */
    ADAPTIVE_FAR("adaptive", "polling on against off, answered after 20 ms", Unit.REQUESTS, Drive.LOOP, "20"),
    /** What it costs where every core has something else to do. */
    ADAPTIVE_BUSY("adaptive", "polling on against off, answered at once, all cores busy", Unit.REQUESTS, Drive.LOOP, "kibibyte"),
    /** What things hold. */
    MEMORY("memory", "memory held", Unit.HELD, Drive.MEMORY, "hold");

    private static final int KIBIBYTE = 1024;
    private static final int CONCURRENCY = 64;

    /** So much longer an agent warms up where each request is a handshake: the JVM has compiled those of TLS after some 20,000. */
    private static final int HANDSHAKES_WARM = 4;

    private final String label;
    private final String title;
    private final Unit unit;
    private final Drive drive;
    private final String path;

    Workload(String label, String title, Unit unit, Drive drive, String path) {
        this.label = label;
        this.title = title;
        this.unit = unit;
        this.drive = drive;
        this.path = path;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    /** Its name above a table. */
    public String title() {
        return title;
    }

    /** What its table tells. */
    public Unit unit() {
        return unit;
    }

    /** Which cores its agents and their server may use. */
    Pinning pinning() {
        return switch (this) {
            case SYNC_PINNED, TLS_SYNC, CONNECT, CONNECT_TLS, HEADERS, REDIRECTS, EVENTS, COOKIES -> Pinning.ONE_CORE;
            case SYNC, CALLERS, ASYNC, INFLIGHT, DOWNLOAD, UPLOAD, TLS_DOWNLOAD, MEMORY -> Pinning.FREE;
            case ADAPTIVE, ADAPTIVE_NEAR, ADAPTIVE_FAR, ADAPTIVE_BUSY -> Pinning.FREE;
        };
    }

    /** Whether it speaks TLS. */
    boolean tls() {
        return this == TLS_SYNC || this == TLS_DOWNLOAD || this == CONNECT_TLS;
    }

    /** Whether what came before in the process would change what is measured: memory. */
    boolean freshEachRound() {
        return this == INFLIGHT || this == MEMORY;
    }

    /** Whether it compares this library with itself, polling and not. */
    boolean comparesPolling() {
        return label.equals("adaptive");
    }

    /** Whether something else keeps all cores busy. */
    boolean busy() {
        return this == ADAPTIVE_BUSY;
    }

    /** Its server. */
    BenchmarkServer server(Servers servers) {
        return switch (this) {
            case INFLIGHT, UPLOAD, MEMORY, ADAPTIVE_NEAR, ADAPTIVE_FAR -> servers.patient();
            default -> pinning() == Pinning.ONE_CORE ? servers.pinned() : servers.free();
        };
    }

    /** What an agent is to do. */
    Task task(Servers servers, Path certificate, Pace pace) {
        var server = server(servers);
        URI url = (tls() ? server.tls() : server.plain()).resolve("/" + path);
        long length = unit == Unit.TRANSFER ? pace.transferBytes() : KIBIBYTE;
        int concurrency = drive == Drive.LOOP || drive == Drive.UPLOAD ? 1 : CONCURRENCY;
        int count = this == MEMORY ? pace.held() : pace.inFlight();
        var warmup = this == CONNECT_TLS ? pace.warmup().multipliedBy(HANDSHAKES_WARM) : pace.warmup();
        return new Task(drive, url, length, concurrency, count, warmup, pace.refresh(), pace.measure(), certificate);
    }

    /**
     * How many connections an agent may open in a turn where it keeps them alive: one for each request in progress, and for each again
     * where the agent warms up with a client of its own, or may have closed them while it slept; none is said where each request opens one.
     */
    long connectionsAllowed(Pace pace) {
        return switch (this) {
            case SYNC, SYNC_PINNED, DOWNLOAD, UPLOAD, TLS_SYNC, TLS_DOWNLOAD, HEADERS, REDIRECTS, EVENTS, COOKIES -> 2;
            case ADAPTIVE, ADAPTIVE_NEAR, ADAPTIVE_FAR, ADAPTIVE_BUSY -> 2;
            // a chain's next call may begin before its last connection is back in the pool
            case CALLERS, ASYNC -> 2L * CONCURRENCY;
            case INFLIGHT -> pace.inFlight() + 2L * CONCURRENCY;
            case CONNECT, CONNECT_TLS, MEMORY -> Long.MAX_VALUE;
        };
    }
}
