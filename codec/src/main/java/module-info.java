/** Bytes to values and back; no I/O, no threads, no clock. */
module org.wininet4j.codec {
    requires static org.jspecify;
}
