package org.sandaga.storefront.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sandaga.offer.Condition;
import org.sandaga.search.PageOffer;
import org.sandaga.search.ProductPage;
import org.sandaga.shared.Json;

/** Tells search engines of a product what its page shows, each vendor's offer with the price that is charged. */
final class ProductJsonLd {
    private static final String SCHEMA = "https://schema.org/";

    private ProductJsonLd() {}

    static String of(ProductPage page, String origin, String path) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("@context", SCHEMA);
        product.put("@type", "Product");
        product.put("@id", origin + path);
        product.put("name", page.title());
        product.put("description", page.description());
        product.put("url", origin + path);
        if (page.brand() != null) {
            product.put("brand", Map.of("@type", "Brand", "name", page.brand()));
        }
        List<String> pictures = page.pictures().stream()
                .map(each -> origin + Pictures.path(each, Pictures.LARGE))
                .toList();
        if (!pictures.isEmpty()) {
            product.put("image", pictures);
        }
        List<Map<String, Object>> offers = page.variants().stream()
                .flatMap(each -> each.offers().stream())
                .map(each -> offer(each, origin + path))
                .toList();
        if (!offers.isEmpty()) {
            product.put("offers", offers);
        }
        return inert(Json.write(product));
    }

    private static Map<String, Object> offer(PageOffer offer, String url) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@type", "Offer");
        said.put(
                "url",
                url + "?variant=" + offer.variant().text() + "&offer="
                        + offer.offer().text());
        said.put("price", offer.price().decimal().toPlainString());
        said.put("priceCurrency", offer.price().currency());
        said.put("itemCondition", SCHEMA + condition(offer.condition()));
        said.put("availability", SCHEMA + (offer.available() > 0 ? "InStock" : "OutOfStock"));
        said.put("seller", Map.of("@type", "Organization", "name", offer.vendorName()));
        return said;
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case NEW -> "NewCondition";
            case REFURBISHED -> "RefurbishedCondition";
            case USED -> "UsedCondition";
        };
    }

    /** No sign in it can end the element that it stands in. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
