package org.sandaga.storefront.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.sandaga.search.Facet;

import static org.assertj.core.api.Assertions.assertThat;

class FacetBoxesTest {
    private static final Facet COLORS =
            new Facet(Facet.Kind.FEATURE, "color", "Couleur", List.of(new Facet.Value("bleu", "Bleu indigo", 3)));

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

    @Test
    void featuresOfGoodsOfEveryKindAreShownOnlyWhereTheyWereChosen() {
        Map<String, String[]> nothing = Map.of();

        assertThat(boxes(nothing, true)).extracting(FacetBox::name).containsExactly("Couleur");
        assertThat(boxes(nothing, false)).isEmpty();
        assertThat(boxes(Map.of("a-color", new String[] {"bleu"}), false))
                .extracting(FacetBox::name)
                .containsExactly("Couleur");
    }

    private static List<FacetBox> boxes(Map<String, String[]> parameters, boolean alike) {
        return new FacetBoxes(Wish.of(parameters), "/fr/search", List.of(COLORS))
                .boxes((least, most) -> "", "XOF", alike);
    }

    private static List<FacetBox.Choice> chips(String parameter, String value) {
        Wish wish = Wish.of(Map.of("q", new String[] {"pagne"}, parameter, new String[] {value}));
        return new FacetBoxes(wish, "/fr/search", List.of(COLORS)).chips((name, said) -> name + " " + said);
    }
}
