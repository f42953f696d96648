package org.sandaga.storefront.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.sandaga.search.Facet;

import static org.assertj.core.api.Assertions.assertThat;

class FacetBoxesTest {

    @Test
    void whatWasChosenIsCalledAsTheFacetsCallIt() {
        assertThat(chips("a-color", "bleu"))
                .containsExactly(new FacetBox.Choice("Bleu indigo", 3, "/fr/search?q=pagne", true));
    }

    @Test
    void whatWasChosenCanBeGivenUpWhereNothingHasIt() {
        assertThat(chips("vendor", "ven_1"))
                .containsExactly(new FacetBox.Choice("vendor ven_1", 0, "/fr/search?q=pagne", true));
        assertThat(chips("condition", "USED")).hasSize(1);
        assertThat(chips("a-size", "XXL")).hasSize(1);
    }

    @Test
    void whatTheSearchPassesOverWasNotChosen() {
        assertThat(chips("condition", "AS_NEW")).isEmpty();
        assertThat(chips("stock", "false")).isEmpty();
        assertThat(chips("sort", "NEWEST")).isEmpty();
    }

    private static List<FacetBox.Choice> chips(String parameter, String value) {
        Wish wish = Wish.of(Map.of("q", new String[] {"pagne"}, parameter, new String[] {value}));
        Facet colors =
                new Facet(Facet.Kind.FEATURE, "color", "Couleur", List.of(new Facet.Value("bleu", "Bleu indigo", 3)));
        return new FacetBoxes(wish, "/fr/search", List.of(colors)).chips((name, said) -> name + " " + said);
    }
}
