package org.wininet4j.handle;

import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.MaskedError;
import org.wininet4j.call.CallLimits;
import org.wininet4j.call.TlsTerms;
import org.wininet4j.connection.RoutePolicy;
import org.wininet4j.connection.RoutePolicy.Login;
import org.wininet4j.cookie.SiteRelation;
import org.wininet4j.option.OptionValues;
import org.wininet4j.protocol.http.ContentCodings;
import org.wininet4j.protocol.http.CookieTerms;
import org.wininet4j.protocol.http.DecodingTerms;
import org.wininet4j.protocol.http.HttpTerms;
import org.wininet4j.protocol.http.RequestState.Additions;

/**
 * What the options of a request come to. Made once for each set of values, which most requests share with their session. Immutable.
 *
 * @param limits of each call
 * @param additions what a sending adds to the header fields
 * @param http what the engine goes by
 */
record RequestTerms(CallLimits limits, Additions additions, HttpTerms http) {

    /** The terms of a request of {@code session} with these options. */
    static RequestTerms of(SessionHandle session, OptionValues options) {
        long continueNanos = CallLimits.nanos(options.get(InternetOption.EXPECT_CONTINUE));
        var codings = options.get(InternetOption.AUTOMATIC_DECODING) ? ContentCodings.all().offer() : "";
        var http = new HttpTerms(
                session.redirectTerms(options.get(InternetOption.MAX_REDIRECTS)), cookies(session, options), routes(options),
                decoding(options), continueNanos);
        return new RequestTerms(limits(session, options), new Additions(codings, continueNanos > 0), http);
    }

    private static CallLimits limits(SessionHandle session, OptionValues options) {
        return new CallLimits(
                options.get(InternetOption.CONNECT_TIMEOUT),
                options.get(InternetOption.CONNECT_RETRIES),
                options.get(InternetOption.SEND_TIMEOUT),
                options.get(InternetOption.RECEIVE_TIMEOUT),
                CallLimits.Claim.of(
                        options.get(InternetOption.REQUEST_PRIORITY), options.get(InternetOption.EXEMPT_CONNECTION_LIMIT),
                        options.get(InternetOption.SOCKET_SEND_BUFFER_LENGTH), session.strictMode(), tls(options)));
    }

    private static TlsTerms tls(OptionValues options) {
        return TlsTerms.of(
                options.get(InternetOption.SECURITY_FLAGS), options.get(InternetOption.CLIENT_CERT_CONTEXT),
                options.get(InternetOption.OPT_IN_WEAK_SIGNATURE),
                options.get(InternetOption.ERROR_MASK).contains(MaskedError.COMBINED_CERTIFICATE));
    }

    /** PR31, PR60. */
    private static RoutePolicy routes(OptionValues options) {
        var proxies = options.get(InternetOption.PROXY);
        return proxies.list() == null
                ? RoutePolicy.DIRECT
                : new RoutePolicy(
                        proxies, new Login(options.get(InternetOption.PROXY_USERNAME), options.get(InternetOption.PROXY_PASSWORD)));
    }

    private static DecodingTerms decoding(OptionValues options) {
        return DecodingTerms.of(
                options.get(InternetOption.AUTOMATIC_DECODING),
                options.get(InternetOption.HTTP_DECODING),
                options.get(InternetOption.MAX_DECODING_RATIO),
                options.get(InternetOption.MAX_DECODED_BYTES));
    }

    /** CO40, CO98: those of the session, unless options of the request say otherwise. */
    private static CookieTerms cookies(SessionHandle session, OptionValues options) {
        var usual = session.cookieTerms();
        boolean thirdParty = options.get(InternetOption.COOKIES_3RD_PARTY);
        var relation = options.get(InternetOption.COOKIES_SAME_SITE_LEVEL);
        return !thirdParty && relation == SiteRelation.UNKNOWN ? usual : usual.withPage(thirdParty, relation);
    }
}
