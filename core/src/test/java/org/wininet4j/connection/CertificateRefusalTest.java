package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.failure;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.CertificateFault;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.MaskedError;
import org.wininet4j.StatusEvent;
import org.wininet4j.connection.tls.FaultyChain;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.Issued;

/** Certificates with faults, over the wire: each to its error, and what a request ignores passes (V1–V13). */
class CertificateRefusalTest {
    private static final ScriptSteps PAGE = c -> c.request().reply("200 OK", "", "page").eof();

    /** JSSE's own servers do not show these. */
    private static final Set<FaultyChain> BEYOND_JSSE = EnumSet.of(
            FaultyChain.SHORT_KEY, FaultyChain.UNKNOWN_ROOT_AND_SHORT_KEY, FaultyChain.SIGNED_WITH_MD5);

    private static final Map<FaultyChain, Issued> MADE = new EnumMap<>(FaultyChain.class);

    static Stream<Arguments> faulty() {
        return chains(chain -> !chain.faults().isEmpty());
    }

    static Stream<Arguments> ignorable() {
        return chains(chain -> CertificateFault.allIgnorable().containsAll(chain.faults()));
    }

    private static Stream<Arguments> chains(Predicate<FaultyChain> condition) {
        var shown = EnumSet.complementOf(EnumSet.copyOf(BEYOND_JSSE)).stream().filter(condition);
        return shown.flatMap(chain -> Stream.of("TLSv1.2", "TLSv1.3")
                .flatMap(version -> Stream.of(Form.values()).map(form -> Arguments.of(chain, version, form))));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void eachFaultHasItsErrorAndNothingIsSent(FaultyChain chain, String version, Form form) throws Exception {
        try (var both = with(chain, version, PAGE)) {
            var request = request(both);
            var failure = failure(() -> form.send(both, request));

            assertThat(failure.error()).isEqualTo(first(chain.faults()).error());
            assertThat(failure.step()).isEqualTo(Step.SECURING);
            assertThat(request.security().orElseThrow().faults()).isEqualTo(chain.faults());
            assertThat(request.security().orElseThrow().protocol()).isEqualTo(version);
            assertThat(request.security().orElseThrow().certificates()).isEqualTo(made(chain).chain());
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.TlsHandshakeEnded.class))
                    .allMatch(ended -> ended.failure().isPresent() && ended.security().orElseThrow().faults().equals(chain.faults()))
                    .hasSize(1);
            assertThat(both.logAtEnd()).noneMatch(line -> line.startsWith("recv"));
        }
    }

    @ParameterizedTest
    @MethodSource("ignorable")
    void whatIsIgnoredPasses(FaultyChain chain, String version, Form form) throws Exception {
        try (var both = with(chain, version, PAGE)) {
            var request = request(both);
            request.set(InternetOption.SECURITY_FLAGS, chain.faults());
            var response = form.send(both, request);

            assertThat(response.text()).isEqualTo("page");
            assertThat(response.security().orElseThrow().faults()).isEqualTo(chain.faults());
            assertThat(response.security().orElseThrow().resumed()).isFalse();
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"EVERYTHING", "EXPIRED_AND_SELF_SIGNED", "EXPIRED_FOR_ANOTHER_HOST", "INTERMEDIATE_MISSING", "DATES_THAT_NEVER_MEET"})
    void everyOneOfSeveralFaultsHasToBeIgnored(FaultyChain chain) throws Exception {
        try (var both = with(chain, "TLSv1.3", chain.faults().stream().map(_ -> PAGE).toArray(ScriptSteps[]::new))) {
            for (var kept : chain.faults()) {
                var ignored = new HashSet<>(chain.faults());
                ignored.remove(kept);
                var request = request(both);
                request.set(InternetOption.SECURITY_FLAGS, ignored);

                assertFails(kept.error(), () -> both.recording().call(request::send));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void V12_allFaultsAreOneErrorWhereThatIsWanted(Form form) throws Exception {
        try (var both = with(FaultyChain.SELF_SIGNED, "TLSv1.3", PAGE)) {
            var request = request(both);
            request.set(InternetOption.ERROR_MASK, Set.of(MaskedError.COMBINED_CERTIFICATE));

            assertFails(InternetError.SEC_CERT_ERRORS, () -> form.send(both, request));
            assertThat(request.security().orElseThrow().faults()).containsExactly(CertificateFault.UNKNOWN_CA);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void V13_aRefusedRequestCanBePutRightAndSentAgain(Form form) throws Exception {
        try (var both = with(FaultyChain.EXPIRED, "TLSv1.3", PAGE, PAGE)) {
            var request = request(both);
            assertFails(InternetError.SEC_CERT_DATE_INVALID, () -> form.send(both, request));
            request.set(InternetOption.SECURITY_FLAGS, Set.of(CertificateFault.WRONG_DATE));
            var response = form.send(both, request);

            assertThat(response.text()).isEqualTo("page");
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + SHUT + form.done() + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    /** V6, K2: neither its connection nor its TLS session is given to a request that checks. */
    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "SELF_SIGNED"})
    void whatOneRequestIgnoresAnotherDoesNot(FaultyChain chain) throws Exception {
        try (var both = with(chain, "TLSv1.3", PAGE, PAGE)) {
            var careless = request(both);
            careless.set(InternetOption.SECURITY_FLAGS, CertificateFault.allIgnorable());
            assertThat(careless.send().text()).isEqualTo("page");
            var careful = request(both);

            assertFails(first(chain.faults()).error(), () -> both.recording().call(careful::send));
            assertThat(both.storyOf(careful)).isEqualTo(CONNECT + SHUT + CLOSED);
        }
    }

    /** V6. */
    @Test
    void inStrictModeConsentSticksToItsServer() throws Exception {
        ScriptSteps once = c -> c.request().reply("200 OK", "Connection: close\r\n", "page").close();
        try (var both = Encounter.configured(b -> b.strictMode(true),
                ScriptedServer.startTls(made(FaultyChain.SELF_SIGNED).serverContext(), once, once))) {
            var first = request(both);
            first.set(InternetOption.SECURITY_FLAGS, Set.of(CertificateFault.UNKNOWN_CA));
            assertThat(first.send().text()).isEqualTo("page");
            var second = request(both);

            assertThat(second.get(InternetOption.SECURITY_FLAGS)).containsExactly(CertificateFault.UNKNOWN_CA);
            assertThat(second.send().text()).isEqualTo("page");
            assertThat(both.storyOf(second)).isEqualTo(CONNECT + SEND + RECEIVE + SHUT + CLOSED);
        }
    }

    @Test
    void requestsThatIgnoreTheSameShareAConnection() throws Exception {
        ScriptSteps twice = c -> c.request().reply("200 OK", "", "first").request().reply("200 OK", "", "second").eof();
        try (var both = with(FaultyChain.EXPIRED, "TLSv1.3", twice)) {
            var first = request(both);
            first.set(InternetOption.SECURITY_FLAGS, Set.of(CertificateFault.WRONG_DATE));
            assertThat(first.send().text()).isEqualTo("first");
            var second = request(both);
            second.set(InternetOption.SECURITY_FLAGS, Set.of(CertificateFault.WRONG_DATE));

            assertThat(second.send().text()).isEqualTo("second");
            assertThat(both.storyOf(second)).isEqualTo(SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void V11c_aRevokedCertificateIsRefusedWhateverIsIgnored() throws Exception {
        var server = FaultyChain.GOOD.make();
        var list = FaultyChain.ROOT.revoking(server.certificate().getSerialNumber());
        try (var both = Encounter.configured(b -> b.trust(Issued.trusting(FaultyChain.ROOT.certificate())).revocationLists(Set.of(list)),
                ScriptedServer.startTls(server.serverContext(), PAGE))) {
            var request = request(both);
            request.set(InternetOption.SECURITY_FLAGS, CertificateFault.allIgnorable());

            assertFails(InternetError.SEC_CERT_REVOKED, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + CLOSED);
        }
    }

    @Test
    void V8_anUnknownStateOfRevocationIsRefusedWhereItIsAskedFor() throws Exception {
        try (var both = Encounter.configured(b -> b.trust(Issued.trusting(FaultyChain.ROOT.certificate())).checkRevocation(true),
                ScriptedServer.startTls(made(FaultyChain.GOOD).serverContext(), PAGE, PAGE))) {
            var request = request(both);

            assertFails(InternetError.SEC_CERT_REV_FAILED, () -> both.recording().call(request::send));
            request.set(InternetOption.SECURITY_FLAGS, Set.of(CertificateFault.REVOCATION));
            assertThat(both.recording().call(request::send).text()).isEqualTo("page");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    /** Session resumption: the second connection tells so, and its certificate is known all the same. */
    @ParameterizedTest
    @EnumSource(names = {"GOOD", "EXPIRED"})
    void aSecondConnectionResumesTheSession(FaultyChain chain) throws Exception {
        ScriptSteps once = c -> c.request().reply("200 OK", "Connection: close\r\n", "page").close();
        try (var both = with(chain, "TLSv1.3", once, once)) {
            var first = request(both);
            first.set(InternetOption.SECURITY_FLAGS, chain.faults());
            assertThat(first.send().text()).isEqualTo("page");
            var second = request(both);
            second.set(InternetOption.SECURITY_FLAGS, chain.faults());
            var response = second.send();

            assertThat(response.security().orElseThrow().resumed()).isTrue();
            assertThat(response.security().orElseThrow().certificates()).startsWith(made(chain).certificate());
            assertThat(response.security().orElseThrow().faults()).isEqualTo(chain.faults());
            assertThat(response.text()).isEqualTo("page");
            assertThat(both.storyOf(second)).isEqualTo(CONNECT + SEND + RECEIVE + SHUT + CLOSED);
        }
    }

    private static CertificateFault first(Set<CertificateFault> faults) {
        return faults.stream().sorted().findFirst().orElseThrow();
    }

    private static synchronized Issued made(FaultyChain chain) {
        return MADE.computeIfAbsent(chain, FaultyChain::make);
    }

    private static Encounter with(FaultyChain chain, String version, ScriptSteps... scripts) {
        return Encounter.configured(
                b -> b.trust(Issued.trusting(FaultyChain.ROOT.certificate(), FaultyChain.rsaRoot())).tlsProtocols(version),
                ScriptedServer.startTls(made(chain).serverContext(), scripts));
    }

    private static HttpRequest request(Encounter both) {
        return both.session().connect("https://localhost:" + both.server().port()).open("GET", "/");
    }
}
