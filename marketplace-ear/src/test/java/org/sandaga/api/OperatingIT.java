package org.sandaga.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Alone;

import static org.assertj.core.api.Assertions.assertThat;

/** What the operator's staff decide and put right over HTTP. */
@Alone
@ExtendWith(Proof.class)
class OperatingIT {
    private static final Town TOWN = new Town();
    private static final Shop MOUSSA = TOWN.shop("Moussa");
    private static final String MAT = MOUSSA.offer(7_000, 100);
    private static final Map<String, String> WHY = Map.of("reason", "Pièces à revoir");

    private final Api admin = TOWN.admin();

    @Test
    void leadsAVendorFromTheApplicationToTheEnd() {
        String vendor = applied();
        decided(vendor + "/review", Map.of(), "IN_REVIEW");
        decided(vendor + "/change-request", WHY, "CHANGES_REQUESTED");
        submitted(vendor);
        decided(vendor + "/approval", WHY, "APPROVED");
        decided(vendor + "/restriction", WHY, "RESTRICTED");
        decided(vendor + "/suspension", WHY, "SUSPENDED");
        decided(vendor + "/reinstatement", WHY, "APPROVED");
        decided(vendor + "/closure", WHY, "TERMINATED");
        decided(applied() + "/rejection", WHY, "REJECTED");
    }

    private static String applied() {
        String vendor = MOUSSA.lead()
                .api()
                .post("/v1/vendors", Town.application("Moussa", MOUSSA.lead()))
                .is(201)
                .text("/id");
        submitted(vendor);
        return vendor;
    }

    private static void submitted(String vendor) {
        MOUSSA.lead().api().post("/v1/vendors/" + vendor + "/submission").is(200);
    }

    private void decided(String decision, Map<String, String> why, String status) {
        String path = "/v1/admin/vendors/" + decision;
        Reply reply = why.isEmpty() ? admin.post(path) : admin.post(path, why);
        assertThat(reply.is(200).text("/status")).isEqualTo(status);
    }

    @Test
    void takesARoleAwayAndShutsAnAccountOut() {
        Person support = TOWN.staff("Souleymane", "SUPPORT");
        String account = "/v1/admin/accounts/" + support.id();
        support.api().get("/v1/admin/clock").is(200);

        Reply left = admin.delete(account + "/roles/SUPPORT").is(200);
        assertThat(left.json().path("roles")).isEmpty();
        support.api().get("/v1/admin/clock").is(403);

        assertThat(admin.post(account + "/suspension", WHY).is(200).text("/status"))
                .isEqualTo("SUSPENDED");
        support.api().get("/v1/me").is(401);
        assertThat(admin.post(account + "/reinstatement", WHY).is(200).text("/status"))
                .isEqualTo("ACTIVE");
        TOWN.anyone().signedIn(support.email(), Town.PASSWORD).get("/v1/me").is(200);
    }

    @Test
    void namesACategoryAnewAndSaysWhatItsProductsSay() {
        Reply category = admin.post("/v1/admin/categories", Map.of("name", Map.of("fr", "Vannerie de Thiès")))
                .is(201);
        String address = "/v1/admin/categories/" + category.text("/id");
        Api change = admin.with("If-Match", category.header("ETag"));
        Map<String, Object> wanted = Map.of("name", Map.of("fr", "Vannerie de Kayar"), "position", 0);

        assertThat(change.put(address, wanted).is(200).text("/name/fr")).isEqualTo("Vannerie de Kayar");
        change.put(address, wanted).is(412, "stale-version");

        Map<String, Object> material = Map.of(
                "code",
                "matiere",
                "name",
                Map.of("fr", "Matière"),
                "kind",
                "TEXT",
                "choices",
                List.of(),
                "required",
                false,
                "filterable",
                false);
        Reply said = admin.put(address + "/attributes", Map.of("items", List.of(material)))
                .is(200);
        assertThat(said.json().findValuesAsText("code")).containsExactly("matiere");
        assertThat(TOWN.anyone()
                        .get("/v1/categories/" + category.text("/id") + "/attributes")
                        .is(200)
                        .json())
                .isEqualTo(said.json());
    }

    @Test
    void changesAProductAndTakesItOut() {
        String picture = admin.with("Content-Type", "image/png")
                .send("POST", "/v1/admin/pictures", Pictures.png(5, 3))
                .is(201)
                .text("/sha256");
        Reply product =
                admin.post("/v1/admin/products", MOUSSA.product("Tabouret")).is(201);
        String address = "/v1/admin/products/" + product.text("/id");
        Map<String, Object> wanted = new HashMap<>(MOUSSA.product("Tabouret bas"));
        wanted.put("pictures", List.of(picture));

        Reply changed = admin.with("If-Match", product.header("ETag"))
                .put(address, wanted)
                .is(200);

        assertThat(changed.text("/title/fr")).isEqualTo("Tabouret bas");
        assertThat(changed.text("/pictures/0")).isEqualTo(picture);
        assertThat(admin.post(address + "/archival").is(200).text("/status")).isEqualTo("ARCHIVED");
        admin.post(address + "/archival").is(409, "product-not-in-state");
    }

    @Test
    void sendsAProposalBackAndTakesItInOnceMended() {
        String proposal = MOUSSA.owner()
                .post("/v1/vendor/proposals", MOUSSA.product("Pirogue"))
                .is(201)
                .text("/id");
        String address = "/v1/admin/products/" + proposal;

        Reply returned = admin.post(address + "/return", Map.of("remark", "Le titre manque en anglais"))
                .is(200);
        assertThat(returned.text("/status")).isEqualTo("REVISION");
        MOUSSA.owner()
                .with("If-Match", returned.header("ETag"))
                .put("/v1/vendor/proposals/" + proposal, MOUSSA.product("Pirogue bleue"))
                .is(200);

        Reply accepted = admin.post(address + "/acceptance").is(200);
        assertThat(accepted.text("/status")).isEqualTo("PUBLISHED");
        assertThat(accepted.text("/title/fr")).isEqualTo("Pirogue bleue");
    }

    @Test
    void ordersChangesAndRetiresCommissionRules() {
        Reply first =
                admin.post("/v1/admin/commission-rules", rule("Nattes", 900)).is(201);
        Reply second =
                admin.post("/v1/admin/commission-rules", rule("Tapis", 800)).is(201);
        List<String> order =
                new ArrayList<>(rules(admin.get("/v1/admin/commission-rules").is(200)));
        order.remove(second.text("/id"));
        order.addFirst(second.text("/id"));

        Reply reordered =
                admin.put("/v1/admin/commission-rules", Map.of("rules", order)).is(200);
        assertThat(rules(reordered)).containsExactlyElementsOf(order);

        String address = "/v1/admin/commission-rules/" + first.text("/id");
        Api change = admin.with("If-Match", admin.get(address).is(200).header("ETag"));
        assertThat(change.put(address, rule("Nattes", 700)).is(200).text("/fee/rateBasisPoints"))
                .isEqualTo("700");
        change.put(address, rule("Nattes", 600)).is(412, "stale-version");

        admin.delete(address).is(204);
        admin.delete("/v1/admin/commission-rules/" + second.text("/id")).is(204);
        assertThat(rules(admin.get("/v1/admin/commission-rules").is(200)))
                .doesNotContain(first.text("/id"), second.text("/id"));
    }

    private static Map<String, Object> rule(String name, int basisPoints) {
        return Town.rule(name, MOUSSA.id(), basisPoints);
    }

    /** All but the default one, in their order. */
    private static List<String> rules(Reply list) {
        List<String> rules = new ArrayList<>();
        for (JsonNode each : list.json().path("items")) {
            if (!each.path("isDefault").asBoolean()) {
                rules.add(each.path("id").asText());
            }
        }
        return rules;
    }

    @Test
    void withdrawsAnOfferAndGivesItBack() {
        String offer = MOUSSA.offer(3_000, 1);

        admin.post("/v1/admin/offers/" + offer + "/block", WHY).is(204);
        assertThat(status(offer)).isEqualTo("BLOCKED");
        admin.post("/v1/admin/offers/" + offer + "/release").is(204);
        assertThat(status(offer)).isEqualTo("PAUSED");
    }

    private static String status(String offer) {
        return MOUSSA.owner().get("/v1/vendor/offers/" + offer).is(200).text("/status");
    }

    @Test
    void cancelsAnOrderForTheShopper() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(1, MAT).buy());

        Reply cancelled = admin.post("/v1/admin/purchases/orders/" + order(bought) + "/cancellation")
                .is(200);

        assertThat(cancelled.text("/orders/0/endedBy")).isEqualTo("OPERATOR");
        bought.becomes("REFUNDED");
    }

    @Test
    void givesUpTheRestThatAVendorNeverSends() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(2, MAT).buy());
        String sending = MOUSSA.accept(bought);
        String line = MOUSSA.owner().get(sending).is(200).text("/order/lines/0/id");
        MOUSSA.send(sending, List.of(Map.of("line", line, "quantity", 1))).is(201);

        Reply given = admin.post("/v1/admin/purchases/orders/" + order(bought) + "/rest-refusal", WHY)
                .is(200);

        assertThat(given.text("/orders/0/status")).isEqualTo("SHIPPED");
        assertThat(given.text("/orders/0/refusedBy")).isEqualTo("OPERATOR");
        Patience.until(
                "the second piece's money is back",
                () -> bought.payment().json().at("/refunded/amountMinor").asLong() == 7_000);
        TOWN.booksHold();
    }

    @Test
    void notesArrivalsAndSendsARefundAgainThatTheBankSentBack() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(2, MAT).buy());
        String sending = MOUSSA.accept(bought);
        String line = MOUSSA.owner().get(sending).is(200).text("/order/lines/0/id");
        String parcel = MOUSSA.send(sending, List.of(Map.of("line", line, "quantity", 1)))
                .is(201)
                .text("/id");
        MOUSSA.send(sending).is(201);
        admin.post("/v1/admin/purchases/shipments/" + parcel + "/delivery").is(200);
        assertThat(bought.read().text("/orders/0/status")).isEqualTo("SHIPPED");
        admin.post("/v1/admin/purchases/orders/" + order(bought) + "/delivery").is(200);
        assertThat(bought.read().text("/orders/0/status")).isEqualTo("DELIVERED");

        String refund = admin.post(
                        "/v1/admin/purchases/orders/" + order(bought) + "/refunds",
                        Map.of("amount", Town.xof(500), "reason", "Geste"))
                .is(201)
                .text("/id");
        becomes(bought, "CONFIRMED");
        TOWN.stripe().steer("/stripe/refunds/" + atStripe(refund) + "/fail", Map.of());
        becomes(bought, "FAILED");

        admin.post("/v1/admin/refunds/" + refund + "/repetition").is(204);

        becomes(bought, "CONFIRMED");
        TOWN.booksHold();
    }

    private static String order(Shopping.Bought bought) {
        return bought.read().text("/orders/0/id");
    }

    private static void becomes(Shopping.Bought bought, String status) {
        Patience.until(
                "the refund is " + status,
                () -> bought.api()
                        .get("/v1/purchases/" + bought.purchase() + "/refunds")
                        .is(200)
                        .text("/items/0/status")
                        .equals(status));
    }

    private static String atStripe(String refund) {
        for (JsonNode each : TOWN.stripe().look("/stripe/objects/refund").path("objects")) {
            if (each.at("/metadata/refund").asText().equals(refund)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("Stripe does not know " + refund);
    }

    @Test
    void sendsALetterAgainThatNobodyTook() {
        Shopping.Bought bought = TOWN.pay(TOWN.guest(1, MAT).buy("awa..diop@example.org"));
        String letters = "/v1/admin/messages?status=FAILED&purchase=" + bought.purchase();
        Patience.until(
                "the letter has failed",
                () -> !admin.get(letters).is(200).json().path("items").isEmpty());

        JsonNode letter = admin.get(letters).is(200).json().at("/items/0");
        String id = letter.path("id").asText();
        String failed = letter.path("endedAt").asText();

        admin.post("/v1/admin/messages/" + id + "/repetition").is(204);

        // still nobody takes it, so it was sent again when it has failed at another time
        Patience.until("the letter has failed again", () -> {
            String ended = ended(letters, id);
            return !ended.isEmpty() && !ended.equals(failed);
        });
    }

    /** When one of the letters of a list was over; empty when it is not among them. */
    private String ended(String letters, String id) {
        for (JsonNode each : admin.get(letters).is(200).json().path("items")) {
            if (each.path("id").asText().equals(id)) {
                return each.path("endedAt").asText();
            }
        }
        return "";
    }

    @Test
    void stopsAnImport() {
        Map<String, Object> mapping = Map.of(
                "source", "marche",
                "vendor", Map.of("name", "vendeur"),
                "sku", "sku",
                "title", Map.of("fr", "titre"),
                "category", Map.of("path", "rayon"),
                "prices", List.of(Map.of("amount", "prix", "currency", Map.of("constant", "XOF"))));
        String opened = admin.post("/v1/imports", Map.of("mapping", mapping, "dryRun", true))
                .is(201)
                .text("/id");

        assertThat(admin.post("/v1/imports/" + opened + "/cancellation").is(200).text("/state"))
                .isEqualTo("CANCELLED");
    }
}
