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
    private final Painter painter;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<String, List<String>> variants = new ConcurrentHashMap<>();
    private final Map<String, String> offers = new ConcurrentHashMap<>();

    Goods(Api staff, Shops shops, Painter painter) {
        this.staff = staff;
        this.shops = shops;
        this.painter = painter;
    }

    /** Says how what tells variants apart reads: an axis, or with a value that. */
    void word(Map<String, String> row) {
        Map<String, Object> word = new HashMap<>();
        word.put("axis", row.get("axis"));
        word.put("value", row.get("value").isEmpty() ? null : row.get("value"));
        word.put("words", Map.of("fr", row.get("fr"), "en", row.get("en")));
        staff.put("/admin/axis-words", word);
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
        JsonNode made = staff.post("/admin/products", draft(row, pictures));
        variants.put(
                row.get("key"),
                options(row.get("options")).stream().map(each -> id(made, each)).toList());
    }

    /** Has a shop ask for a product, and offer it at once where the script says so; gives the product's id. */
    String propose(Map<String, String> row) {
        Api keeper = shops.keeper(row.get("shop"));
        String picture = keeper.post("/vendor/pictures", painter.pictures(row).getFirst())
                .path("sha256")
                .asText();
        JsonNode made = keeper.post("/vendor/proposals", draft(row, List.of(picture)));
        variants.put(row.get("key"), List.of(id(made, Map.of())));
        if (!row.get("offer").isEmpty()) {
            String[] terms = (row.get("shop") + ":" + row.get("offer")).split(":");
            offer(row, 0, terms[1], terms);
        }
        return made.path("id").asText();
    }

    private Map<String, Object> draft(Map<String, String> row, List<String> pictures) {
        Map<String, Object> product = new HashMap<>();
        product.put("category", shelves.get(row.get("category")).id());
        product.put("brand", row.get("brand"));
        product.put("title", Map.of("fr", row.get("nom"), "en", row.get("name")));
        product.put("description", Map.of("fr", row.get("texte"), "en", row.get("text")));
        product.put("attributes", pairs(row.get("attributes")));
        product.put("pictures", pictures);
        product.put(
                "variants",
                options(row.getOrDefault("options", "")).stream()
                        .map(each -> Map.of("options", each, "pictures", List.of()))
                        .toList());
        return product;
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

    /**
     * Puts a product on sale in the shops that have it: {@code shop:price/price|…:pieces + …}, a price a variant; what
     * is not new has its condition behind the pieces.
     */
    void offer(Map<String, String> row) {
        boolean first = true;
        for (String offer : row.get("offers").split(" \\+ ")) {
            String[] parts = offer.split(":");
            String[] prices = parts[1].split("\\|");
            List<String> ids = variants.get(row.get("key"));
            for (int i = 0; i < ids.size(); i++) {
                String id = offer(row, i, prices[Math.min(i, prices.length - 1)], parts);
                offers.put(row.get("key") + "#" + i + "@" + parts[0], id);
                if (first) {
                    offers.put(row.get("key") + "#" + i, id);
                }
            }
            first = false;
        }
    }

    private String offer(Map<String, String> row, int variant, String price, String[] terms) {
        String key = row.get("key");
        Map<String, Object> offer = new HashMap<>();
        offer.put("variant", variants.get(key).get(variant));
        offer.put("vendorSku", key.toUpperCase(java.util.Locale.ROOT) + "-" + (variant + 1));
        offer.put("condition", terms.length > 3 ? terms[3] : "NEW");
        offer.put("taxClass", shelves.get(row.get("category")).tax());
        offer.put("leadTimeDays", 1);
        offer.put("prices", prices(price));
        Api keeper = shops.keeper(terms[0]);
        String id = keeper.post("/vendor/offers", offer).path("id").asText();
        keeper.post(
                "/vendor/offers/" + id + "/stock/receipts",
                Map.of("quantity", Integer.parseInt(terms[2]), "reason", "Premier arrivage"));
        return id;
    }

    /** Has a shop ask less for something. */
    void reduce(Map<String, String> row) {
        Api keeper = shops.keeper(row.get("shop"));
        String offer = "/vendor/offers/" + offer(row.get("goods") + "@" + row.get("shop"));
        for (Map<String, Object> price : prices(row.get("price"))) {
            keeper.expecting(keeper.get(offer)).put(offer + "/price", Map.of("price", price));
        }
    }

    private static List<Map<String, Object>> prices(String text) {
        String[] amounts = text.split("/");
        return List.of(
                Map.of("amountMinor", Long.parseLong(amounts[0]), "currency", "XOF"),
                Map.of("amountMinor", Long.parseLong(amounts[1].replace(".", "")), "currency", "EUR"));
    }

    /** The id of the category that the script calls so. */
    String categoryId(String key) {
        return shelves.get(key).id();
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
