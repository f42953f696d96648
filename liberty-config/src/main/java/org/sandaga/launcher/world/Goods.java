package org.sandaga.launcher.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.tour.Api;

/** The catalogue with its pictures, and what the shops offer of it. */
final class Goods {
    private final Api staff;
    private final Shops shops;
    private final Painter painter = new Painter();
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<String, List<String>> variants = new ConcurrentHashMap<>();
    private final Map<String, String> offers = new ConcurrentHashMap<>();

    Goods(Api staff, Shops shops) {
        this.staff = staff;
        this.shops = shops;
    }

    void category(JsonNode of) {
        String id = staff.post("/admin/categories", Map.of("name", of.path("name")))
                .path("id")
                .asText();
        staff.put("/admin/categories/" + id + "/attributes", Map.of("items", of.path("attributes")));
        shelves.put(of.path("key").asText(), new Shelf(id, of.path("tax").asText()));
    }

    /** Draws a product's pictures and publishes it. */
    void publish(Map<String, String> row) {
        List<String> pictures = new ArrayList<>();
        for (byte[] picture : painter.pictures(row)) {
            pictures.add(staff.post("/admin/pictures", picture).path("sha256").asText());
        }
        Map<String, Object> product = new HashMap<>();
        product.put("category", shelves.get(row.get("category")).id());
        product.put("brand", row.get("brand"));
        product.put("title", Map.of("fr", row.get("nom"), "en", row.get("name")));
        product.put("description", Map.of("fr", row.get("texte"), "en", row.get("text")));
        product.put("attributes", pairs(row.get("attributes")));
        product.put("pictures", pictures);
        List<Map<String, String>> options = options(row.get("options"));
        product.put(
                "variants",
                options.stream()
                        .map(each -> Map.of("options", each, "pictures", List.of()))
                        .toList());
        JsonNode made = staff.post("/admin/products", product);
        variants.put(
                row.get("key"), options.stream().map(each -> id(made, each)).toList());
    }

    private static String id(JsonNode product, Map<String, String> options) {
        return StreamSupport.stream(product.path("variants").spliterator(), false)
                .filter(each -> options.entrySet().stream()
                        .allMatch(option -> each.path("options")
                                .path(option.getKey())
                                .asText()
                                .equals(option.getValue())))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** Puts a product on sale in the shops that have it: {@code shop:price/price|…:pieces + …}, a price a variant. */
    void offer(Map<String, String> row) {
        boolean first = true;
        for (String offer : row.get("offers").split(" \\+ ")) {
            String[] parts = offer.split(":");
            String[] prices = parts[1].split("\\|");
            List<String> ids = variants.get(row.get("key"));
            for (int i = 0; i < ids.size(); i++) {
                String id = offer(parts[0], row, i, prices[Math.min(i, prices.length - 1)], parts[2]);
                offers.put(row.get("key") + "#" + i + "@" + parts[0], id);
                if (first) {
                    offers.put(row.get("key") + "#" + i, id);
                }
            }
            first = false;
        }
    }

    private String offer(String shop, Map<String, String> row, int variant, String price, String pieces) {
        String key = row.get("key");
        Map<String, Object> offer = new HashMap<>();
        offer.put("variant", variants.get(key).get(variant));
        offer.put("vendorSku", key.toUpperCase(java.util.Locale.ROOT) + "-" + (variant + 1));
        offer.put("condition", "NEW");
        offer.put("taxClass", shelves.get(row.get("category")).tax());
        offer.put("leadTimeDays", 1);
        String[] amounts = price.split("/");
        offer.put(
                "prices",
                List.of(
                        Map.of("amountMinor", Long.parseLong(amounts[0]), "currency", "XOF"),
                        Map.of("amountMinor", Long.parseLong(amounts[1].replace(".", "")), "currency", "EUR")));
        Api keeper = shops.keeper(shop);
        String id = keeper.post("/vendor/offers", offer).path("id").asText();
        keeper.post(
                "/vendor/offers/" + id + "/stock/receipts",
                Map.of("quantity", Integer.parseInt(pieces), "reason", "Premier arrivage"));
        return id;
    }

    /** The offer that the script means: {@code product}, {@code product#variant} or {@code product#variant@shop}. */
    String offer(String reference) {
        String[] parts = reference.split("@");
        String product = parts[0].contains("#") ? parts[0] : parts[0] + "#0";
        return offers.get(parts.length > 1 ? product + "@" + parts[1] : product);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            if (!pair.isEmpty()) {
                pairs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return pairs;
    }

    private static List<Map<String, String>> options(String text) {
        if (text.isEmpty()) {
            return List.of(Map.of());
        }
        String axis = text.substring(0, text.indexOf('='));
        return java.util.Arrays.stream(text.substring(axis.length() + 1).split("\\|"))
                .map(value -> Map.of(axis, value))
                .toList();
    }

    private record Shelf(String id, String tax) {}
}
