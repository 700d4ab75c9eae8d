package org.wininet4j.testkit.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link ScriptedServer} does on one connection, step by step; texts are sent as ISO-8859-1. When the steps are over the connection is
 * closed in an orderly way. Confined to the thread that builds it; a server takes a copy of the steps when it starts.
 */
public final class ConnectionScript {
    private final List<Step> steps = new ArrayList<>();

    /** A script without steps. */
    public ConnectionScript() {}

    /** Reads one request, head and body (Content-Length or chunked), and logs it. */
    public ConnectionScript request() {
        return head().body();
    }

    /** Reads the head of a request up to its empty line and logs it. */
    public ConnectionScript head() {
        return add(new Step.ReadHead());
    }

    /** Reads the body of the request whose head was read last and logs it. */
    public ConnectionScript body() {
        return add(new Step.ReadBody());
    }

    /** Reads one line up to CRLF and logs it. */
    public ConnectionScript line() {
        return add(new Step.ReadLine());
    }

    /** Reads so many bytes and logs them. */
    public ConnectionScript bytes(int count) {
        return add(new Step.ReadBytes(count));
    }

    /** Passes bytes on to this port on loopback and back, as a proxy does, until one end closes. */
    public ConnectionScript passOn(int port) {
        return add(new Step.PassOn(port));
    }

    /** Sends the text. */
    public ConnectionScript send(String text) {
        return add(new Step.Send(text));
    }

    /** Sends the bytes. */
    public ConnectionScript send(byte[] bytes) {
        return send(text(bytes));
    }

    /** Sends the bytes one by one, each in its own write. */
    public ConnectionScript sendBytewise(byte[] bytes) {
        return add(new Step.SendBytewise(text(bytes)));
    }

    /** Sends {@code HTTP/1.1 STATUS}, the header text (lines with CRLF, or empty), a Content-Length and the body, all in one piece. */
    public ConnectionScript reply(String status, String headers, String body) {
        return send("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** As {@link #reply(String, String, String)}, with a body of bytes. */
    public ConnectionScript reply(String status, String headers, byte[] body) {
        return reply(status, headers, text(body));
    }

    /** Sends the text as many times as said. */
    public ConnectionScript repeat(int count, String text) {
        return add(new Step.Repeat(count, text));
    }

    /** Pauses. */
    public ConnectionScript delay(Duration pause) {
        return add(new Step.Delay(pause));
    }

    /** Gives the signal to the test. */
    public ConnectionScript signal(String name) {
        return add(new Step.Signal(name));
    }

    /** Waits for the test's signal. */
    public ConnectionScript await(String name) {
        return add(new Step.Await(name));
    }

    /** Reads until the peer closes, which is logged as {@code eof}. */
    public ConnectionScript eof() {
        return add(new Step.ReadToEnd());
    }

    /** Closes the connection in an orderly way. */
    public ConnectionScript close() {
        return add(new Step.Close());
    }

    /** Closes the connection with a TCP reset. */
    public ConnectionScript reset() {
        return add(new Step.Reset());
    }

    /** Opens an FTP data listener and sends the 227 reply that names it. */
    public ConnectionScript pasv() {
        return add(new Step.Passive());
    }

    /** Accepts on the data listener, or connects to the address of the last PORT line. */
    public ConnectionScript dataOpen() {
        return add(new Step.OpenData());
    }

    /** Sends the text over the data connection. */
    public ConnectionScript dataSend(String text) {
        return add(new Step.SendData(text));
    }

    /** Reads the data connection to its end and logs what came. */
    public ConnectionScript dataReceive() {
        return add(new Step.ReceiveData());
    }

    /** Closes the data connection. */
    public ConnectionScript dataClose() {
        return add(new Step.CloseData());
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    private ConnectionScript add(Step step) {
        steps.add(step);
        return this;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
