package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests a proxy carries (PR2, PR20–PR27). */
class ProxySettingTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -          , -       , http , h.test    , 80 , false
            p          , -       , http , h.test    , 80 , true
            p          , -       , http , localhost , 80 , false
            p          , *.test  , http , h.test    , 80 , false
            https=p    , -       , http , h.test    , 80 , false
            socks=p    , -       , http , h.test    , 80 , true
            ''         , -       , http , h.test    , 80 , false
            p          , h.test:81, http, h.test    , 80 , true
            """)
    void theListsDecide(String list, String bypass, String scheme, String host, int port, boolean carried) {
        assertThat(new ProxySetting(list, bypass).carries(scheme, host, port)).isEqualTo(carried);
    }

    /** PR31. */
    @Test
    void withoutAListThereIsNothingToBypass() {
        assertThat(new ProxySetting(null, "b")).isEqualTo(ProxySetting.DIRECT);
    }
}
