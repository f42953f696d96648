package org.sandaga.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/vendor/orders?state=TO_SHIP&page=2", "/fr/p/panier-%C3%A9"})
    void leadsBackToAPageOfTheHouse(String page) {
        assertThat(ReturnAddress.of(page, "/home")).isEqualTo(page);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "account",
                "/a\r\nSet-Cookie: x=1",
                "/a b"
            })
    void neverLeadsToAnotherPlace(String elsewhere) {
        assertThat(ReturnAddress.of(elsewhere, "/home")).isEqualTo("/home");
    }

    @Test
    void forgetsAnAddressThatIsLongerThanAnyOfOurs() {
        assertThat(ReturnAddress.of("/" + "a".repeat(2000), "/home")).isEqualTo("/home");
    }
}
