package org.sandaga.storefront.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.offer.Condition;
import org.sandaga.search.SearchFilter;
import org.sandaga.search.SearchSort;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.TypedMoney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WishTest {

    @Test
    void anAddressThatAsksForNothingIsEmpty() {
        Wish wish = Wish.of(Map.of("q", new String[] {" "}, "utm_source", new String[] {"x"}));

        assertThat(wish.query()).isEmpty();
        assertThat(wish.isNarrow()).isFalse();
        assertThat(wish.filter(null, "XOF", Locale.FRENCH)).isEqualTo(SearchFilter.ALL);
    }

    @Test
    void choosesAValueAndGivesItUpAgain() {
        Wish wish = Wish.of(Map.of("q", new String[] {"pagne"}));

        Wish blue = wish.toggled("a-color", "bleu");

        assertThat(blue.query()).isEqualTo("?q=pagne&a-color=bleu");
        assertThat(blue.filter(null, "XOF", Locale.FRENCH).features())
                .isEqualTo(Map.of("color", java.util.List.of("bleu")));
        assertThat(blue.toggled("a-color", "bleu")).isEqualTo(wish);
    }

    @Test
    void keepsOnlyTheWordsWhenAllFiltersAreCleared() {
        Wish wish = Wish.of(Map.of(
                "q", new String[] {"pagne"},
                "stock", new String[] {"true"},
                "sort", new String[] {"PRICE_UP"}));

        assertThat(wish.isNarrow()).isTrue();
        assertThat(wish.wide().query()).isEqualTo("?q=pagne&sort=PRICE_UP");
    }

    @Test
    void readsAmountsAsPeopleWriteThem() {
        Wish wish = Wish.of(Map.of("from", new String[] {"1 500,50"}, "to", new String[] {"2000"}));

        assertThat(wish.filter(null, "EUR", Locale.FRENCH).leastMinor()).isEqualTo(150_050);
        assertThat(wish.filter(null, "EUR", Locale.FRENCH).mostMinor()).isEqualTo(200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cher", "1e999999999", "1.005", "99999999999999999999"})
    void refusesAnAmountThatIsNone(String amount) {
        Wish wish = Wish.of(Map.of("from", new String[] {amount}));

        assertThatThrownBy(() -> wish.filter(null, "EUR", Locale.FRENCH)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void readsAmountsAsTheLanguageOfTheShopperWritesThem() {
        Wish wish = Wish.of(Map.of("from", new String[] {"1,500"}));

        assertThat(wish.filter(null, "EUR", Locale.ENGLISH).leastMinor()).isEqualTo(150_000);
        assertThatThrownBy(() -> wish.filter(null, "EUR", Locale.FRENCH)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void givesAnExampleInTheCurrencyOfTheMarket() {
        Wish wish = Wish.of(Map.of("from", new String[] {"12.50"}));

        assertThatThrownBy(() -> wish.filter(null, "XOF", Locale.FRENCH))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.arguments()).endsWith(TypedMoney.example("XOF", Locale.FRENCH)));
    }

    @Test
    void knowsConditionsAndForgetsOthers() {
        Wish wish = Wish.of(Map.of("condition", new String[] {"USED", "SHINY"}));

        assertThat(wish.filter(null, "XOF", Locale.FRENCH).conditions()).isEqualTo(Set.of(Condition.USED));
    }

    @Test
    @Tag("X-10")
    void takesNoOrderFromTheAddressThatIsNotOneOfOurs() {
        Wish wish = Wish.of(Map.of("sort", new String[] {"price; drop table"}));

        assertThat(wish.sort()).isEqualTo(SearchSort.NEWEST);
    }

    @Test
    void whatIsNoVendorIsNotFound() {
        Wish wish = Wish.of(Map.of("vendor", new String[] {"1 or 1=1"}));

        assertThatThrownBy(() -> wish.filter(null, "XOF", Locale.FRENCH)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("X-07")
    void encodesWhatItPutsIntoALink() {
        Wish wish = Wish.of(Map.of("q", new String[] {"\"><script>&x=1"}));

        assertThat(wish.query()).isEqualTo("?q=%22%3E%3Cscript%3E%26x%3D1");
    }
}
