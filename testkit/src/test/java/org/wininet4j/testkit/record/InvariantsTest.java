package org.wininet4j.testkit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InvariantsTest {

    @Test
    void aWholeAsynchronousLifeBreaksNothing() {
        var script = Script.withHandles()
                .pends()
                .request("DETECTING_PROXY", "COOKIE_SENT")
                .tells("RESOLVING_NAME", "localhost")
                .tells("NAME_RESOLVED", "127.0.0.1")
                .tells("CONNECTING_TO_SERVER", "127.0.0.1")
                .tells("CONNECTED_TO_SERVER", "127.0.0.1")
                .request("SENDING_REQUEST")
                .tells("REQUEST_SENT", 62L)
                .request("RECEIVING_RESPONSE")
                .tells("INTERMEDIATE_RESPONSE", 100)
                .tells("RESPONSE_RECEIVED", 40)
                .completes(1, 0)
                .request("RECEIVING_RESPONSE")
                .pends()
                .tells("RESPONSE_RECEIVED", 5)
                .completes(1, 5)
                .request("CLOSING_CONNECTION", "CONNECTION_CLOSED")
                .closes();

        assertThat(script.violations()).isEmpty();
    }

    @Test
    void aWholeSynchronousLifeBreaksNothing() {
        var script = new Script();
        script.recorder.synchronous("s");
        script.recorder.withoutNetwork("s");
        script.recorder.withoutNetwork("c");
        script.created("s", "c", 1)
                .created("c", "r", 2)
                .request("SENDING_REQUEST", "REQUEST_SENT", "RECEIVING_RESPONSE",
                        "RESPONSE_RECEIVED");
        script.recorder.callSucceeded("r");
        script.closes();

        assertThat(script.violations()).isEmpty();
    }

    @Test
    void aPendingCallNeedsItsCompletion() {
        assertThat(Script.withHandles().pends().violations()).singleElement()
                .asString()
                .startsWith("G110 handle r at #")
                .contains("1 calls pended, 0 REQUEST_COMPLETE came");
    }

    @Test
    void aSecondCompletionIsOneTooMany() {
        assertThat(Script.withHandles().pends().completes(1, 0).completes(1, 0).violations()).singleElement().asString().startsWith("G110");
    }

    @Test
    void aCompletionMayOvertakeTheReturnOfItsCall() {
        assertThat(Script.withHandles().completes(1, 0).pends().violations()).isEmpty();
    }

    @Test
    void sendingWithoutSentIsNotClosed() {
        assertThat(Script.withHandles().request("SENDING_REQUEST").violations()).singleElement()
                .asString()
                .startsWith("G111")
                .contains("SENDING_REQUEST is never closed");
    }

    @Test
    void receivingIsNotClosedByASuccess() {
        assertThat(Script.withHandles().pends().request("RECEIVING_RESPONSE").completes(1, 0).violations()).singleElement()
                .asString()
                .startsWith("G111")
                .contains("REQUEST_COMPLETE tells success while RECEIVING_RESPONSE");
    }

    @Test
    void aFailingCompletionClosesThePair() {
        var script = Script.withHandles()
                .pends()
                .request("RECEIVING_RESPONSE", "CLOSING_CONNECTION", "CONNECTION_CLOSED")
                .completes(0, 12002)
                .closes();

        assertThat(script.violations()).isEmpty();
    }

    @Test
    void aFailingSynchronousCallClosesThePairEvenAfterHandleClosing() {
        var script = Script.withHandles().request("RECEIVING_RESPONSE", "CLOSING_CONNECTION", "CONNECTION_CLOSED").closesRequest();
        script.recorder.callFailed("r", 12017);

        assertThat(script.violations()).isEmpty();
    }

    @Test
    void aSucceedingSynchronousCallLeavesNoPairOpen() {
        var script = new Script();
        script.recorder.synchronous("r");
        script.request("SENDING_REQUEST");
        script.recorder.callSucceeded("r");

        assertThat(script.violations()).singleElement().asString().startsWith("G111").contains("the call succeeded while SENDING_REQUEST");
    }

    @Test
    void aRetryOnANewConnectionClosesThePair() {
        var script = Script.withHandles()
                .request("SENDING_REQUEST", "REQUEST_SENT", "RECEIVING_RESPONSE", "CLOSING_CONNECTION",
                        "CONNECTION_CLOSED", "SENDING_REQUEST", "REQUEST_SENT", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED");

        assertThat(script.violations()).isEmpty();
    }

    @Test
    void sendingAgainOnTheSameConnectionIsNoRetry() {
        var script = Script.withHandles().request("RECEIVING_RESPONSE", "SENDING_REQUEST", "REQUEST_SENT");

        assertThat(script.violations()).singleElement().asString().startsWith("G111").contains("SENDING_REQUEST comes while RECEIVING");
    }

    @Test
    void aPartnerNeedsItsBeginning() {
        assertThat(Script.withHandles().request("REQUEST_SENT", "RESPONSE_RECEIVED", "INTERMEDIATE_RESPONSE").violations()).hasSize(3)
                .allSatisfy(text -> assertThat(text).startsWith("G111").contains("without an open"));
    }

    @Test
    void nothingComesBetweenClosingAndClosed() {
        assertThat(Script.withHandles().request("CLOSING_CONNECTION", "DETECTING_PROXY", "CONNECTION_CLOSED").violations()).hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("G112"));
    }

    @Test
    void closingIsNotTheLastWord() {
        assertThat(Script.withHandles().request("CLOSING_CONNECTION").violations()).singleElement()
                .asString()
                .startsWith("G112")
                .contains("CLOSING_CONNECTION without CONNECTION_CLOSED");
    }

    @Test
    void nothingFollowsHandleClosing() {
        assertThat(Script.withHandles().closesRequest().request("DETECTING_PROXY").violations()).singleElement()
                .asString()
                .startsWith("G113 handle r")
                .contains("DETECTING_PROXY after HANDLE_CLOSING");
    }

    @Test
    void aHandleClosesOnce() {
        assertThat(Script.withHandles().closesRequest().closesRequest().violations()).singleElement().asString().startsWith("G113");
    }

    @Test
    void nothingPrecedesHandleCreated() {
        assertThat(new Script().request("DETECTING_PROXY").created("c", "r", 2).violations()).singleElement()
                .asString()
                .startsWith("G113 handle r")
                .contains("HANDLE_CREATED comes after an event");
    }

    @Test
    void aParentClosesAfterItsChildren() {
        assertThat(Script.withHandles().closesConnection().closesRequest().violations()).singleElement()
                .asString()
                .startsWith("G113 handle r")
                .contains("after that of its parent");
    }

    @Test
    void handleClosingTellsItsOwnHandle() {
        assertThat(Script.withHandles().tells("HANDLE_CLOSING", "c").violations()).singleElement().asString().startsWith("G113");
    }

    @Test
    void connectedNamesAnAddressThatWasTried() {
        var script = Script.withHandles().tells("CONNECTING_TO_SERVER", "127.0.0.1").tells("CONNECTED_TO_SERVER", "127.0.0.2");

        assertThat(script.violations()).singleElement().asString().startsWith("G114").contains("connected to 127.0.0.2");
    }

    @Test
    void oneOfSeveralAddressesMayWin() {
        var script = Script.withHandles()
                .tells("CONNECTING_TO_SERVER", "::1")
                .tells("CONNECTING_TO_SERVER", "127.0.0.1")
                .tells("CONNECTED_TO_SERVER", "::1");

        assertThat(script.violations()).isEmpty();
    }

    @Test
    void anAttemptConnectsOnce() {
        var script = Script.withHandles()
                .tells("CONNECTING_TO_SERVER", "::1")
                .tells("CONNECTED_TO_SERVER", "::1")
                .tells("CONNECTED_TO_SERVER", "::1");

        assertThat(script.violations()).singleElement().asString().startsWith("G114");
    }

    @Test
    void everyEventCarriesTheContextOfItsHandle() {
        var script = Script.withHandles();
        script.recorder.event("r", 3L, "DETECTING_PROXY", null);

        assertThat(script.violations()).singleElement().asString().startsWith("G115").contains("carries context 3 instead of 2");
    }

    @Test
    void anAnnouncedContextReplacesTheOldOneForGood() {
        var script = Script.withHandles();
        script.recorder.contextChanged("r", 3L);
        script.recorder.event("r", 2L, "DETECTING_PROXY", null);
        script.recorder.event("r", 3L, "DETECTING_PROXY", null);

        assertThat(script.violations()).isEmpty();
        script.recorder.event("r", 2L, "DETECTING_PROXY", null);
        assertThat(script.violations()).singleElement().asString().startsWith("G115").contains("carries context 2 instead of 3");
    }

    @Test
    void stepsOnTheWireAreToldOnTheRequest() {
        var script = Script.withHandles();
        script.recorder.withoutNetwork("c");
        script.recorder.event("c", 1L, "RESOLVING_NAME", "localhost");

        assertThat(script.violations()).singleElement().asString().startsWith("G115 handle c").contains("does not transfer");
    }

    @Test
    void aSynchronousSessionCompletesNothing() {
        var script = new Script();
        script.recorder.synchronous("s");
        script.created("s", "c", 1).created("c", "r", 2).pends().completes(1, 0);

        assertThat(script.violations()).hasSize(2).allSatisfy(text -> assertThat(text).startsWith("G116 handle r"));
    }

    @Test
    void contextZeroIsNeverHeardOf() {
        var script = new Script();
        script.recorder.event("r", 0, "DETECTING_PROXY", null);
        script.recorder.event("c", null, "DETECTING_PROXY", null);

        assertThat(script.violations()).hasSize(2).allSatisfy(text -> assertThat(text).startsWith("G116").contains("context zero"));
    }

    @Test
    void aSilentHandleTellsOnlyOfItsChildren() {
        var script = new Script();
        script.recorder.silent("s");
        script.recorder.callPended("s");
        script.created("s", "c", 1);
        assertThat(script.violations()).isEmpty();

        script.recorder.event("s", 7L, "DETECTING_PROXY", null);
        assertThat(script.violations()).singleElement().asString().startsWith("G116 handle s").contains("has no callbacks");
    }

    @Test
    void optionalEventsMayBeAbsentOrPresent() {
        assertThat(Script.withHandles().closes().violations()).isEmpty();
        assertThat(Script.withHandles().request("DETECTING_PROXY", "COOKIE_SENT", "COOKIE_RECEIVED").closes().violations()).isEmpty();
    }

    @Test
    void anUnknownStatusIsNone() {
        assertThat(Script.withHandles().request("RESOLVING").violations()).singleElement()
                .asString()
                .startsWith("G117")
                .contains("no such status: RESOLVING");
    }

    @Test
    void everyViolationIsListedWithItsSequence() {
        var script = Script.withHandles().pends().tells("CONNECTING_TO_SERVER", "127.0.0.1").tells("REQUEST_SENT", 62L);

        assertThatThrownBy(script.recorder::assertInvariants).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("2 invariants broken:")
                .hasMessageContaining("G110 handle r at #")
                .hasMessageContaining("G111 handle r at #")
                .hasMessageContaining("CONNECTING_TO_SERVER 127.0.0.1 ctx=2 @")
                .hasMessageContaining("(call pends)");
    }
}
