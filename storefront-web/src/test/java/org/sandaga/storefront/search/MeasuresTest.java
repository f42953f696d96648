package org.sandaga.storefront.search;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.sandaga.search.Facet;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuresTest {
    @Test
    void weightsGoUpWhateverTheirUnit() {
        assertThat(inOrder("250 g", "1 kg", "150 g", "1,5 kg")).containsExactly("150 g", "250 g", "1 kg", "1,5 kg");
    }

    @Test
    void bareNumbersGoUp() {
        assertThat(inOrder("250", "1000", "150")).containsExactly("150", "250", "1000");
    }

    @Test
    void sizesGoUp() {
        assertThat(inOrder("L", "xs", "XXL", "M")).containsExactly("xs", "M", "L", "XXL");
    }

    @Test
    void sizesComeBeforeThoseInNumbers() {
        assertThat(inOrder("40", "L", "38", "S")).containsExactly("S", "L", "38", "40");
    }

    @Test
    void areasGoUpByTheirFirstSide() {
        assertThat(inOrder("160 × 230", "90 × 140", "120 × 180")).containsExactly("90 × 140", "120 × 180", "160 × 230");
        assertThat(inOrder("160x230 cm", "90x140 cm")).containsExactly("90x140 cm", "160x230 cm");
    }

    @Test
    void yesComesBeforeNo() {
        assertThat(inOrder("false", "true")).containsExactly("true", "false");
    }

    @Test
    void wordsStayAsTheyWereCounted() {
        assertThat(inOrder("Rouge", "Bleu")).containsExactly("Rouge", "Bleu");
    }

    @Test
    void whatIsNotOfOneKindStaysAsItWasCounted() {
        assertThat(inOrder("40 cm", "1 kg", "M")).containsExactly("40 cm", "1 kg", "M");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(inOrder()).isEmpty();
    }

    private static List<String> inOrder(String... labels) {
        List<Facet.Value> values = Arrays.stream(labels)
                .map(each -> new Facet.Value(each, each, 1))
                .toList();
        return Measures.inOrder(values).stream().map(Facet.Value::label).toList();
    }
}
