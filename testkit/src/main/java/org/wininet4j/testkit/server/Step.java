package org.wininet4j.testkit.server;

import java.time.Duration;

/** One thing a scripted connection does. Immutable; octets are written as ISO-8859-1 text. */
sealed interface Step {

    /** Reads header lines up to the empty one, logging them. */
    record ReadHead() implements Step {}

    /** Reads the body which the head just read announces, logging it. */
    record ReadBody() implements Step {}

    /** Reads one line, as FTP commands are sent, logging it. */
    record ReadLine() implements Step {}

    /** Reads so many bytes, logging them. */
    record ReadBytes(int count) implements Step {}

    /** Passes bytes on to a port on loopback and back, until one end closes. */
    record PassOn(int port) implements Step {}

    /** Sends the bytes in one piece. */
    record Send(String octets) implements Step {}

    /** Sends each byte in a segment of its own. */
    record SendBytewise(String octets) implements Step {}

    /** Sends the bytes several times over. */
    record Repeat(int count, String octets) implements Step {}

    /** Pauses. */
    record Delay(Duration pause) implements Step {}

    /** Wakes the test which awaits the name. */
    record Signal(String name) implements Step {}

    /** Waits until the test signals the name. */
    record Await(String name) implements Step {}

    /** Reads until the peer closes. */
    record ReadToEnd() implements Step {}

    /** Closes in an orderly way; nothing follows. */
    record Close() implements Step {}

    /** Closes with a TCP reset; nothing follows. */
    record Reset() implements Step {}

    /** Opens a data listener and tells its address in a 227 reply. */
    record Passive() implements Step {}

    /** Makes the data connection. */
    record OpenData() implements Step {}

    /** Sends bytes over the data connection. */
    record SendData(String octets) implements Step {}

    /** Reads the data connection to its end, logging what came. */
    record ReceiveData() implements Step {}

    /** Closes the data connection. */
    record CloseData() implements Step {}
}
