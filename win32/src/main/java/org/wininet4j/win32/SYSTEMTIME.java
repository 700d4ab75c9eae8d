package org.wininet4j.win32;

/** A date and a time of day, in UTC wherever WinINet uses it. For one thread at a time. */
public final class SYSTEMTIME {
    /** The year, such as 2026. */
    public int wYear;

    /** The month, 1 to 12. */
    public int wMonth;

    /** The day of the week, 0 (Sunday) to 6. */
    public int wDayOfWeek;

    /** The day of the month, 1 to 31. */
    public int wDay;

    /** The hour, 0 to 23. */
    public int wHour;

    /** The minute, 0 to 59. */
    public int wMinute;

    /** The second, 0 to 59. */
    public int wSecond;

    /** The millisecond, 0 to 999. */
    public int wMilliseconds;

    /** A time of which every part is 0. */
    public SYSTEMTIME() {}
}
