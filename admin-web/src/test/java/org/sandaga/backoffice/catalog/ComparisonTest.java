package org.sandaga.backoffice.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.sandaga.backoffice.BackOfficeMenu;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.catalog.VariantId;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Texts;
import org.sandaga.shared.Words;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {
    private static final MediaId FRONT = new MediaId("a".repeat(64));
    private static final MediaId BACK = new MediaId("b".repeat(64));
    private static final CategoryId LAMPS = CategoryId.next();

    private static final ProductView LAMP = product("Lampe", "Feuerhand", "036000291452", FRONT, BACK);

    @Test
    void saysWhatAProductIsOnItsOwn() {
        List<Comparison> lines = compared(LAMP, null);

        assertThat(lines)
                .extracting(Comparison::label)
                .containsExactly(
                        "title.fr",
                        "title.en",
                        "category",
                        "brand",
                        "description.fr",
                        "description.en",
                        "variants",
                        "puissance");
        assertThat(lines).allMatch(each -> each.right().isEmpty());
    }

    @Test
    void writesTheColonOfTheReadersLanguage() {
        assertThat(variants(Locale.FRENCH)).isEqualTo("couleur\u00a0: bleu (036000291452)");
        assertThat(variants(Locale.ENGLISH)).isEqualTo("couleur: bleu (036000291452)");
    }

    private static String variants(Locale language) {
        List<Comparison> lines = Comparison.of(LAMP, null, each -> "", each -> "", words(language));
        return line(lines, "variants").left().text();
    }

    @Test
    void findsNoDifferenceBetweenAProductAndItself() {
        assertThat(compared(LAMP, LAMP)).noneMatch(Comparison::isDifferent);
    }

    @Test
    void marksWhatDiffers() {
        List<Comparison> lines = compared(LAMP, product("Lampe", "Dietz", "0036000291452", BACK, FRONT), "1 F", "2 F");

        assertThat(lines)
                .filteredOn(Comparison::isDifferent)
                .extracting(Comparison::label)
                .containsExactly("pictures", "prices", "brand", "variants");
        assertThat(line(lines, "pictures").right().pictures()).containsExactly(BACK, FRONT);
        assertThat(line(lines, "prices").left().text()).isEqualTo("1 F");
    }

    @Test
    void showsAnAttributeThatOnlyTheOtherHas() {
        ProductView bare = new ProductView(
                LAMP.id(),
                LAMP.slug(),
                LAMP.status(),
                LAMP.category(),
                LAMP.brand(),
                LAMP.title(),
                LAMP.description(),
                Features.NONE,
                LAMP.pictures(),
                null,
                null,
                1,
                LAMP.variants());

        Comparison power = line(compared(bare, LAMP), "puissance");

        assertThat(power.isDifferent()).isTrue();
        assertThat(power.attribute()).isTrue();
        assertThat(power.left().isEmpty()).isTrue();
        assertThat(power.right().text()).isEqualTo("40");
    }

    private static List<Comparison> compared(ProductView one, @Nullable ProductView other) {
        return compared(one, other, "", "");
    }

    private static List<Comparison> compared(
            ProductView one, @Nullable ProductView other, String price, String otherPrice) {
        return Comparison.of(
                one, other, each -> "Lampes", each -> each == one ? price : otherPrice, words(Locale.FRENCH));
    }

    /** Of a catalogue without attributes. */
    private static AttributeWords words(Locale language) {
        return new AttributeWords(null, null, new Sheets() {
            @Override
            public String word(String key, Object... gaps) {
                return Words.of(BackOfficeMenu.class, key, language, gaps);
            }
        });
    }

    private static Comparison line(List<Comparison> lines, String label) {
        return lines.stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static ProductView product(String title, String brand, String gtin, MediaId... pictures) {
        ProductId id = ProductId.next();
        return new ProductView(
                id,
                "lampe",
                ProductStatus.PUBLISHED,
                LAMPS,
                brand,
                Texts.frEn(title, "Lamp"),
                Texts.frEn("Lampe tempête", "Storm lamp"),
                new Features(Map.of("puissance", "40")),
                new Pictures(List.of(pictures)),
                null,
                null,
                1,
                List.of(new ProductView.VariantView(
                        VariantId.next(), new Features(Map.of("couleur", "bleu")), gtin, Pictures.NONE)));
    }
}
