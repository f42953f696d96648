package org.sandaga.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.sandaga.running.Together;

import static org.assertj.core.api.Assertions.assertThat;

/** What a vendor does over HTTP from the application to the last parcel. */
@Together
@ExtendWith(Proof.class)
class SellingIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String BASKET = FATOU.offer(10_000, 100);

    private final Api fatou = FATOU.owner();

    @Test
    void mendsAnApplicationUntilTheOperatorHasIt() {
        Api lead = FATOU.lead().api();
        Map<String, Object> application = new HashMap<>(Town.application("Fatou", FATOU.lead()));
        String vendor =
                "/v1/vendors/" + lead.post("/v1/vendors", application).is(201).text("/id");

        application.put("displayName", "Atelier Fatou");
        application.put("address", "Marché Sandaga, Dakar");
        Reply mended = lead.put(vendor + "/application", application).is(200);
        assertThat(mended.text("/displayName")).isEqualTo("Atelier Fatou");
        assertThat(mended.text("/address")).isEqualTo("Marché Sandaga, Dakar");
        lead.post(vendor + "/submission").is(200);

        lead.put(vendor + "/application", application).is(409, "vendor-stands-otherwise");
    }

    @Test
    void presentsItsShopAnewAndClosesItForATime() {
        Shopping guest = TOWN.guest(1, BASKET);
        Reply shop = fatou.get("/v1/vendor/shop").is(200);
        Map<String, Object> wanted = Map.of(
                "displayName",
                "Les paniers de Fatou",
                "email",
                FATOU.lead().email(),
                "description",
                Map.of("en", "Baskets"));
        Api change = fatou.with("If-Match", shop.header("ETag"));
        assertThat(change.put("/v1/vendor/shop", wanted).is(200).text("/displayName"))
                .isEqualTo("Les paniers de Fatou");
        change.put("/v1/vendor/shop", wanted).is(412, "stale-version");

        String now = TOWN.admin().get("/v1/admin/clock").is(200).text("/now");
        assertThat(fatou.put("/v1/vendor/shop/closure", Map.of("from", now))
                        .is(200)
                        .text("/closedFrom"))
                .isNotEmpty();
        assertThat(drift(guest)).isEqualTo("NOT_SOLD");
        fatou.put("/v1/vendor/shop/closure", Map.of()).is(200);
        assertThat(drift(guest)).isEqualTo("NONE");
    }

    private static String drift(Shopping guest) {
        return guest.api().get("/v1/cart").is(200).text("/packages/0/lines/0/drift");
    }

    @Test
    void givesAMemberSomethingElseToDoAndLetsThemGo() {
        Person clerk = FATOU.member("Clarisse", "READ_ONLY");
        working(clerk).get("/v1/vendor/offers").is(403);

        fatou.put("/v1/vendor/members/" + clerk.id(), Map.of("template", "CATALOGUE"))
                .is(200);
        working(clerk).get("/v1/vendor/offers").is(200);
        fatou.delete("/v1/vendor/members/" + clerk.id()).is(204);

        working(clerk).get("/v1/vendor/offers").is(404);
    }

    /** Signed in anew, for a session may remember for half a minute what its account was. */
    private static Api working(Person clerk) {
        return TOWN.anyone().signedIn(clerk.email(), Town.PASSWORD).actingFor(FATOU.id());
    }

    @Test
    void shipsToAMarketNoLonger() {
        Map<String, Object> rate =
                Map.of("price", Map.of("amountMinor", 900, "currency", "EUR"), "minDays", 3, "maxDays", 9);
        assertThat(fatou.put("/v1/vendor/shipping-rates/FR", rate)
                        .is(200)
                        .json()
                        .findValuesAsText("market"))
                .contains("FR");

        fatou.delete("/v1/vendor/shipping-rates/FR").is(204);

        assertThat(fatou.get("/v1/vendor/shipping-rates").is(200).json().findValuesAsText("market"))
                .containsExactly("SN");
    }

    @Test
    void mendsAProposal() {
        Reply proposal =
                fatou.post("/v1/vendor/proposals", FATOU.product("Corbeille")).is(201);
        Api change = fatou.with("If-Match", proposal.header("ETag"));
        String address = "/v1/vendor/proposals/" + proposal.text("/id");

        Reply mended = change.put(address, FATOU.product("Corbeille ronde")).is(200);

        assertThat(mended.text("/title/fr")).isEqualTo("Corbeille ronde");
        assertThat(mended.text("/status")).isEqualTo("PROPOSED");
        change.put(address, FATOU.product("Corbeille")).is(412, "stale-version");
    }

    @Test
    void takesAnOfferOffSaleAndBackAndOffForGood() {
        String offer = "/v1/vendor/offers/" + FATOU.offer(5_000, 1);

        assertThat(fatou.post(offer + "/pause").is(200).text("/status")).isEqualTo("PAUSED");
        assertThat(fatou.post(offer + "/resumption").is(200).text("/status")).isEqualTo("LIVE");
        assertThat(fatou.post(offer + "/retirement").is(200).text("/status")).isEqualTo("RETIRED");
        fatou.post(offer + "/resumption").is(409);
    }

    @Test
    void refusesWhatIsLeftOfAnOrder() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(3, FATOU.offer(4_000, 5)).buy());
        String order = FATOU.accept(bought);
        String line = fatou.get(order).is(200).text("/order/lines/0/id");
        FATOU.send(order, List.of(Map.of("line", line, "quantity", 2))).is(201);

        Reply rest =
                fatou.post(order + "/rest-refusal", Map.of("reason", "Rupture")).is(200);

        assertThat(rest.text("/order/status")).isEqualTo("SHIPPED");
        assertThat(rest.text("/order/refusedBy")).isEqualTo("VENDOR");
        Patience.until(
                "the third piece's money is back",
                () -> bought.payment().json().at("/refunded/amountMinor").asLong() == 4_000);
        TOWN.booksHold();
    }

    @Test
    void takesAFileOfItsOwnInOrStopsIt() {
        Map<String, Object> wanted = Map.of(
                "dryRun",
                true,
                "mapping",
                Map.of(
                        "source", "atelier",
                        "sku", "sku",
                        "title", Map.of("fr", "titre"),
                        "category", Map.of("path", "rayon"),
                        "prices", List.of(Map.of("amount", "prix", "currency", Map.of("constant", "XOF")))));
        String opened = "/v1/vendor/imports/"
                + fatou.post("/v1/vendor/imports", wanted).is(201).text("/id");
        fatou.with("Content-Type", "application/octet-stream")
                .send("PUT", opened + "/files/MAIN", """
                        sku,titre,rayon,prix
                        P1,Panier,Paniers,9000
                        P2,,Paniers,9000
                        """.getBytes(StandardCharsets.UTF_8))
                .is(204);
        fatou.post(opened + "/start").is(200);

        Patience.until(
                "the file is read",
                () -> fatou.get(opened).is(200).text("/state").equals("DONE"));
        assertThat(fatou.get(opened + "/findings?outcome=REFUSED")
                        .is(200)
                        .json()
                        .findValuesAsText("line"))
                .contains("3");

        String another = "/v1/vendor/imports/"
                + fatou.post("/v1/vendor/imports", wanted).is(201).text("/id");
        assertThat(fatou.post(another + "/cancellation").is(200).text("/state")).isEqualTo("CANCELLED");
    }
}
