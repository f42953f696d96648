package org.sandaga.api.payment;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.api.RequestRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a shopper may be sent back to. */
@Tag("X-14")
class ReturnAddressesTest {
    private static final String CALLED = "http://127.0.0.1:8080";

    private final ReturnAddresses unset = new ReturnAddresses(Optional.empty());
    private final ReturnAddresses shop = new ReturnAddresses(Optional.of(List.of("https://shop.example.org")));

    @Test
    void takesTheAddressOfTheApiItselfWhenNothingIsSet() {
        assertThat(unset.checked("/returnUrl", CALLED + "/fr/merci?x=1", CALLED))
                .hasToString(CALLED + "/fr/merci?x=1");
    }

    @Test
    void takesOnlyWhatIsSet() {
        assertThat(shop.checked("/returnUrl", "https://shop.example.org/fr/merci", CALLED))
                .hasHost("shop.example.org");
        assertThatThrownBy(() -> shop.checked("/returnUrl", CALLED + "/fr/merci", CALLED))
                .isInstanceOf(RequestRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/",
                "https://shop.example.org.evil.example.org/",
                "https://shop.example.org@evil.example.org/",
                "https://a:b@shop.example.org/",
                "http://shop.example.org/",
                "https://shop.example.org:8443/",
                "//shop.example.org/",
                "/fr/merci",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:shop.example.org",
                "https://shop.example.org\\@evil.example.org/",
                "https://shop.example.org/ x",
                ""
            })
    void leadsNobodyAstray(String address) {
        assertThatThrownBy(() -> shop.checked("/returnUrl", address, CALLED))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.errors().getFirst().pointer())
                                .isEqualTo("/returnUrl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example.org/", "shop.example.org", "https://", "*"})
    void refusesASettingThatIsNoOrigin(String setting) {
        assertThatThrownBy(() -> new ReturnAddresses(Optional.of(List.of(setting))))
                .hasMessageContaining("sandaga.payment.return.origins");
    }
}
