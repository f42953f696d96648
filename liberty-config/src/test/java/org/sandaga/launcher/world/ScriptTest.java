package org.sandaga.launcher.world;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.identity.Persona;

import static org.assertj.core.api.Assertions.assertThat;

/** The script of the world is whole: what it names is there. */
class ScriptTest {
    private final List<Map<String, String>> products = Script.table("products.csv");
    private final Set<String> people = Person.all().stream().map(Person::key).collect(Collectors.toSet());

    @Test
    void describesSixtyProductsInTwoLanguagesOfWhichTenAreSoldByTwo() {
        assertThat(products).hasSize(60).allSatisfy(product -> {
            assertThat(product).doesNotContainEntry("text", "").doesNotContainEntry("texte", "");
            assertThat(product.get("text")).isNotEqualTo(product.get("texte"));
        });
        assertThat(products)
                .filteredOn(each -> each.get("offers").contains(" + "))
                .hasSize(10);
    }

    @Test
    void drawsEachProductDifferently() {
        Painter painter = new Painter();
        Set<Integer> seen = new HashSet<>();

        products.stream()
                .flatMap(product -> painter.pictures(product).stream())
                .forEach(picture ->
                        assertThat(seen.add(Arrays.hashCode(picture))).isTrue());
    }

    @Test
    void drawsForEachOpenShopASignAndABannerThreeTimesAsWideAsHigh() throws IOException {
        Painter painter = new Painter();

        for (JsonNode vendor : Script.json("vendors.json")) {
            if (vendor.path("approved").asBoolean()) {
                BufferedImage banner = ImageIO.read(new ByteArrayInputStream(painter.banner(vendor.path("face"))));
                assertThat(banner.getWidth()).isEqualTo(3 * banner.getHeight());
                assertThat(painter.sign(vendor.path("face"))).hasSizeLessThan(60_000);
            }
        }
    }

    @Test
    void hasWordsInBothLanguagesForWhateverTellsVariantsApart() {
        Set<String> words = Script.table("words.csv").stream()
                .map(each -> each.get("axis") + "=" + each.get("value"))
                .collect(Collectors.toSet());

        assertThat(products).filteredOn(each -> !each.get("options").isEmpty()).allSatisfy(product -> {
            String[] option = product.get("options").split("=");
            assertThat(words).contains(option[0] + "=");
            // sizes read the same everywhere
            if (!option[0].equals("taille")) {
                assertThat(option[1].split("\\|"))
                        .allSatisfy(value -> assertThat(words).contains(option[0] + "=" + value));
            }
        });
    }

    @Test
    void letsKnownPeopleBuyKnownGoods() {
        Set<String> goods = products.stream().map(each -> each.get("key")).collect(Collectors.toSet());

        assertThat(Script.table("purchases.csv")).hasSizeBetween(40, 60).allSatisfy(purchase -> {
            assertThat(people).contains(purchase.get("who"));
            assertThat(purchase.get("goods").split(" "))
                    .allSatisfy(line -> assertThat(goods).contains(line.replaceAll("[#@*].*", "")));
        });
    }

    @Test
    void knowsEveryPersonaByNameAndAddress() {
        assertThat(Person.all()).allMatch(person -> person.email().startsWith(person.key()));
        assertThat(Persona.values())
                .allSatisfy(persona -> assertThat(Person.all())
                        .anyMatch(person -> person.email().equals(persona.email())
                                && person.name().equals(persona.fullName())));
    }
}
