package org.sandaga.storefront.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.search.PageOffer;
import org.sandaga.search.ProductPage;
import org.sandaga.search.ProductPage.PageVariant;
import org.sandaga.search.WinReason;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OffersInJsonLdTest {
    private static final VariantId VARIANT = VariantId.next();

    @Test
    void saysOfEachVendorThePriceToTheLastCentAndWhetherItCanBeHad() {
        PageOffer fatou = offer("Atelier Fatou", Condition.NEW, Money.of(12_500, "XOF"), 3);
        PageOffer baobab = offer("Maison Baobab", Condition.USED, Money.of(1_990, "EUR"), 0);

        assertThat(said(fatou, baobab))
                .extracting(
                        each -> each.get("price"),
                        each -> each.get("priceCurrency"),
                        each -> each.get("availability"),
                        each -> each.get("itemCondition"))
                .containsExactly(
                        tuple("12500", "XOF", "https://schema.org/InStock", "https://schema.org/NewCondition"),
                        tuple("19.90", "EUR", "https://schema.org/OutOfStock", "https://schema.org/UsedCondition"));
    }

    @Test
    void leadsToTheVeryOfferOfTheVeryVendor() {
        PageOffer fatou = offer("Atelier Fatou", Condition.NEW, Money.of(12_500, "XOF"), 3);

        assertThat(said(fatou)).singleElement().satisfies(each -> {
            assertThat(each.get("url"))
                    .isEqualTo("https://shop.example/fr/p/x?variant=" + VARIANT.text() + "&offer="
                            + fatou.offer().text());
            assertThat(each.get("seller")).isEqualTo(Map.of("@type", "Organization", "name", "Atelier Fatou"));
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> said(PageOffer... offers) {
        PageVariant variant = new PageVariant(
                VARIANT, null, List.of(), List.of(), List.of(offers), offers[0].offer(), WinReason.ONLY_ONE);
        ProductPage page = new ProductPage(
                ProductId.next(),
                "x",
                true,
                null,
                "Panier",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(variant),
                VARIANT);
        return (List<Map<String, Object>>)
                Json.read(ProductJsonLd.of(page, "https://shop.example", "/fr/p/x"), Map.class)
                        .get("offers");
    }

    private static PageOffer offer(String vendor, Condition condition, Money price, int available) {
        return new PageOffer(
                OfferId.next(),
                VARIANT,
                VendorId.next(),
                vendor,
                "x",
                "SN",
                vendor + " EI",
                condition,
                price,
                null,
                null,
                null,
                null,
                available);
    }
}
