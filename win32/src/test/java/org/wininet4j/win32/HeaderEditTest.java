package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wininet4j.win32.Recorded.Mode;

/** HttpAddRequestHeaders (P20–P31). */
class HeaderEditTest {
    @RegisterExtension final Recorded wininet = new Recorded();

    private HINTERNET request;

    @BeforeEach
    void openRequest() {
        request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80));
    }

    /** The header X holds a and b. */
    private void twoFields() {
        assertThat(HttpAddRequestHeaders(request, "X: a\r\nX: b\r\n", HTTP_ADDREQ_FLAG_ADD)).isTrue();
    }

    private void assertEdits(String text, int modifiers, String... values) {
        assertThat(HttpAddRequestHeaders(request, text, modifiers)).isTrue();
        assertThat(GetLastError()).isZero();
        assertThat(values("X")).containsExactly(values);
    }

    private void assertRefuses(String text, int modifiers, int error, String... values) {
        assertThat(HttpAddRequestHeaders(request, text, modifiers)).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
        assertThat(values("X")).containsExactly(values);
    }

    private List<String> values(String name) {
        var values = new ArrayList<String>();
        var index = new IntRef();
        var value = new Ref<Object>(name);
        while (HttpQueryInfo(request, HTTP_QUERY_CUSTOM | HTTP_QUERY_FLAG_REQUEST_HEADERS, value, index)) {
            values.add(String.valueOf(value.value));
            value.value = name;
        }
        return values;
    }

    /** P20. */
    @Test
    void runsOfLineEndsSeparateAndBlanksAreTrimmed() {
        assertEdits("\r\n\r\nX:a\n\n  X :  b c \r\r\nX:\td\t", HTTP_ADDREQ_FLAG_ADD, "a", "b c", "d");
    }

    /** P20. */
    @Test
    void nullTextSucceedsAndDoesNothing() {
        assertThat(HttpAddRequestHeaders(request, null, HTTP_ADDREQ_FLAG_ADD)).isTrue();
        assertThat(GetLastError()).isZero();
    }

    /** P20. */
    @Test
    void withoutAModifierItAdds() {
        twoFields();
        assertEdits("X: v", 0, "a", "b", "v");
    }

    /** P22. */
    @Test
    void namesAreComparedWithoutCase() {
        twoFields();
        assertEdits("x: v", HTTP_ADDREQ_FLAG_REPLACE, "b", "v");
    }

    /** P23. */
    @Test
    void addingAppends() {
        twoFields();
        assertEdits("X: v", HTTP_ADDREQ_FLAG_ADD, "a", "b", "v");
    }

    /** P24. */
    @Test
    void addingIfNewIsRefusedWhereItExists() {
        twoFields();
        assertRefuses("X: v", HTTP_ADDREQ_FLAG_ADD_IF_NEW, ERROR_HTTP_HEADER_ALREADY_EXISTS, "a", "b");
    }

    /** P24. */
    @Test
    void addingIfNewAddsWhereItIsAbsent() {
        assertEdits("X: v", HTTP_ADDREQ_FLAG_ADD_IF_NEW, "v");
    }

    /** P24. */
    @Test
    void addingIfNewKeepsTheLinesBeforeTheRefusedOne() {
        assertRefuses("X: 1\r\nX: 2\r\nX: 3", HTTP_ADDREQ_FLAG_ADD_IF_NEW, ERROR_HTTP_HEADER_ALREADY_EXISTS, "1");
    }

    /** P24. */
    @Test
    void addingIfNewWithAddIsAdding() {
        twoFields();
        assertEdits("X: v", HTTP_ADDREQ_FLAG_ADD | HTTP_ADDREQ_FLAG_ADD_IF_NEW, "a", "b", "v");
    }

    /** P25. */
    @Test
    void replacingRemovesTheFirstAndAppends() {
        twoFields();
        assertEdits("X: v", HTTP_ADDREQ_FLAG_REPLACE, "b", "v");
    }

    /** P25. */
    @Test
    void replacingNeedsOneToReplace() {
        assertRefuses("X: v", HTTP_ADDREQ_FLAG_REPLACE, ERROR_HTTP_HEADER_NOT_FOUND);
    }

    /** P26. */
    @Test
    void replacingByNothingRemovesTheFirst() {
        twoFields();
        assertEdits("X:", HTTP_ADDREQ_FLAG_REPLACE, "b");
        assertEdits("X: ", HTTP_ADDREQ_FLAG_REPLACE | HTTP_ADDREQ_FLAG_ADD);
        assertRefuses("X:", HTTP_ADDREQ_FLAG_REPLACE | HTTP_ADDREQ_FLAG_ADD, ERROR_HTTP_HEADER_NOT_FOUND);
    }

    /** P27. */
    @Test
    void addingOrReplacingDoesEither() {
        assertEdits("X: v", HTTP_ADDREQ_FLAG_REPLACE | HTTP_ADDREQ_FLAG_ADD, "v");
        assertEdits("X: w", HTTP_ADDREQ_FLAG_REPLACE | HTTP_ADDREQ_FLAG_ADD, "w");
    }

    /** P28. */
    @Test
    void coalescingJoinsWithTheFirst() {
        twoFields();
        assertEdits("X: v", HTTP_ADDREQ_FLAG_COALESCE, "a, v", "b");
        assertEdits("X: w", HTTP_ADDREQ_FLAG_COALESCE_WITH_SEMICOLON, "a, v; w", "b");
    }

    /** P29. */
    @Test
    void coalescingAddsWhereItIsAbsent() {
        assertEdits("X: v", HTTP_ADDREQ_FLAG_COALESCE_WITH_SEMICOLON, "v");
    }

    /** P31. */
    @Test
    void textIsLatinOne() {
        assertEdits("X: \u00e4\u00ff", HTTP_ADDREQ_FLAG_ADD, "\u00e4\u00ff");
    }
}
