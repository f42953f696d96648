package org.sandaga.api;

import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is decided before the REST engine sees a request. */
class EdgeTest {

    @ParameterizedTest
    @Tag("A-12")
    @ValueSource(
            strings = {
                "/api/v1/me;x=1",
                "/api//v1/me",
                "/api/v1/%2e%2e/me",
                "/api/v1/%2Fme",
                "/api/v1/a%00",
                "/api/v1/a%0d%0aX",
                "/api/v1/../me",
                "/api/v1/.",
                "/api/v1/..",
                "/api/v1/a\u2028%00",
                "/api/v1/a\\b"
            })
    void findsNothingAtOddAddresses(String path) {
        assertThat(Addresses.isOdd(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/products/panier-tress%C3%A9-prd_01", "/api/v1/a.b"})
    void takesPlainAddresses(String path) {
        assertThat(Addresses.isOdd(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                        | fr
            en                       | en
            en-US,en;q=0.9           | en
            de, en;q=0.1             | en
            fr-SN                    | fr
            *                        | fr
            q=;;                     | fr
            de                       | fr
            """)
    void choosesTheLanguage(String header, String language) {
        assertThat(Languages.of(header)).isEqualTo(Locale.of(language));
    }

    @Test
    void takesOverACorrelationIdThatLooksLikeOne() {
        assertThat(Correlation.begin("trace-0001")).isEqualTo("trace-0001");
        assertThat(Correlation.current()).isEqualTo("trace-0001");
        assertThat(Correlation.begin("a\nb-injected-line")).startsWith("req_");
        Correlation.end();
    }
}
