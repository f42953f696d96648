package org.sandaga.storefront.search;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.ProductId;
import org.sandaga.search.ProductPage;

import static org.assertj.core.api.Assertions.assertThat;

class ProductJsonLdTest {

    @Test
    @Tag("X-08")
    void noTitleEndsTheElementThatItStandsIn() {
        String json =
                ProductJsonLd.of(product("</script><script>alert(1)</script>"), "https://shop.example", "/fr/p/x");

        assertThat(json).doesNotContain("<").doesNotContain(">").contains("\\u003c/script\\u003e");
    }

    @Test
    void saysWhatThePageIsAbout() {
        String json = ProductJsonLd.of(product("Panier"), "https://shop.example", "/fr/p/x");

        assertThat(json)
                .contains("\"@type\":\"Product\"")
                .contains("\"name\":\"Panier\"")
                .contains("\"url\":\"https://shop.example/fr/p/x\"")
                .doesNotContain("offers");
    }

    private static ProductPage product(String title) {
        return new ProductPage(
                ProductId.next(), "x", true, null, title, "", List.of(), List.of(), List.of(), List.of(), null);
    }
}
