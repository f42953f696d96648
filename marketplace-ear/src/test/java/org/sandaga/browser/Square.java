package org.sandaga.browser;

import java.net.URI;
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
import org.sandaga.api.Person;
import org.sandaga.api.Shopping;
import org.sandaga.api.Town;
import org.sandaga.identity.Persona;
import org.sandaga.running.DemoMarketplace;
import org.sandaga.shared.Id;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's world with those who look at it: its people, somebody of the support, and somebody nobody knows. */
final class Square {
    private static final Pattern ID = Pattern.compile("(.*-)?([a-z]{3})_([0-9a-f-]{36})");

    private static Square only;

    private final Town town = new Town(DemoMarketplace.get().marketplace());
    private final URI home = town.marketplace().url();
    private final Map<String, Onlooker> people = new LinkedHashMap<>();
    private final Map<String, String> things = new LinkedHashMap<>();

    private Square() {
        people.put("anonymous", new Onlooker(home, "", FormData.create()));
        for (Persona persona : Persona.values()) {
            FormData click = FormData.create().set("persona", persona.name());
            people.put(persona.name().toLowerCase(Locale.ROOT), new Onlooker(home, "/persona", click));
        }
        Person lea = town.staff("Lea", "SUPPORT");
        FormData typed = FormData.create().set("email", lea.email()).set("password", Town.PASSWORD);
        people.put("lea", new Onlooker(home, "/sign-in", typed));
        goShopping();
        offerMore();
        takeACatalogueIn();
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
        Shopping.Bought guest = town.pay(town.guest(1, offer).buy());
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

    /** Fatou proposes a product that nobody has decided on, and has begun to bring a list. */
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
        things.put(
                "import",
                fatou.post("/v1/vendor/imports", Map.of("mapping", mapping("atelier"), "dryRun", true))
                        .is(201)
                        .text("/id"));
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
                List.of(Map.of("amount", "prix", "currency", Map.of("constant", "XOF")))));
    }

    /** The operator has begun to take a catalogue in. */
    private void takeACatalogueIn() {
        Map<String, Object> mapping = mapping("grossiste");
        mapping.put("vendor", Map.of("name", "marque"));
        things.put(
                "catalogue",
                town.admin()
                        .post("/v1/imports", Map.of("mapping", mapping, "dryRun", true))
                        .is(201)
                        .text("/id"));
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

    /** Everybody, by name. */
    Map<String, Onlooker> people() {
        return people;
    }

    private record Name(String prefix, UUID value) implements Id {}
}
