package org.sandaga.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A vendor and whoever leads it.
 *
 * @param lead the owner
 * @param id of the vendor
 */
public record Shop(Town town, Person lead, String id) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The owner, acting for the vendor. */
    public Api owner() {
        return lead.api().actingFor(id);
    }

    /** Somebody who acts for the vendor with few rights. */
    public Person member(String name, String template) {
        Person person = town.person(name);
        Map<String, String> wanted = Map.of("email", person.email(), "template", template, "language", "fr");
        owner().post("/v1/vendor/members", wanted).is(204);
        String token = town.stripe().mailedToken(person.email(), "/vendor/join");
        person.api().post("/v1/me/memberships", Map.of("token", token)).is(201);
        return person;
    }

    /** An offer of a new product at a price in CFA francs, with pieces in stock. */
    public String offer(long price, int stock) {
        String variant = town.admin()
                .post("/v1/admin/products", product("Panier " + COUNT.incrementAndGet()))
                .is(201)
                .text("/variants/0/id");
        return offer(variant, sku(), price, stock);
    }

    /** Takes an article into the catalogue and sells it, each variant alike; the product's id. */
    public String sell(Map<String, Object> article, long price, int stock) {
        return sell(article, sku(), price, stock);
    }

    /** The same, under an article number of the shop's own. */
    public String sell(Map<String, Object> article, String vendorSku, long price, int stock) {
        Reply product = town.admin().post("/v1/admin/products", article).is(201);
        List<String> variants = product.json().path("variants").findValuesAsText("id");
        offer(variants.getFirst(), vendorSku, price, stock);
        variants.stream().skip(1).forEach(each -> offer(each, sku(), price, stock));
        return product.text("/id");
    }

    /** Sells a variant that somebody else brought into the catalogue; gives the offer. */
    public String join(String variant, long price, int stock) {
        return offer(variant, sku(), price, stock);
    }

    private static String sku() {
        return "SKU-" + COUNT.incrementAndGet();
    }

    private String offer(String variant, String vendorSku, long price, int stock) {
        Map<String, Object> wanted = Map.of(
                "variant",
                variant,
                "vendorSku",
                vendorSku,
                "condition",
                "NEW",
                "taxClass",
                "STANDARD",
                "leadTimeDays",
                2,
                "prices",
                List.of(Town.xof(price)));
        String offer = owner().post("/v1/vendor/offers", wanted).is(201).text("/id");
        if (stock > 0) {
            Map<String, Object> goods = Map.of("quantity", stock, "reason", "test");
            owner().post("/v1/vendor/offers/" + offer + "/stock/receipts", goods)
                    .is(200);
        }
        return offer;
    }

    /** Has the provider check it, so that it can be paid out; gives its account there. */
    public String onboard() {
        String here = town.marketplace().url() + "/vendor/";
        String page = owner().post(
                        "/v1/vendor/payout-destination/onboarding", Map.of("returnUrl", here, "refreshUrl", here))
                .is(200)
                .text("/url");
        town.stripe().submit(page, Map.of("action", "complete"));
        // should the news of it get lost, a job asks about those that wait
        town.pass("PT10M");
        Reply[] destination = new Reply[1];
        Patience.until("the payout destination of " + id + " is enabled", () -> {
            destination[0] = owner().get("/v1/vendor/payout-destination").is(200);
            return destination[0].text("/status").equals("ENABLED");
        });
        return destination[0].text("/account");
    }

    /** Accepts what was bought of it and paid; gives the order's address. */
    public String accept(Shopping.Bought bought) {
        String order = "/v1/vendor/orders/" + bought.read().text("/orders/0/id");
        Patience.until("the order can be accepted", () -> owner().get(order).status() == 200);
        owner().post(order + "/acceptance").is(200);
        return order;
    }

    /** Sends all of an order; gives the answer. */
    public Reply send(String order) {
        return send(order, List.of());
    }

    /** Sends some pieces of an order; gives the answer. */
    public Reply send(String order, List<Map<String, Object>> pieces) {
        Map<String, Object> parcel =
                Map.of("carrier", "la-poste-sn", "trackingNumber", "RR473124829SN", "lines", pieces);
        return owner().post(order + "/shipments", parcel);
    }

    /** Accepts and sends what was bought and paid, and the shopper says that it has arrived; gives the parcel. */
    public String deliver(Shopping.Bought bought) {
        String shipment = send(accept(bought)).is(201).text("/id");
        bought.api().post("/v1/purchases/shipments/" + shipment + "/delivery").is(200);
        return shipment;
    }

    /** Another price for an offer. */
    public void price(String offer, long price) {
        price(offer, Town.xof(price));
    }

    /** A price in another currency, or another one. */
    public void price(String offer, Map<String, Object> price) {
        Reply now = owner().get("/v1/vendor/offers/" + offer).is(200);
        owner().with("If-Match", now.header("ETag"))
                .put("/v1/vendor/offers/" + offer + "/price", Map.of("price", price))
                .is(200);
    }

    /** Stores a picture; gives its name. */
    public String picture(byte[] bytes) {
        return owner().with("Content-Type", "image/png")
                .send("POST", "/v1/vendor/pictures", bytes)
                .is(201)
                .text("/sha256");
    }

    /** A product without pictures and with one variant. */
    public Map<String, Object> product(String title) {
        return Map.of(
                "category", town.category(),
                "title", Map.of("fr", title),
                "description", Map.of("fr", "Tressé à la main"),
                "attributes", Map.of(),
                "pictures", List.of(),
                "variants", List.of(Map.of("options", Map.of(), "pictures", List.of())));
    }
}
