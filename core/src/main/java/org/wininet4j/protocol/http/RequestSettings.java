package org.wininet4j.protocol.http;

/**
 * What a request was opened with, beyond its method and URL; WinINet's flags by name (P10).
 *
 * @param autoRedirect redirects are followed
 * @param redirectToHttp an https request may be redirected to http (R20)
 * @param redirectToHttps an http request may be redirected to https in strict mode too (R21)
 * @param keepConnectionHeader {@code Connection: Keep-Alive} is sent (P45)
 * @param pragmaNoCache {@code Pragma: no-cache} is sent
 * @param cacheControlNoCache {@code Cache-Control: no-cache} is sent (P44)
 * @param stickyContentLength a Content-Length once added stays for later sends (P43)
 * @param randomAccess the position in the body may be set (D11)
 * @param logon challenges of servers and proxies are answered (U8)
 * @param prompts the user may be asked (UI17)
 * @param cookies the jar's cookies are sent and new ones stored (CO72)
 */
public record RequestSettings(
        boolean autoRedirect,
        boolean redirectToHttp,
        boolean redirectToHttps,
        boolean keepConnectionHeader,
        boolean pragmaNoCache,
        boolean cacheControlNoCache,
        boolean stickyContentLength,
        boolean randomAccess,
        boolean logon,
        boolean prompts,
        boolean cookies) {

    /** Those of the Java API. */
    public static final RequestSettings MODERN = new RequestSettings(true, false, false, false, false, false, false, true, true, true,
            true);
}
