package org.sandaga.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.launcher.Login;
import org.sandaga.running.RunningMarketplace;

import static org.assertj.core.api.Assertions.assertThat;

/** People and shops of the running marketplace, made over HTTP; every call makes new ones. */
public final class Town {
    /** Everybody's password. */
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningMarketplace marketplace;
    private final Api anyone;
    private final Provider stripe;
    private final Api admin;
    private String category = "";

    /** Opens the town of the marketplace that runs. */
    public Town() {
        this(RunningMarketplace.get());
    }

    /** Opens the town of a marketplace. */
    public Town(RunningMarketplace marketplace) {
        this.marketplace = marketplace;
        anyone = Api.at(marketplace.url());
        stripe = new Provider(marketplace.sandbox().baseUrl());
        Login first = marketplace.administrator();
        admin = anyone.signedIn(first.user(), first.password());
    }

    /** The marketplace itself. */
    public RunningMarketplace marketplace() {
        return marketplace;
    }

    /** Somebody who has not signed in. */
    public Api anyone() {
        return anyone;
    }

    /** The first administrator. */
    public Api admin() {
        return admin;
    }

    /** The payment provider. */
    public Provider stripe() {
        return stripe;
    }

    /** A category at the top. */
    public String category() {
        if (category.isEmpty()) {
            String name = "Artisanat " + COUNT.incrementAndGet();
            category = admin.post("/v1/admin/categories", Map.of("name", Map.of("fr", name)))
                    .is(201)
                    .text("/id");
        }
        return category;
    }

    /** An account with a proved address, signed in. */
    public Person person(String name) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + COUNT.incrementAndGet() + "@example.org";
        Map<String, String> wanted = Map.of("email", email, "password", PASSWORD, "name", name, "language", "fr");
        String id = anyone.post("/v1/accounts", wanted).is(201).text("/account");
        String token = stripe.mailedToken(email, "/account/verify");
        anyone.post("/v1/accounts/email-verifications", Map.of("token", token)).is(204);
        return new Person(anyone.signedIn(email, PASSWORD), id, email);
    }

    /** One of the operator's staff. */
    public Person staff(String name, String role) {
        Person person = person(name);
        admin.put("/v1/admin/accounts/" + person.id() + "/roles/" + role, "").is(200);
        return new Person(anyone.signedIn(person.email(), PASSWORD), person.id(), person.email());
    }

    /** An approved vendor that ships everywhere in Senegal. */
    public Shop shop(String name) {
        Person owner = person(name);
        String vendor = apply(owner, name);
        admin.post("/v1/admin/vendors/" + vendor + "/approval", Map.of("reason", "ok"))
                .is(200);
        Shop shop = new Shop(this, owner, vendor);
        shop.owner()
                .put("/v1/vendor/shipping-rates/SN", Map.of("price", xof(1_500), "minDays", 2, "maxDays", 5))
                .is(200);
        return shop;
    }

    /** Applies to sell under a name, which waits to be decided on; gives the vendor. */
    public String apply(Person owner, String name) {
        String vendor = owner.api()
                .post("/v1/vendors", application(name, owner))
                .is(201)
                .text("/id");
        owner.api().post("/v1/vendors/" + vendor + "/submission").is(200);
        return vendor;
    }

    /** What somebody says who wants to sell. */
    public static Map<String, Object> application(String name, Person owner) {
        return Map.of(
                "displayName",
                "Boutique " + name,
                "legalName",
                name + " EI",
                "kind",
                "INDIVIDUAL",
                "country",
                "SN",
                "email",
                owner.email(),
                "description",
                Map.of("fr", "Paniers"),
                "language",
                "fr");
    }

    /** A guest's cart in Senegal with a number of pieces of each offer. */
    public Shopping guest(int quantity, String... offers) {
        return Shopping.of(anyone.withCartIn("SN"), "").put(quantity, offers);
    }

    /** An account's cart in Senegal with a number of pieces of each offer. */
    public Shopping shopper(Person who, int quantity, String... offers) {
        return Shopping.of(who.api(), "?market=SN").put(quantity, offers);
    }

    /** Asks for the page on which a purchase is paid. */
    public Reply openPage(Shopping.Bought bought) {
        return bought.api()
                .post(
                        "/v1/purchases/" + bought.purchase() + "/payment",
                        Map.of("returnUrl", marketplace.url() + "/merci"));
    }

    /** The page on which a purchase is paid. */
    public String page(Shopping.Bought bought) {
        return openPage(bought).is(200).text("/page");
    }

    /** Pays a purchase, which then waits to be accepted. */
    public Shopping.Bought pay(Shopping.Bought bought) {
        stripe.pay(page(bought));
        return bought.becomes("PAID");
    }

    /** Proposes a run of payouts as soon as there is something to pay to a shop. */
    public Reply proposeRun(Shop shop) {
        awaitPayable(shop);
        return admin.post("/v1/admin/payout-runs", Map.of("currency", "XOF")).is(201);
    }

    /** Returns as soon as there is something to pay to a shop. */
    public void awaitPayable(Shop shop) {
        Patience.until(
                "money is payable to " + shop.id(),
                () -> admin.get("/v1/admin/payout-plan?currency=XOF")
                        .is(200)
                        .json()
                        .path("payouts")
                        .findValuesAsText("vendor")
                        .contains(shop.id()));
    }

    /** Returns as soon as money that the provider took is flagged for a reason, by the provider's name for it. */
    public void awaitFlag(String session, String reason) {
        Patience.until(session + " is flagged as " + reason, () -> {
            for (JsonNode flag :
                    admin.get("/v1/admin/payment-flags").is(200).json().path("items")) {
                if (flag.path("reference").asText().equals(session)) {
                    return flag.path("reason").asText().equals(reason);
                }
            }
            return false;
        });
    }

    /** Returns as soon as the search in Senegal finds that many products by a word. */
    public void awaitFound(String word, int many) {
        Patience.until(
                "the search finds " + many + " by " + word,
                () -> anyone.get("/v1/search?market=SN&q=" + word)
                                .is(200)
                                .json()
                                .path("items")
                                .size()
                        == many);
    }

    /** Returns as soon as a category lists a product in Senegal; its own page is there before. */
    public void awaitListed(String within, String product) {
        Patience.until(
                product + " is listed in " + within,
                () -> anyone.get("/v1/search?market=SN&category=" + within)
                        .is(200)
                        .json()
                        .findValuesAsText("product")
                        .contains(product));
    }

    /** Moves the business clock on and has every job do its work now. */
    public void pass(String duration) {
        admin.post("/v1/admin/clock/advances", Map.of("by", duration)).is(200);
        try (Connection connection = marketplace.database();
                PreparedStatement hurry = connection.prepareStatement("update shared.job set due_at = now()")) {
            hurry.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Fails unless every invariant of the books holds. */
    public void booksHold() {
        Reply invariants = admin.get("/v1/admin/invariants").is(200);
        assertThat(invariants.json().path("holds").asBoolean())
                .as(invariants.body())
                .isTrue();
    }

    /** The first column of what a query finds, as text; for looking at what no API shows. */
    public List<String> column(String query, String... values) {
        return marketplace.column(query, values);
    }

    /** A commission rule for one vendor. */
    public static Map<String, Object> rule(String name, String vendor, int basisPoints) {
        Map<String, Object> fee = Map.of(
                "rateBasisPoints", basisPoints, "onShipping", false, "taxBasisPoints", 1_800, "limits", List.of());
        return Map.of("name", name, "match", Map.of("vendor", vendor), "fee", fee);
    }

    /** An amount of CFA francs. */
    public static Map<String, Object> xof(long amount) {
        return Map.of("amountMinor", amount, "currency", "XOF");
    }
}
