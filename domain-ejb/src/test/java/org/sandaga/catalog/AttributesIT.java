package org.sandaga.catalog;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.Texts;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AttributesIT {
    private static final House HOUSE = House.open();
    private static final AttributeDefinition POWER = new AttributeDefinition(
            "power", Texts.frEn("Puissance", "Power"), AttributeKind.NUMBER, "W", List.of(), true, true);
    private static final AttributeDefinition PLUG = new AttributeDefinition(
            "plug",
            Texts.frEn("Prise", "Plug"),
            AttributeKind.CHOICE,
            null,
            List.of(new AttributeDefinition.Choice("c", Texts.frEn("Type C", "Type C"))),
            false,
            true);

    private final Categories categories = HOUSE.door(Categories.class);
    private final Catalog catalog = HOUSE.door(Catalog.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void handsAttributesDownTheTree() {
        CategoryId above = categories.add(Actor.SYSTEM, null, Texts.of("fr", "Électroménager"));
        CategoryId below = categories.add(Actor.SYSTEM, above, Texts.of("fr", "Cafetières"));
        categories.describe(Actor.SYSTEM, above, List.of(POWER));
        categories.describe(Actor.SYSTEM, below, List.of(PLUG));

        assertThat(categories.attributes(below)).containsExactly(POWER, PLUG);
        assertThat(categories.attributes(above)).containsExactly(POWER);
    }

    @Test
    void refusesAProductThatDoesNotSayWhatItMust() {
        CategoryId category = categories.add(Actor.SYSTEM, null, Texts.of("fr", "Mixeurs"));
        categories.describe(Actor.SYSTEM, category, List.of(POWER, PLUG));

        for (Map<String, String> wrong :
                List.of(Map.of("plug", "c"), Map.of("power", "much"), Map.of("power", "900", "plug", "z"))) {
            assertThatThrownBy(() -> catalog.publish(Actor.SYSTEM, saying(category, wrong)))
                    .isInstanceOf(InvalidInput.class);
        }
        ProductId right = catalog.publish(Actor.SYSTEM, saying(category, Map.of("power", "900.5", "colour", "red")));
        assertThat(catalog.product(right).attributes().values()).containsEntry("power", "900.5");
    }

    @Test
    void refusesAttributesThatMakeNoSense() {
        CategoryId category = categories.add(Actor.SYSTEM, null, Texts.of("fr", "Divers"));
        AttributeDefinition choiceless = new AttributeDefinition(
                "size", Texts.of("fr", "Taille"), AttributeKind.CHOICE, null, List.of(), false, true);
        AttributeDefinition misnamed = new AttributeDefinition(
                "Not a code", Texts.of("fr", "x"), AttributeKind.TEXT, null, List.of(), false, true);

        for (AttributeDefinition wrong : List.of(choiceless, misnamed)) {
            assertThatThrownBy(() -> categories.describe(Actor.SYSTEM, category, List.of(wrong)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void takesSymbolsForUnitsAndNoWords() {
        CategoryId category = categories.add(Actor.SYSTEM, null, Texts.of("fr", "Instruments"));
        for (String symbol : List.of("kg", "cm²", "°C", "%", "kcal", "l/min", "W/m²K")) {
            categories.describe(Actor.SYSTEM, category, List.of(measured(symbol)));
            assertThat(categories.attributes(category)).containsExactly(measured(symbol));
        }
        for (String word : List.of("litres", "par an", "m\u00a0s", "kWh/(m²·an)")) {
            assertThatThrownBy(() -> categories.describe(Actor.SYSTEM, category, List.of(measured(word))))
                    .as(word)
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            wrong -> assertThat(wrong.field()).isEqualTo("unit"));
        }
    }

    @Test
    void keepsAWordThatIsAUnitFromBefore() {
        CategoryId category = categories.add(Actor.SYSTEM, null, Texts.of("fr", "Écrans"));
        categories.describe(Actor.SYSTEM, category, List.of(measured("cm")));
        HOUSE.inTransaction(() ->
                HOUSE.sql().update("update catalog.attribute set unit = 'pouces' where category_id = ?", category));

        categories.describe(Actor.SYSTEM, category, List.of(measured("pouces"), PLUG));

        assertThat(categories.attributes(category)).containsExactly(measured("pouces"), PLUG);
    }

    @Test
    void renamesTheVersionThatWasRead() {
        CategoryId category = categories.add(Actor.SYSTEM, null, Texts.of("fr", "Vélos"));
        long read = categories.all().stream()
                .filter(each -> each.id().equals(category))
                .findFirst()
                .orElseThrow()
                .version();
        categories.rename(Actor.SYSTEM, category, read, Texts.frEn("Vélos et motos", "Bikes"), 3);

        assertThatThrownBy(() -> categories.rename(Actor.SYSTEM, category, read, Texts.of("fr", "Motos"), 4))
                .isInstanceOf(StaleVersion.class);
    }

    private static AttributeDefinition measured(String unit) {
        return new AttributeDefinition(
                "measure", Texts.frEn("Mesure", "Measure"), AttributeKind.NUMBER, unit, List.of(), false, true);
    }

    private static ProductDraft saying(CategoryId category, Map<String, String> attributes) {
        ProductDraft plain = Drafts.simple(category, "Mixeur", "Blender");
        return new ProductDraft(
                category,
                null,
                plain.title(),
                plain.description(),
                new Features(attributes),
                Pictures.NONE,
                plain.variants());
    }
}
