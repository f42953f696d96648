package org.sandaga.storefront.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.catalog.ProductId;
import org.sandaga.search.ProductPage;
import org.sandaga.shared.Json;

import static org.assertj.core.api.Assertions.assertThat;

class ProductJsonLdTest {

    @Test
    @Tag("X-08")
    void noTitleEndsTheElementThatItStandsIn() {
        String json =
                ProductJsonLd.of(product("</script><script>alert(1)</script>"), "https://shop.example", "/fr/p/x");

        assertThat(json).doesNotContain("<").doesNotContain(">").contains("\\u003c/script\\u003e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><img src=x onerror=alert(1)>",
                "<!-- --> <![CDATA[ ]]>",
                "\\\" } ] , \"@type\": \"Thing\"",
                "&lt;b&gt; &amp;amp; &#39;",
                "one\nline\u2028another\u2029third",
                "#{7*7} ${7*7} {0}",
                "\u202eIstanbul\u202c \ufeff 🧺 שלום"
            })
    @Tag("X-01")
    @Tag("X-03")
    void saysWholeWhatAProductIsCalled(String text) {
        String json = ProductJsonLd.of(product(text, text, text), "https://shop.example", "/fr/p/x");

        Map<?, ?> said = Json.read(json, Map.class);
        assertThat(said.get("name")).isEqualTo(text);
        assertThat(said.get("description")).isEqualTo(text);
        assertThat(said.get("brand")).isEqualTo(Map.of("@type", "Brand", "name", text));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
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
        return product(null, title, "");
    }

    private static ProductPage product(@Nullable String brand, String title, String description) {
        return new ProductPage(
                ProductId.next(),
                "x",
                true,
                brand,
                title,
                description,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
