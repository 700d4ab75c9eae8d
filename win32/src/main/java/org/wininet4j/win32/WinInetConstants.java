package org.wininet4j.win32;

/**
 * Every constant of the WinINet headers, with those of the Windows headers that go with them, by its exact name. {@code WinInet} has them all, so
 * that one static import brings functions and constants.
 */
public interface WinInetConstants extends CacheConstants, ConnectivityConstants, CookieConstants, ErrorConstants, FileConstants,
        FlagConstants, FtpConstants, GopherConstants, HandleConstants, HttpConstants, OptionConstants, QueryConstants, SecurityConstants,
        StatusConstants, UrlConstants {}
