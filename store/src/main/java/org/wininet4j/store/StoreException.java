package org.wininet4j.store;

/** A database cannot be used as it should. */
final class StoreException extends Exception {

    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    StoreException(Trouble trouble, String detail) {
        super(detail);
        this.trouble = trouble;
    }

    StoreException(Trouble trouble, Throwable cause) {
        super(cause.toString(), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
