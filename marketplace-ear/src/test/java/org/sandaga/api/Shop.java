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
        String token = town.mailed("vendor.MemberInvited", id);
        person.api().post("/v1/me/memberships", Map.of("token", token)).is(201);
        return person;
    }

    /** An offer of a new product at a price in CFA francs, with pieces in stock. */
    public String offer(long price, int stock) {
        String product = town.admin()
                .post("/v1/admin/products", product("Panier " + COUNT.incrementAndGet()))
                .is(201)
                .text("/variants/0/id");
        return offer(product, price, stock);
    }

    private String offer(String variant, long price, int stock) {
        Map<String, Object> wanted = Map.of(
                "variant",
                variant,
                "vendorSku",
                "SKU-" + COUNT.incrementAndGet(),
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

    /** Another price for an offer. */
    public void price(String offer, long price) {
        Reply now = owner().get("/v1/vendor/offers/" + offer).is(200);
        owner().with("If-Match", now.header("ETag"))
                .put("/v1/vendor/offers/" + offer + "/price", Map.of("price", Town.xof(price)))
                .is(200);
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
