package org.sandaga.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Two shoppers, two shops, a clerk with few rights and four of the staff; everything there is, is Awa's or Fatou's. */
final class Neighbourhood {
    private final Town town = new Town();
    private final Person awa = town.person("Awa");
    private final Person binta = town.person("Binta");
    private final Shop fatou = town.shop("Fatou");
    private final Shop moussa = town.shop("Moussa");
    private final Person clerk = fatou.member("Clarisse", "READ_ONLY");
    private final Person finance = town.staff("Ndeye", "FINANCE");
    private final Person catalogue = town.staff("Cheikh", "CATALOGUE");
    private final Person support = town.staff("Souleymane", "SUPPORT");
    private final Map<String, Api> everybody = people();
    private final Map<String, String> things = new LinkedHashMap<>();

    Neighbourhood() {
        String offer = fatou.offer(10_000, 50);
        trade(offer);
        Shopping.Bought bought = town.shopper(awa, 1, offer).buy();
        things.put("purchase", bought.purchase());
        things.put("number", bought.number());
        things.put("order", bought.read().text("/orders/0/id"));
        Shopping cart = town.shopper(awa, 1, offer);
        things.put("line", awa.api().get("/v1/cart?market=SN").text("/packages/0/lines/0/id"));
        things.put("checkout", cart.checkout());
        things.put("address", address());
        things.put("offer", offer);
        String product = fatou.owner().get("/v1/vendor/offers/" + offer).text("/product");
        things.put("product", product);
        things.put("onSale", product);
        Patience.until(200, () -> town.anyone().get("/v1/products/" + product + "?market=SN"));
        things.put(
                "proposal",
                fatou.owner()
                        .post("/v1/vendor/proposals", fatou.product("Corbeille"))
                        .is(201)
                        .text("/id"));
        things.put("vendor", fatou.id());
        things.put("slug", fatou.owner().get("/v1/vendor/shop").text("/slug"));
        things.put("account", awa.id());
        things.put("member", clerk.id());
        things.put("category", town.category());
        things.put("picture", fatou.picture(Pictures.png(2, 3)));
        things.put("rule", rule());
        things.put("role", "SUPPORT");
        things.put("market", "SN");
        things.put("provider", "stripe");
        imports();
        things.put("message", town.admin().get("/v1/admin/messages").text("/items/0/id"));
        // nothing failed, so there is none: only strangers ask for it, who must not learn even that
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
        String run = town.proposeRun(fatou).text("/run/id");
        things.put("run", run);
        finance.api().post("/v1/admin/payout-runs/" + run + "/approval").is(200);
        things.put("payout", fatou.owner().get("/v1/vendor/payouts").text("/items/0/id"));
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
        things.put("import", open(town.admin(), "/v1/imports", everybodys));
        things.put("file", "MAIN");
    }

    private static String open(Api who, String path, Map<String, Object> mapping) {
        return who.post(path, Map.of("mapping", mapping, "dryRun", true))
                .is(201)
                .text("/id");
    }

    /** A body with the server's address in it. */
    String in(String body) {
        return body.replace("{server}", town.marketplace().url().toString());
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
        people.put("fatou", fatou.lead().api());
        people.put("clerk", clerk.api());
        people.put("moussa", moussa.lead().api());
        people.put("impostor", moussa.lead().api().actingFor(fatou.id()));
        people.put("finance", finance.api());
        people.put("catalogue", catalogue.api());
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

    private String rule() {
        return town.admin()
                .post("/v1/admin/commission-rules", Town.rule("Voisinage", moussa.id(), 1_200))
                .is(201)
                .text("/id");
    }
}
