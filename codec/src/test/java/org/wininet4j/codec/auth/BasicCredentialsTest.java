package org.wininet4j.codec.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// RFC 7617, 2 and 2.1; U16
class BasicCredentialsTest {
    @ParameterizedTest
    @CsvSource({"Aladdin, open sesame, Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "test, 123\u00a3, Basic dGVzdDoxMjPCow==",
            "'', '', Basic Og=="})
    void aPairIsUtf8InBase64(String user, String password, String field) {
        assertThat(BasicCredentials.fieldValue(user, password.toCharArray())).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"secret"})
    void thePasswordOfTheCallerIsNotTouched(String password) {
        char[] characters = password.toCharArray();
        BasicCredentials.fieldValue("joe", characters);

        assertThat(characters).isEqualTo(password.toCharArray());
    }
}
