package org.sandaga.launcher.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.tour.Api;
import org.sandaga.launcher.tour.Patience;
import org.sandaga.launcher.tour.World;

/** The vendors: they apply, are looked at, dress their shop, say where they ship and where their money goes. */
final class Shops {
    private final People people;
    private final World outside;
    private final String site;
    private final Painter painter;
    private final Map<String, Shop> open = new ConcurrentHashMap<>();

    Shops(People people, World outside, String site, Painter painter) {
        this.people = people;
        this.outside = outside;
        this.site = site;
        this.painter = painter;
    }

    /** Lets a vendor apply, and opens its shop unless it is still in review. */
    void apply(JsonNode vendor) {
        String owner = vendor.path("owner").asText();
        Api applicant = people.as(owner);
        String id = applicant
                .post("/vendors", vendor.path("application"))
                .path("id")
                .asText();
        applicant.post("/vendors/" + id + "/submission");
        Api staff = people.as("aminata");
        staff.post("/admin/vendors/" + id + "/review");
        if (vendor.path("approved").asBoolean()) {
            staff.post("/admin/vendors/" + id + "/approval", Map.of("reason", "Pièces vues et complètes."));
            Shop shop = new Shop(id, owner, vendor.path("carrier").asText());
            open.put(vendor.path("key").asText(), shop);
            dress(shop, vendor.path("face"));
            equip(shop, vendor.path("rates"));
        }
    }

    /** Hangs a sign and a banner above the door, and says what the shop promises. */
    private void dress(Shop shop, JsonNode face) {
        Api keeper = keeper(shop);
        Map<String, Object> wanted = Map.of(
                "logo", stored(keeper, painter.sign(face)),
                "banner", stored(keeper, painter.banner(face)),
                "policies", face.path("policies"));
        keeper.expecting(keeper.get("/vendor/shop")).put("/vendor/shop/face", wanted);
    }

    private static String stored(Api keeper, byte[] picture) {
        return keeper.post("/vendor/pictures", picture).path("sha256").asText();
    }

    private void equip(Shop shop, JsonNode rates) {
        Api keeper = keeper(shop);
        for (JsonNode rate : rates) {
            keeper.put(
                    "/vendor/shipping-rates/" + rate.path("market").asText(),
                    Map.of(
                            "price", Map.of("amountMinor", rate.path("amountMinor"), "currency", rate.path("currency")),
                            "minDays", rate.path("minDays"),
                            "maxDays", rate.path("maxDays")));
        }
        String back = site + "/vendor/";
        JsonNode page =
                keeper.post("/vendor/payout-destination/onboarding", Map.of("returnUrl", back, "refreshUrl", back));
        outside.onboard(page.path("url").asText());
        Patience.until(
                "a payout account",
                () -> Optional.of(keeper.post("/vendor/payout-destination/refresh"))
                        .filter(each -> each.path("status").asText().equals("ENABLED")));
    }

    /** Gives a shop somebody who accepts and ships for it. */
    void employ(String shop, String person) {
        people.as("aminata")
                .put(
                        "/admin/vendors/" + open.get(shop).id() + "/members/" + people.account(person),
                        Map.of("template", "ORDERS"));
    }

    /** The owner of a shop, at work in it. */
    Api keeper(String key) {
        return keeper(open.get(key));
    }

    private Api keeper(Shop shop) {
        return people.as(shop.owner()).with("Sandaga-Vendor", shop.id());
    }

    String id(String key) {
        return open.get(key).id();
    }

    String carrier(String key) {
        return open.get(key).carrier();
    }

    /** How the script calls the shop with this id. */
    String key(String id) {
        return open.entrySet().stream()
                .filter(each -> each.getValue().id().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private record Shop(String id, String owner, String carrier) {}
}
