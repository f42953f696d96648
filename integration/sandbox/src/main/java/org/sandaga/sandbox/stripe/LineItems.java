package org.sandaga.sandbox.stripe;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Params;

/** Reads the lines of a new checkout session and adds them up; all are of one currency. */
final class LineItems {
    private static final long MOST = 999_999;

    private final StripeStore store;

    LineItems(StripeStore store) {
        this.store = store;
    }

    /** Puts lines, currency and totals on a session. */
    void price(ObjectNode session, Params params) {
        List<ObjectNode> lines = new ArrayList<>();
        List<Params> items = params.items("line_items");
        for (int i = 0; i < items.size(); i++) {
            lines.add(line(items.get(i), "line_items[" + i + "]"));
        }
        if (lines.isEmpty()) {
            throw StripeError.missing("line_items");
        }
        String currency = oneCurrency(lines);
        long total = lines.stream()
                .mapToLong(line -> line.path("amount_total").asLong())
                .reduce(0, Math::addExact);
        Amounts.chargeable(total, currency, "line_items");
        session.put("currency", currency).put("amount_subtotal", total).put("amount_total", total);
        ArrayNode kept = Json.array();
        lines.forEach(kept::add);
        String url = "/v1/checkout/sessions/" + session.path("id").asText() + "/line_items";
        session.set("_line_items", Listing.list(url, lines, false));
    }

    private static String oneCurrency(List<ObjectNode> lines) {
        List<String> currencies = lines.stream()
                .map(line -> line.path("currency").asText())
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw StripeError.invalid(
                    "",
                    "line_items",
                    "All prices on a Checkout Session must have the same `currency`, but "
                            + String.join(" and ", currencies) + " were given.");
        }
        return currencies.getFirst();
    }

    private ObjectNode line(Params item, String at) {
        if (item.has("price")) {
            throw StripeError.noSuch("price", item.textOrEmpty("price"), at + "[price]");
        }
        Params price = item.in("price_data");
        String inPrice = at + "[price_data]";
        String currency = Amounts.currency(required(price, "currency", inPrice), inPrice + "[currency]");
        long unit = Amounts.unit(required(price, "unit_amount", inPrice), currency, inPrice + "[unit_amount]");
        long quantity = quantity(required(item, "quantity", at), at + "[quantity]");
        ObjectNode line = store.fresh("item", "li");
        line.remove("created");
        line.put("description", required(price.in("product_data"), "name", inPrice + "[product_data]"));
        line.put("currency", currency).put("quantity", quantity);
        line.put("amount_subtotal", unit * quantity).put("amount_total", unit * quantity);
        fill(line.withObject("/price"), currency, unit);
        Call.metadata(item, line);
        return line;
    }

    private static long quantity(String text, String param) {
        long quantity = Amounts.positive(text, param);
        if (quantity > MOST) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", param, "This value must be less than or equal to " + MOST + ".");
        }
        return quantity;
    }

    private void fill(ObjectNode price, String currency, long unit) {
        price.put("id", Ids.of("price"))
                .put("created", store.now())
                .put("currency", currency)
                .put("product", Ids.of("prod", 14))
                .put("unit_amount", unit)
                .put("unit_amount_decimal", String.valueOf(unit));
    }

    private static String required(Params params, String name, String at) {
        return params.text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> StripeError.missing(at + "[" + name + "]"));
    }
}
