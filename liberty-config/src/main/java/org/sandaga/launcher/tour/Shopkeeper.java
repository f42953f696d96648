package org.sandaga.launcher.tour;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Somebody who runs a vendor's shop. */
final class Shopkeeper {
    private final String email;
    private final Api api;
    private final World world;
    private final String shop;

    Shopkeeper(String email, Api api, World world, String shop) {
        this.email = email;
        this.api = api;
        this.world = world;
        this.shop = shop;
    }

    String shop() {
        return shop;
    }

    String email() {
        return email;
    }

    /** One of the vendor's orders, with what the marketplace keeps of it. */
    JsonNode order(String order) {
        return api.get("/vendor/orders/" + order);
    }

    /** Tells the payment provider where the money goes, and waits until it agrees. */
    void openPayoutAccount(String returnUrl) {
        JsonNode page = api.post(
                "/vendor/payout-destination/onboarding", Map.of("returnUrl", returnUrl, "refreshUrl", returnUrl));
        world.onboard(page.path("url").asText());
        Patience.until(
                "the payout account of " + shop,
                () -> Optional.of(api.post("/vendor/payout-destination/refresh"))
                        .filter(each -> each.path("status").asText().equals("ENABLED")));
    }

    void shipTo(Market market) {
        api.put("/vendor/shipping-rates/" + market, Map.of("price", market.parcelPrice(), "minDays", 2, "maxDays", 5));
    }

    /** Accepts the one order that waits, and returns its id; waits until it is there. */
    String acceptOrder(String purchaseNumber) {
        String order = Patience.until(
                "the order at " + shop,
                () -> orders().filter(each -> each.path("number").asText().startsWith(purchaseNumber + "-"))
                        .filter(each -> each.path("status").asText().equals("TO_ACCEPT"))
                        .map(each -> each.path("id").asText())
                        .findFirst());
        api.post("/vendor/orders/" + order + "/acceptance");
        return order;
    }

    private java.util.stream.Stream<JsonNode> orders() {
        return StreamSupport.stream(api.get("/vendor/orders").path("items").spliterator(), false);
    }

    /** Hands everything to a carrier. */
    void ship(String order, String carrier, String trackingNumber) {
        api.post(
                "/vendor/orders/" + order + "/shipments",
                Map.of("carrier", carrier, "trackingNumber", trackingNumber, "lines", List.of()));
    }

    /** What is due to the vendor in a currency, minor units; waits until something is. */
    long awaitPayable(String currency) {
        return Patience.until(
                "money due to " + shop,
                () -> Optional.of(balance(currency, "payable")).filter(amount -> amount > 0));
    }

    /** One figure of the vendor's balance, minor units. */
    long balance(String currency, String figure) {
        return StreamSupport.stream(api.get("/vendor/balance").path("items").spliterator(), false)
                .filter(each -> each.path("currency").asText().equals(currency))
                .mapToLong(each -> each.path(figure).path("amountMinor").asLong())
                .sum();
    }
}
