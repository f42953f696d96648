package org.sandaga.launcher.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.tour.Api;
import org.sandaga.launcher.tour.Patience;
import org.sandaga.launcher.tour.World;

/** How shoppers buy and pay. */
final class Buying {
    private final People people;
    private final Goods goods;
    private final World outside;
    private final String site;

    Buying(People people, Goods goods, World outside, String site) {
        this.people = people;
        this.goods = goods;
        this.outside = outside;
        this.site = site;
    }

    /** Places a purchase of some goods, {@code reference} or {@code reference*pieces}; it waits for its payment. */
    Bought place(Person person, String wanted) {
        Api api = person.guest() ? people.guest(person) : people.as(person.key());
        // a guest's cart knows its market
        String market = person.guest() ? "" : "?market=" + person.market();
        Api cart = api;
        if (person.guest()) {
            JsonNode opened = api.post("/carts", Map.of("market", person.market()));
            cart = api.with("Sandaga-Cart", opened.path("secret").asText());
        }
        for (String line : wanted.split(" ")) {
            String[] parts = line.split("\\*");
            int pieces = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
            cart.post("/cart/lines" + market, Map.of("offer", goods.offer(parts[0]), "quantity", pieces));
        }
        String checkout =
                "/checkouts/" + cart.post("/checkouts" + market).path("id").asText();
        Map<String, Object> delivery = new HashMap<>();
        delivery.put("email", person.email());
        delivery.put("shipTo", person.address());
        cart.put(checkout + "/delivery" + market, delivery);
        JsonNode quote = cart.post(checkout + "/quote" + market);
        JsonNode receipt = cart.post(
                checkout + "/purchase" + market,
                Map.of("quote", quote.path("id").asText(), "accepted", quote.path("total")));
        return new Bought(
                api.with("Sandaga-Tracking", receipt.path("tracking").asText()),
                receipt.path("purchase").asText(),
                receipt.path("number").asText(),
                receipt.path("total").path("amountMinor").asLong());
    }

    /** Opens the provider's page, where a card is tried. */
    void pay(Bought bought, String card) {
        outside.pay(
                bought.api()
                        .post("/purchases/" + bought.id() + "/payment", Map.of("returnUrl", site + "/"))
                        .path("page")
                        .asText(),
                card);
    }

    /** Pays and waits until the provider has told. */
    void pay(Bought bought) {
        pay(bought, "success");
        Patience.until(
                "the payment of " + bought.number(),
                () -> Optional.of(bought.api().get("/purchases/" + bought.id() + "/payment"))
                        .filter(each ->
                                each.path("captured").path("amountMinor").asLong() == bought.total()));
    }

    /** Thinks better of it before paying. */
    void giveUp(Bought bought) {
        bought.api().post("/purchases/" + bought.id() + "/payment/abandonment");
    }

    /** The vendor orders of a purchase. */
    JsonNode orders(Bought bought) {
        return bought.api().get("/purchases/" + bought.id()).path("orders");
    }

    /**
     * What was bought.
     *
     * @param api the shopper, who may see it
     * @param total minor units
     */
    record Bought(Api api, String id, String number, long total) {}
}
