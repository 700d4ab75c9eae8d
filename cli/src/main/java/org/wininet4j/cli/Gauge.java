package org.wininet4j.cli;

import org.wininet4j.StatusListener;

/** Shows how far one transfer is, by its events, until it is closed. */
interface Gauge extends StatusListener, AutoCloseable {

    @Override
    void close();
}
