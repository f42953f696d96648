package org.sandaga.api;

import java.util.Map;

/**
 * Somebody on the way from a cart to a purchase.
 *
 * @param api the shopper, with the cart's secret or signed in
 * @param market the parameter that says which of an account's carts; empty for a guest's
 */
public record Shopping(Api api, String market) {
    /** Where everything goes. */
    public static final Map<String, String> ADDRESS =
            Map.of("name", "Awa Diop", "line1", "12 rue Carnot", "city", "Dakar", "country", "SN");

    /** Begins with a cart. */
    public static Shopping of(Api api, String market) {
        return new Shopping(api, market);
    }

    /** Puts pieces of offers into the cart. */
    public Shopping put(int quantity, String... offers) {
        for (String offer : offers) {
            api.post("/v1/cart/lines" + market, Map.of("offer", offer, "quantity", quantity))
                    .is(200);
        }
        return this;
    }

    /** A checkout that knows where everything goes. */
    public String checkout() {
        return checkout("awa@example.org", ADDRESS);
    }

    private String checkout(String email, Map<String, String> shipTo) {
        String id = api.post("/v1/checkouts" + market).is(201).text("/id");
        api.put("/v1/checkouts/" + id + "/delivery" + market, Map.of("email", email, "shipTo", shipTo))
                .is(200);
        return id;
    }

    /** A quote for a checkout. */
    public Reply quote(String checkout) {
        return api.post("/v1/checkouts/" + checkout + "/quote" + market);
    }

    /** Accepts a quote that was given. */
    public Reply accept(String checkout, Reply quote) {
        Map<String, Object> accepted =
                Map.of("quote", quote.text("/id"), "accepted", quote.json().path("total"));
        return api.post("/v1/checkouts/" + checkout + "/purchase" + market, accepted);
    }

    /** Buys everything in the cart. */
    public Bought buy() {
        return bought(checkout());
    }

    /** Buys everything in the cart; letters go to this address. */
    public Bought buy(String email) {
        return buy(email, ADDRESS);
    }

    /** The same, and everything goes to another address. */
    public Bought buy(String email, Map<String, String> shipTo) {
        return bought(checkout(email, shipTo));
    }

    private Bought bought(String checkout) {
        Reply receipt = accept(checkout, quote(checkout).is(200)).is(201);
        return new Bought(
                api.with("Sandaga-Tracking", receipt.text("/tracking")),
                receipt.text("/purchase"),
                receipt.text("/number"),
                receipt.text("/tracking"));
    }

    /**
     * A purchase that waits for its money.
     *
     * @param api the shopper, with the purchase's token
     */
    public record Bought(Api api, String purchase, String number, String tracking) {
        /** The purchase as it stands. */
        public Reply read() {
            return api.get("/v1/purchases/" + purchase).is(200);
        }

        /** Its payment as it stands. */
        public Reply payment() {
            return api.get("/v1/purchases/" + purchase + "/payment").is(200);
        }

        /** How far its payment is. */
        public String progress() {
            return payment().text("/progress");
        }

        /** Waits until its payment has come this far by itself. */
        public Bought becomes(String progress) {
            Patience.until(number + " is " + progress, () -> progress().equals(progress));
            return this;
        }
    }
}
