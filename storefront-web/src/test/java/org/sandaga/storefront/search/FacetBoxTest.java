package org.sandaga.storefront.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FacetBoxTest {
    private static final int FOUND = 10;

    @Test
    void oneChoiceThatHoldsEverythingNarrowsNothing() {
        assertThat(box("CONDITION", choice(FOUND, false)).narrows(FOUND)).isFalse();
    }

    @Test
    void oneChoiceThatLeavesSomethingOutNarrows() {
        assertThat(box("STOCK", choice(7, false)).narrows(FOUND)).isTrue();
    }

    @Test
    void aChoiceThatIsOnStaysSoThatItCanBeGivenUp() {
        assertThat(box("VENDOR", choice(FOUND, true)).narrows(FOUND)).isTrue();
    }

    @Test
    void pricesCanAlwaysBeTyped() {
        assertThat(box("PRICE", choice(FOUND, false)).narrows(FOUND)).isTrue();
    }

    private static FacetBox box(String kind, FacetBox.Choice... choices) {
        return new FacetBox(kind, "", List.of(choices));
    }

    private static FacetBox.Choice choice(int products, boolean on) {
        return new FacetBox.Choice("Neuf", products, "?", on);
    }
}
