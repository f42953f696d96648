package org.sandaga.shared;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypedMoneyTest {

    @ParameterizedTest(name = "{0}: {2} {1}")
    @CsvSource({
        "en, XOF, '1000', 1000",
        "en, XOF, '1,000', 1000",
        "en, XOF, '1 000', 1000",
        "en, XOF, '1,300,000', 1300000",
        "en, XOF, '1300.00', 1300",
        "en, EUR, '1,000', 100000",
        "en, EUR, '1 000', 100000",
        "en, EUR, '1.5', 150",
        "en, EUR, '12.75', 1275",
        "en, EUR, '12,75', 1275",
        "en, EUR, '0.05', 5",
        "en, EUR, '1,250.5', 125050",
        "en, EUR, '1.250,50', 125050",
        "en, EUR, '1.250.000', 125000000",
        "fr, XOF, '1000', 1000",
        "fr, XOF, '1 000', 1000",
        "fr, XOF, '12 500', 12500",
        "fr, XOF, '1.300.000', 1300000",
        "fr, XOF, '1300,00', 1300",
        "fr, EUR, '1 000', 100000",
        "fr, EUR, '1,5', 150",
        "fr, EUR, '12,75', 1275",
        "fr, EUR, '12.75', 1275",
        "fr, EUR, '0,05', 5",
        "fr, EUR, '1 250,50', 125050",
        "fr, EUR, '1.250,50', 125050",
        "fr, EUR, '1,250.5', 125050",
        "fr, EUR, '1,000,000', 100000000",
        "fr, EUR, ' 7 ', 700",
        "fr, EUR, '1’250.50', 125050",
        "fr, KWD, '1,500', 1500",
        "en, KWD, '1.500', 1500",
        "en, KWD, '1,500', 1500000"
    })
    void readsWhatPeopleOfTheLanguageMean(String language, String currency, String typed, long minor) {
        assertThat(read(language, currency, typed)).isEqualTo(Money.of(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\u00a0500", "12\u202f500", "12\u2009500", "\u00a012\u00a0500\u00a0", "12 500", "12'500"})
    void readsAmountsAsTheHouseWritesThemWhateverTheBlank(String typed) {
        assertThat(read("fr", "XOF", typed)).isEqualTo(Money.of(12_500, "XOF"));
        assertThat(read("en", "XOF", typed)).isEqualTo(Money.of(12_500, "XOF"));
    }

    @ParameterizedTest(name = "{0}: {2} {1}")
    @CsvSource({
        "fr, XOF, '1.000', '1 000'",
        "fr, XOF, '1,000', '1 000'",
        "fr, EUR, '1.000', '1 000'",
        "fr, EUR, '1,000', '1 000'",
        "fr, EUR, '12.755', '12 755'",
        "fr, KWD, '1.500', '1 500'",
        "en, XOF, '1.000', '1,000'",
        "en, EUR, '1.000', '1,000'"
    })
    void asksForWhatCouldBeAThousandOrOne(String language, String currency, String typed, String thousand) {
        assertThatThrownBy(() -> read(language, currency, typed))
                .isInstanceOfSatisfying(
                        AmountReadsTwoWays.class,
                        refused -> assertThat(words(refused, language)).contains(thousand));
    }

    @ParameterizedTest(name = "{0}: {2} {1}")
    @CsvSource({
        "fr, XOF, '12,75', '1 300'",
        "en, XOF, '1.5', '1,300'",
        "fr, EUR, '0,125', '12,50'",
        "fr, EUR, '12,7500', '12,50'",
        "fr, EUR, '1 250,500', '12,50'",
        "en, EUR, '0.125', '12.50'",
        "en, EUR, '0,125', '12.50'",
        "en, EUR, '1,250.505', '12.50'",
        "en, EUR, '1250.000', '12.50'"
    })
    void refusesMoreDecimalsThanTheCurrencyHas(String language, String currency, String typed, String example) {
        assertThatThrownBy(() -> read(language, currency, typed))
                .isInstanceOfSatisfying(
                        AmountHasTooManyDecimals.class,
                        refused -> assertThat(words(refused, language)).contains(example));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "\u2212" + "5",
                "+5",
                "cher",
                "12 F",
                "1e3",
                "12,",
                ",5",
                "12 50",
                "1,00,000",
                "1,000,00",
                "1.000.00",
                "1,2,3",
                "1 000 00",
                "99999999999999999999",
                "0000000000000000000000001",
                "١٢"
            })
    void refusesWhatIsNoAmount(String typed) {
        for (String language : new String[] {"fr", "en"}) {
            assertThatThrownBy(() -> read(language, "EUR", typed))
                    .as(language)
                    .isInstanceOfSatisfying(
                            AmountIsNotReadable.class,
                            refused -> assertThat(words(refused, language)).contains("12"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u202f"})
    void takesAnEmptyFieldAsNoAmountUnlessOneIsNeeded(String typed) {
        assertThat(TypedMoney.read("price", typed, "EUR", Locale.FRENCH)).isNull();
        assertThatThrownBy(() -> TypedMoney.require("price", typed, "EUR", Locale.FRENCH))
                .isExactlyInstanceOf(InvalidInput.class);
    }

    @Test
    void readsWhatItWritesItself() {
        for (String currency : new String[] {"XOF", "EUR", "KWD"}) {
            for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                for (long minor : new long[] {0, 5, 100, 1_000, 1_500, 125_050, 1_000_000, 987_654_321}) {
                    Money amount = Money.of(minor, currency);
                    assertThat(TypedMoney.read("price", TypedMoney.of(amount, language), currency, language))
                            .isEqualTo(amount);
                }
                assertThat(TypedMoney.read("price", TypedMoney.example(currency, language), currency, language))
                        .isNotNull();
            }
        }
        assertThat(TypedMoney.of(null, Locale.FRENCH)).isEmpty();
    }

    private static Money read(String language, String currency, String typed) {
        return TypedMoney.require("price", typed, currency, Locale.of(language));
    }

    private static String words(InvalidInput refused, String language) {
        return Words.of(refused, Locale.of(language)).replaceAll("\\p{Z}", " ");
    }
}
