package org.sandaga.browser;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.FormData;

import org.sandaga.api.Api;
import org.sandaga.api.Patience;
import org.sandaga.api.Person;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.identity.Persona;
import org.sandaga.running.DemoMarketplace;
import org.sandaga.shared.Id;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's world with those who look at it: its people, somebody of the support, and somebody nobody knows. */
final class Square {
    /** What a spreadsheet would take for a formula, written wherever people write something that comes into a file. */
    static final String FORMULA = "=1+1";

    /** Who has begun to apply to sell, and whom no rule of a view names. */
    static final String APPLICANT = "rokhaya";

    private static final Pattern ID = Pattern.compile("(.*-)?([a-z]{3})_([0-9a-f-]{36})");

    private static Square only;

    private final Town town = new Town(DemoMarketplace.get().marketplace());
    private final URI home = town.marketplace().url();
    private final Map<String, Onlooker> people = new LinkedHashMap<>();
    private final Map<String, String> things = new LinkedHashMap<>();
    private final Onlooker applicant;

    private Square() {
        people.put("anonymous", new Onlooker(home, "", FormData.create()));
        for (Persona persona : Persona.values()) {
            FormData click = FormData.create().set("persona", persona.name());
            people.put(persona.name().toLowerCase(Locale.ROOT), new Onlooker(home, "/persona", click));
        }
        people.put("lea", onlooker(town.staff("Lea", "SUPPORT")));
        goShopping();
        offerMore();
        takeACatalogueIn();
        applicant = apply();
    }

    private Onlooker onlooker(Person who) {
        FormData typed = FormData.create().set("email", who.email()).set("password", Town.PASSWORD);
        return new Onlooker(home, "/sign-in", typed);
    }

    /** The one of a run; everybody comes at the first call. */
    static synchronized Square get() {
        if (only == null) {
            only = new Square();
        }
        return only;
    }

    /** What no start of a demo leaves behind: somebody on the way through the checkout, purchases not paid, a guest. */
    private void goShopping() {
        String offer = thing("offer");
        things.put("unpaid", leftUnpaid(Persona.AWA));
        Person awa = person(Persona.AWA);
        Shopping cart = town.shopper(awa, 2, offer);
        String checkout = cart.checkout();
        cart.quote(checkout).is(200);
        things.put("checkout", checkout);
        awa.api()
                .post("/v1/me/addresses", Map.of("label", "Maison", "address", Shopping.ADDRESS))
                .is(201);
        Map<String, String> shipTo = new HashMap<>(Shopping.ADDRESS);
        shipTo.put("name", FORMULA);
        shipTo.put("city", FORMULA);
        Shopping.Bought guest = town.pay(town.guest(1, offer).buy("=guest@example.org", shipTo));
        things.put("number", guest.number());
        things.put("token", guest.tracking());
        things.put("guestOrder", guest.read().text("/orders/0/id"));
    }

    /** A purchase of somebody with nothing else in the cart, whose payment page is open. */
    String leftUnpaid(Persona who) {
        Shopping.Bought bought = town.shopper(person(who), 1, thing("offer")).buy();
        town.openPage(bought).is(200);
        return bought.purchase();
    }

    private Person person(Persona who) {
        return new Person(town.anyone().signedIn(who.email(), DemoMarketplace.PASSWORD), "", "");
    }

    /** Fatou proposes a product that nobody has decided on, has brought a list and begun to bring another. */
    private void offerMore() {
        Api fatou = town.anyone()
                .signedIn(Persona.FATOU.email(), DemoMarketplace.PASSWORD)
                .actingFor(thing("atelier"));
        Map<String, Object> proposal = Map.of(
                "category", thing("groceries"),
                "title", Map.of("fr", "Miel de mangrove", "en", "Mangrove honey"),
                "description", Map.of("fr", "Récolté dans le Saloum"),
                "attributes", Map.of("poids", "500", "origine", "Sénégal"),
                "pictures", List.of(),
                "variants", List.of(Map.of("options", Map.of(), "pictures", List.of())));
        things.put(
                "proposal", fatou.post("/v1/vendor/proposals", proposal).is(201).text("/id"));
        fatou.post("/v1/vendor/offers/" + thing("offer") + "/stock/receipts", Map.of("quantity", 1, "reason", FORMULA))
                .is(200);
        String begun = open(fatou, "/v1/vendor/imports", mapping("atelier"), true);
        send(fatou, "/v1/vendor/imports/" + begun, """
                ref,nom,rayon,prix
                MM-1,Miel de mangrove,Épicerie fine,6000
                MM-2,Gelée de bissap,Épicerie fine,3500
                """);
        things.put("import", begun);
        things.put("taken", takenIn(fatou));
    }

    /** A list of goods, one of which is taken in, all of whose texts begin like formulas. */
    private static String takenIn(Api fatou) {
        Map<String, Object> mapping = Map.of(
                "source",
                "formules",
                "sku",
                "ref",
                "title",
                Map.of("fr", "nom"),
                "brand",
                "marque",
                "category",
                Map.of("path", "rayon", "language", "fr"),
                "stock",
                "pieces",
                "prices",
                List.of(price("xof", "XOF"), price("eur", "EUR")));
        String id = open(fatou, "/v1/vendor/imports", mapping, false);
        return lookedThrough(fatou, "/v1/vendor/imports/", id, """
                ref,nom,marque,rayon,xof,eur,pieces
                %1$s,%1$s,%1$s,Beauté et soin,1500,2.30,3
                %1$s0,%1$s,%1$s,Beauté et soin,sur devis,2.30,3
                """.formatted(FORMULA));
    }

    private static Map<String, Object> price(String column, String currency) {
        return Map.of("amount", column, "currency", Map.of("constant", currency));
    }

    private static String open(Api who, String imports, Map<String, Object> mapping, boolean dryRun) {
        return who.post(imports, Map.of("mapping", mapping, "dryRun", dryRun))
                .is(201)
                .text("/id");
    }

    private static void send(Api who, String list, String rows) {
        who.with("Content-Type", "application/octet-stream")
                .put(list + "/files/MAIN", rows)
                .is(204);
    }

    /** Sends the rows of an import that is open, which are then looked at; gives the import. */
    private static String lookedThrough(Api who, String imports, String id, String rows) {
        send(who, imports + id, rows);
        who.post(imports + id + "/start").is(200);
        Patience.until(
                "each row was looked at",
                () -> who.get(imports + id).is(200).text("/state").equals("DONE"));
        return id;
    }

    private static Map<String, Object> mapping(String source) {
        return new LinkedHashMap<>(Map.of(
                "source",
                source,
                "sku",
                "ref",
                "title",
                Map.of("fr", "nom"),
                "category",
                Map.of("path", "rayon"),
                "prices",
                List.of(price("prix", "XOF"))));
    }

    /** The operator has begun to take a catalogue in, and tried another one, of a vendor whom nobody knows. */
    private void takeACatalogueIn() {
        Map<String, Object> mapping = mapping("grossiste");
        mapping.put("vendor", Map.of("name", "marque"));
        things.put("catalogue", open(town.admin(), "/v1/imports", mapping, true));
        String tried = open(town.admin(), "/v1/imports", mapping, true);
        String rows = "ref,nom,rayon,prix,marque\n" + FORMULA + ",Savon,Savons,1500,Personne\n";
        things.put("tried", lookedThrough(town.admin(), "/v1/imports/", tried, rows));
    }

    /** Somebody begins to apply to sell. */
    private Onlooker apply() {
        Person rokhaya = town.person("Rokhaya");
        Map<String, Object> application = new HashMap<>(Town.application("Rokhaya", rokhaya));
        application.put("displayName", FORMULA);
        rokhaya.api().post("/v1/vendors", application).is(201);
        Onlooker applying = onlooker(rokhaya);
        assertThat(applying.post("/fr/account", Map.of("name", FORMULA, "language", "fr"))
                        .statusCode())
                .isEqualTo(302);
        return applying;
    }

    /** What the rules call by this name, as it stands in an address. */
    String thing(String name) {
        return things.computeIfAbsent(name, this::looked);
    }

    private String looked(String name) {
        String question = Objects.requireNonNull(ViewRule.things().get(name), () -> "views.txt names no thing " + name);
        List<String> found = town.column(question);
        assertThat(found).as("the thing " + name + " in the demo's world").isNotEmpty();
        Matcher id = ID.matcher(found.getFirst());
        return id.matches()
                ? Objects.requireNonNullElse(id.group(1), "")
                        + new Name(id.group(2), UUID.fromString(id.group(3))).text()
                : found.getFirst();
    }

    /** The first column of what a question to the database finds. */
    List<String> column(String question, String... values) {
        return town.column(question, values);
    }

    /** Everybody whom rules of views name, by name. */
    Map<String, Onlooker> people() {
        return people;
    }

    /** Who has begun to apply to sell. */
    Onlooker applicant() {
        return applicant;
    }

    private record Name(String prefix, UUID value) implements Id {}
}
