package org.sandaga.launcher.tour;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Awa, who buys as a guest. */
final class Shopper {
    private final Api guest;
    private final World world;
    private final String email;

    Shopper(Api guest, World world, String email) {
        this.guest = guest;
        this.world = world;
        this.email = email;
    }

    /** Buys one piece of each offer and pays; returns when the provider has reported the money. */
    Bought buy(Market market, List<String> offers, String returnUrl) {
        Api cart = guest.with(
                "Sandaga-Cart",
                guest.post("/carts", Map.of("market", market.name()))
                        .path("secret")
                        .asText());
        offers.forEach(offer -> cart.post("/cart/lines", Map.of("offer", offer, "quantity", 1)));
        String checkout = "/checkouts/" + cart.post("/checkouts").path("id").asText();
        cart.put(checkout + "/delivery", Map.of("email", email, "shipTo", market.address()));
        JsonNode quote = cart.post(checkout + "/quote");
        JsonNode receipt = cart.post(
                checkout + "/purchase", Map.of("quote", quote.path("id").asText(), "accepted", quote.path("total")));
        Bought bought = new Bought(
                receipt.path("purchase").asText(),
                receipt.path("number").asText(),
                receipt.path("total").path("amountMinor").asLong(),
                receipt.path("tracking").asText());
        pay(bought, returnUrl);
        return bought;
    }

    private void pay(Bought bought, String returnUrl) {
        Api tracking = tracking(bought);
        String payment = "/purchases/" + bought.purchase() + "/payment";
        world.pay(tracking.post(payment, Map.of("returnUrl", returnUrl))
                .path("page")
                .asText());
        Patience.until(
                "the payment of " + bought.number(),
                () -> Optional.of(tracking.get(payment))
                        .filter(each ->
                                each.path("captured").path("amountMinor").asLong() == bought.total()));
    }

    /** Says that everything of one vendor has arrived. */
    void confirmDelivery(Bought bought, String order) {
        tracking(bought).post("/purchases/orders/" + order + "/delivery");
    }

    private Api tracking(Bought bought) {
        return guest.with("Sandaga-Tracking", bought.tracking());
    }

    /** A paid purchase; the total in minor units. */
    record Bought(String purchase, String number, long total, String tracking) {}
}
