package org.sandaga.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Two shoppers, two shops, a clerk with few rights and two of the staff; everything there is, is Awa's or Fatou's. */
final class Neighbourhood {
    private final Town town = new Town();
    private final Person awa = town.person("Awa");
    private final Person binta = town.person("Binta");
    private final Shop fatou = town.shop("Fatou");
    private final Shop moussa = town.shop("Moussa");
    private final Person clerk = fatou.member("Clarisse", "READ_ONLY");
    private final Person support = town.staff("Souleymane", "SUPPORT");
    private final Map<String, Api> everybody = people();
    private final Map<String, String> things = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> fresh = new LinkedHashMap<>();

    Neighbourhood() {
        String offer = fatou.offer(10_000, 50);
        trade(offer);
        forChanges(offer);
        Shopping.Bought bought = town.shopper(awa, 1, offer).buy();
        things.put("purchase", bought.purchase());
        things.put("number", bought.number());
        things.put("order", bought.read().text("/orders/0/id"));
        Shopping cart = town.shopper(awa, 1, offer);
        things.put("line", awa.api().get("/v1/cart?market=SN").text("/packages/0/lines/0/id"));
        String checkout = cart.checkout();
        things.put("checkout", checkout);
        things.put("quote", cart.quote(checkout).is(200).text("/id"));
        things.put("address", address());
        things.put("offer", offer);
        String product = fatou.owner().get("/v1/vendor/offers/" + offer).text("/product");
        things.put("product", product);
        things.put("onSale", product);
        Patience.until(200, () -> town.anyone().get("/v1/products/" + product + "?market=SN"));
        things.put("proposal", proposal());
        things.put("vendor", fatou.id());
        things.put("slug", fatou.owner().get("/v1/vendor/shop").text("/slug"));
        things.put("account", awa.id());
        things.put("member", clerk.id());
        things.put("category", town.category());
        things.put("picture", picture());
        things.put("rule", rule());
        things.put("role", "SUPPORT");
        things.put("market", "SN");
        things.put("provider", "stripe");
        imports();
        things.put("message", town.admin().get("/v1/admin/messages").text("/items/0/id"));
        // nothing failed, so there is none; strangers must not learn even that
        things.put("letter", "search." + UUID.randomUUID());
    }

    /** What was paid, sent, partly given back and put into a run of payouts. */
    private void trade(String offer) {
        fatou.onboard();
        Shopping.Bought paid = town.pay(town.shopper(awa, 2, offer).buy());
        String order = paid.read().text("/orders/0/id");
        things.put("paid", order);
        things.put("shipment", fatou.deliver(paid));
        things.put(
                "refund",
                support.api()
                        .post(
                                "/v1/admin/purchases/orders/" + order + "/refunds",
                                Map.of("amount", Town.xof(500), "reason", "Geste"))
                        .is(201)
                        .text("/id"));
        things.put("journal", town.admin().get("/v1/admin/ledger/journals").text("/items/0/id"));
        things.put("ledger", town.admin().get("/v1/admin/ledger/accounts").text("/items/0/id"));
        town.pass("P15D");
        String thoughtBetter = town.proposeRun(fatou).text("/run/id");
        town.admin()
                .post("/v1/admin/payout-runs/" + thoughtBetter + "/withdrawal")
                .is(200);
        String run = town.proposeRun(fatou).text("/run/id");
        things.put("run", run);
        town.staff("Ndeye", "FINANCE")
                .api()
                .post("/v1/admin/payout-runs/" + run + "/approval")
                .is(200);
        things.put("payout", fatou.owner().get("/v1/vendor/payouts").text("/items/0/id"));
    }

    /** What is used up by one change, and so is there once more for it alone. */
    private void forChanges(String offer) {
        things.put("email", awa.email());
        things.put("unpaid", town.shopper(awa, 1, offer).buy().purchase());
        for (String order : List.of("unwanted", "regretted")) {
            things.put(order, town.pay(town.shopper(awa, 1, offer).buy()).read().text("/orders/0/id"));
        }
        things.put("soldOut", town.pay(town.shopper(awa, 1, offer).buy()).read().text("/orders/0/id"));
        Shopping.Bought half = town.pay(town.shopper(awa, 2, offer).buy());
        String halfOrder = fatou.accept(half);
        things.put("half", half.read().text("/orders/0/id"));
        Map<String, Object> one = Map.of("line", half.read().text("/orders/0/lines/0/id"), "quantity", 1);
        things.put(
                "halfSent",
                fatou.owner()
                        .post(
                                halfOrder + "/shipments",
                                Map.of(
                                        "carrier",
                                        "la-poste-sn",
                                        "trackingNumber",
                                        "RR473124829SN",
                                        "lines",
                                        List.of(one)))
                        .is(201)
                        .text("/id"));
        things.put("oldOffer", fatou.offer(1_000, 1));
        things.put("oldProduct", product().text("/id"));
        things.put("poorProposal", proposal());
        things.put("draft", draft());
        fresh.put(
                "cart",
                () -> town.anyone()
                        .post("/v1/carts", Map.of("market", "CI"))
                        .is(201)
                        .text("/secret"));
        fresh.put("variant", () -> product().text("/variants/0/id"));
        fresh.put(
                "refreshToken",
                () -> town.anyone()
                        .post("/v1/tokens", Map.of("email", binta.email(), "password", Town.PASSWORD))
                        .is(200)
                        .text("/refreshToken"));
        things.put("resetToken", resetToken());
        fresh.put("rules", this::rules);
    }

    /** All rules but the default one, which stands last. */
    private String rules() {
        List<String> all = town.admin()
                .get("/v1/admin/commission-rules")
                .is(200)
                .json()
                .path("items")
                .findValuesAsText("id");
        return all.stream().limit(all.size() - 1L).collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    private String resetToken() {
        Person forgetful = town.person("Coumba");
        town.anyone()
                .post("/v1/accounts/password-resets", Map.of("email", forgetful.email()))
                .is(204);
        return town.stripe().mailedToken(forgetful.email(), "/account/reset");
    }

    private Reply product() {
        return town.admin().post("/v1/admin/products", fatou.product("Plateau")).is(201);
    }

    private String proposal() {
        return fatou.owner()
                .post("/v1/vendor/proposals", fatou.product("Corbeille"))
                .is(201)
                .text("/id");
    }

    private String draft() {
        Map<String, Object> application = Map.of(
                "displayName", "Fatou bis",
                "legalName", "Fatou bis EI",
                "kind", "INDIVIDUAL",
                "country", "SN",
                "email", fatou.lead().email(),
                "description", Map.of("fr", "Tissus"),
                "language", "fr");
        return fatou.lead().api().post("/v1/vendors", application).is(201).text("/id");
    }

    private void imports() {
        Map<String, Object> mapping = Map.of(
                "source", "voisinage",
                "sku", "sku",
                "title", Map.of("fr", "titre"),
                "category", Map.of("path", "rayon"),
                "prices", List.of(Map.of("amount", "prix", "currency", Map.of("constant", "XOF"))));
        Map<String, Object> everybodys = new HashMap<>(mapping);
        everybodys.put("vendor", Map.of("name", "vendeur"));
        things.put("shopImport", open(fatou.owner(), "/v1/vendor/imports", mapping));
        things.put("oldShopImport", open(fatou.owner(), "/v1/vendor/imports", mapping));
        things.put("import", open(town.admin(), "/v1/imports", everybodys));
        things.put("oldImport", open(town.admin(), "/v1/imports", everybodys));
        things.put("file", "MAIN");
    }

    private static String open(Api who, String path, Map<String, Object> mapping) {
        return who.post(path, Map.of("mapping", mapping, "dryRun", true))
                .is(201)
                .text("/id");
    }

    /** A body with the server's address and the names of things in it. */
    String in(String body) {
        String filled = body.replace("{server}", town.marketplace().url().toString());
        for (Map.Entry<String, String> thing : things.entrySet()) {
            filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        for (Map.Entry<String, Supplier<String>> each : fresh.entrySet()) {
            String name = "{fresh " + each.getKey() + "}";
            filled =
                    filled.contains(name) ? filled.replace(name, each.getValue().get()) : filled;
        }
        return filled;
    }

    Town town() {
        return town;
    }

    /** Everybody by name; the impostor is Moussa, who claims to act for Fatou's shop. */
    Map<String, Api> everybody() {
        return everybody;
    }

    /** What operations can be tried on, by the name that the rules give it. */
    Map<String, String> things() {
        return things;
    }

    /** Those to whom nothing of it belongs. */
    Set<String> strangers() {
        return Set.of("anonymous", "binta", "moussa");
    }

    /** What no stranger may see anywhere. */
    List<String> secrets() {
        return List.of(
                things.get("purchase"),
                things.get("order"),
                things.get("paid"),
                things.get("shipment"),
                things.get("payout"),
                things.get("shopImport"),
                things.get("line"),
                things.get("checkout"),
                things.get("address"),
                things.get("account"),
                things.get("member"),
                things.get("proposal"),
                awa.email(),
                clerk.email());
    }

    private Map<String, Api> people() {
        Map<String, Api> people = new LinkedHashMap<>();
        people.put("anonymous", town.anyone());
        people.put("awa", awa.api());
        people.put("binta", binta.api());
        people.put("fatou", fatou.owner());
        people.put("clerk", clerk.api().actingFor(fatou.id()));
        people.put("moussa", moussa.owner());
        people.put("impostor", moussa.lead().api().actingFor(fatou.id()));
        people.put("support", support.api());
        people.put("admin", town.admin());
        return people;
    }

    private String address() {
        return awa.api()
                .post("/v1/me/addresses", Map.of("label", "Maison", "address", Shopping.ADDRESS))
                .is(201)
                .text("/id");
    }

    private String picture() {
        return fatou.owner()
                .with("Content-Type", "image/png")
                .send("POST", "/v1/vendor/pictures", Pictures.png(2, 3))
                .is(201)
                .text("/sha256");
    }

    private String rule() {
        Map<String, Object> wanted = Map.of(
                "name", "Voisinage",
                "match", Map.of("vendor", moussa.id()),
                "fee",
                        Map.of(
                                "rateBasisPoints",
                                1_200,
                                "onShipping",
                                false,
                                "taxBasisPoints",
                                1_800,
                                "limits",
                                List.of()));
        return town.admin().post("/v1/admin/commission-rules", wanted).is(201).text("/id");
    }
}
