package org.wininet4j.win32;

/** A count of cookies, which an event has as its information (CO101). Immutable. */
abstract class CookieCount extends Number {

    private static final long serialVersionUID = 1;

    private final int count;

    CookieCount(int count) {
        this.count = count;
    }

    @Override
    public int intValue() {
        return count;
    }

    @Override
    public long longValue() {
        return count;
    }

    @Override
    public float floatValue() {
        return count;
    }

    @Override
    public double doubleValue() {
        return count;
    }

    @Override
    public String toString() {
        return Integer.toString(count);
    }
}
