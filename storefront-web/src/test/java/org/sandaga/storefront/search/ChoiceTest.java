package org.sandaga.storefront.search;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.search.PageOffer;
import org.sandaga.search.ProductPage;
import org.sandaga.search.ProductPage.Feature;
import org.sandaga.search.ProductPage.PageVariant;
import org.sandaga.search.WinReason;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceTest {
    private final PageVariant blueS = variant("bleu", "S", 2);
    private final PageVariant blueM = variant("bleu", "M", 0);
    private final PageVariant redS = variant("rouge", "S", 1);
    private final ProductPage page = new ProductPage(
            ProductId.next(),
            "robe",
            true,
            null,
            "Robe",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(blueS, blueM, redS),
            redS.id());

    @Test
    void showsTheVariantWhoseOfferWinsWhenNobodyAsks() {
        assertThat(chosen("", "").variant()).isEqualTo(redS);
    }

    @Test
    void showsTheVariantAndTheOfferThatWereAskedFor() {
        PageOffer second = blueS.offers().get(1);

        Choice choice = chosen(blueS.id().text(), second.offer().text());

        assertThat(choice.variant()).isEqualTo(blueS);
        assertThat(choice.offer()).isEqualTo(second);
        assertThat(choice.isWinner()).isFalse();
    }

    @Test
    void keepsTheOtherAxisWhenOneIsChanged() {
        Choice.Axis colour = chosen(blueM.id().text(), "").axes().getFirst();

        assertThat(colour.values()).extracting(Choice.Value::label).containsExactly("bleu", "rouge");
        assertThat(colour.values().get(0).on()).isTrue();
        assertThat(colour.values().get(0).variant()).isEqualTo(blueM.id().text());
        assertThat(colour.values().get(1).variant()).isEqualTo(redS.id().text());
    }

    @Test
    void saysWhichValueNobodySells() {
        Choice.Axis size = chosen(blueS.id().text(), "").axes().get(1);

        assertThat(size.values()).extracting(Choice.Value::sold).containsExactly(true, false);
    }

    @Test
    void fallsBackWhenSomebodyAsksForWhatIsNotThere() {
        assertThat(chosen("var_none", "off_none").variant()).isEqualTo(redS);
    }

    @Test
    void saysFromWhichPriceOthersSellTheVariant() {
        VariantId variant = VariantId.next();
        PageOffer dear = offer(variant, 900, 700L, 1);
        PageOffer cheap = offer(variant, 500, 700L, 2);
        PageOffer soldOut = offer(variant, 300, 700L, 0);
        PageOffer away = offer(variant, 200, null, 2);
        PageVariant sold = new PageVariant(
                variant,
                null,
                List.of(),
                List.of(),
                List.of(dear, cheap, soldOut, away),
                dear.offer(),
                WinReason.CONDITION);

        Choice choice = new Choice(sold, dear, List.of());

        assertThat(choice.others()).containsExactly(cheap);
        assertThat(choice.leastOfOthers()).isEqualTo(Money.of(500, "XOF"));
        assertThat(new Choice(redS, redS.offers().getFirst(), List.of()).leastOfOthers())
                .isNull();
    }

    private Choice chosen(String variant, String offer) {
        @Nullable Choice choice = Choice.of(page, variant, offer);
        assertThat(choice).isNotNull();
        return choice;
    }

    private static PageVariant variant(String colour, String size, int offers) {
        VariantId id = VariantId.next();
        List<PageOffer> all = java.util.stream.IntStream.range(0, offers)
                .mapToObj(each -> offer(id, 1000 + each, null, 3))
                .toList();
        return new PageVariant(
                id,
                null,
                List.of(new Feature("color", "Couleur", colour, colour), new Feature("size", "Taille", size, size)),
                List.of(),
                all,
                all.isEmpty() ? null : all.getFirst().offer(),
                all.isEmpty() ? null : WinReason.LANDED_PRICE);
    }

    private static PageOffer offer(VariantId variant, long price, @Nullable Long delivery, int available) {
        return new PageOffer(
                OfferId.next(),
                variant,
                VendorId.next(),
                "Atelier Fatou",
                "atelier-fatou",
                "SN",
                "Fatou Ndiaye",
                Condition.NEW,
                Money.of(price, "XOF"),
                null,
                delivery == null ? null : Money.of(delivery, "XOF"),
                null,
                null,
                available);
    }
}
