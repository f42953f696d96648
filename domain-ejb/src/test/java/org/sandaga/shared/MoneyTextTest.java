package org.sandaga.shared;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource({
        "fr, 20000, XOF, 20 000 F CFA",
        "fr, 2050, EUR, '20,50 €'",
        "en, 20000, XOF, 'F CFA 20,000'",
        "en, 2050, EUR, €20.50",
        "en, -2050, EUR, -€20.50"
    })
    void writesAnAmountAsPeopleOfTheLanguageDo(String language, long minor, String currency, String written) {
        String text = MoneyText.of(Money.of(minor, currency), Locale.of(language));

        assertThat(text).doesNotContain(" ");
        assertThat(text.replaceAll("\\p{Z}", " ")).isEqualTo(written);
    }
}
