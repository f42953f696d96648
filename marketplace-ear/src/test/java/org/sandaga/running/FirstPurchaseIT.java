package org.sandaga.running;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.api.Api;
import org.sandaga.api.Proof;
import org.sandaga.api.Provider;
import org.sandaga.api.Reply;
import org.sandaga.api.Witness;
import org.sandaga.launcher.Login;
import org.sandaga.launcher.tour.Tour;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payout.PayoutId;
import org.sandaga.shared.Money;
import org.sandaga.shared.MoneyText;

import static org.assertj.core.api.Assertions.assertThat;

/** The script of the README, step by step: from a catalogue over two vendors to the payout. */
@Alone
@ExtendWith(Proof.class)
class FirstPurchaseIT {
    private static final RunningMarketplace MARKETPLACE = RunningMarketplace.get();
    private static final List<String> SAID = new ArrayList<>();
    private static final Api ANYONE = Api.at(MARKETPLACE.url());
    private static final Witness WITNESS = new Witness(ANYONE.contract());
    private static Tour.Outcome outcome;

    @BeforeAll
    static void walk() throws Exception {
        Login administrator = MARKETPLACE.administrator();
        Tour tour = new Tour(
                org.sandaga.launcher.tour.Api.at(MARKETPLACE.url()).heardBy(WITNESS),
                URI.create(MARKETPLACE.sandbox().baseUrl()),
                Map.entry(administrator.user(), administrator.password()),
                "it",
                "SN",
                FirstPurchaseIT::say);
        tour.importOwnCatalogue();
        outcome = tour.purchase();
    }

    private static void say(String line) {
        System.out.println(line);
        SAID.add(line);
    }

    @Test
    void isAnsweredAsTheDescriptionSays() {
        WITNESS.sawNoFaultIn(40);
    }

    @Test
    void paysTheVendorsExactlyWhatTheirOrdersLeaveThem() {
        assertThat(outcome.due()).isEqualTo(outcome.net());
        assertThat(paid()).isEqualTo(outcome.net());
    }

    @Test
    void chargesExactlyTheTwoOrders() {
        assertThat(number(
                        "select sum(o.total_minor) from ordering.vendor_order o join ordering.purchase p"
                                + " on p.id = o.purchase_id where p.number = ?",
                        outcome.number()))
                .isEqualTo(outcome.charged());
        assertThat(outcome.charged()).isGreaterThan(outcome.net());
    }

    @Test
    void provesEveryInvariantAtTheEnd() {
        assertThat(outcome.checks()).isGreaterThan(20);
    }

    @Test
    void takesTheMoneyOnceAndSendsEachShopItsShareOnce() {
        assertThat(new PayingPage(MARKETPLACE).charges(outcome.number())).isEqualTo(1);
        assertThat(numbers("select 1 from payout.payout p join ordering.vendor_order o on o.vendor_id = p.vendor_id"
                        + " where p.status in ('SENT', 'SETTLED') and o.number like ?"))
                .hasSize(2);
    }

    @Test
    void movesAtTheProviderWhatStandsInTheBooks() {
        Map<String, Long> transfers = new TreeMap<>();
        payouts()
                .forEach(payout -> transfers.put(
                        payout.path("reference").asText(),
                        payout.path("amount").path("amountMinor").asLong()));

        assertThat(amounts(
                                "charge",
                                each -> each.path("transfer_group").asText().equals(outcome.number()))
                        .values())
                .containsExactly(outcome.charged());
        assertThat(amounts(
                        "transfer",
                        each -> transfers.containsKey(each.path("id").asText())))
                .isEqualTo(transfers)
                .hasSize(2);
    }

    /** What the provider keeps of a kind, in XOF, by the provider's name of it. */
    private static Map<String, Long> amounts(String kind, Predicate<JsonNode> which) {
        JsonNode all = new Provider(MARKETPLACE.sandbox().baseUrl())
                .look("/stripe/objects/" + kind)
                .path("objects");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(which)
                .filter(each -> each.path("currency").asText().equals("xof"))
                .collect(Collectors.toMap(
                        each -> each.path("id").asText(),
                        each -> each.path("amount").asLong()));
    }

    @Test
    void saysOfEachVendorWhatWasSoldKeptAndPaid() {
        assertThat(payouts()).hasSize(2).allSatisfy(payout -> {
            String shop = payout.path("vendorName").asText();
            long paid = payout.path("amount").path("amountMinor").asLong();
            assertThat(SAID)
                    .as("what was said of " + shop)
                    .filteredOn(line -> line.startsWith("  " + shop + ": order " + outcome.number() + "-"))
                    .singleElement()
                    .asString()
                    .contains(", commission F\u202fCFA")
                    .endsWith(", paid " + MoneyText.of(Money.of(paid, "XOF"), Locale.ENGLISH));
        });
        assertThat(SAID)
                .filteredOn(line -> line.contains("accepted and shipped with la-poste-sn RR4731248"))
                .hasSize(2);
    }

    @Test
    void tellsEveryStepOnceAndEveryConsumerHearsIt() {
        Map<String, Integer> expected = new TreeMap<>(Map.of(
                "ordering.PurchasePlaced", 1,
                "ordering.PurchasePaid", 1,
                "ordering.VendorOrderAccepted", 2,
                "fulfilment.ShipmentSent", 2,
                "ordering.VendorOrderShipped", 2,
                "fulfilment.ShipmentDelivered", 2,
                "ordering.VendorOrderDelivered", 2,
                "ordering.VendorOrderCompleted", 2,
                "payout.PayoutSent", 2,
                "payout.PayoutSettled", 2));
        expected.put("payout.PayoutRunProposed", 1);
        expected.put("payout.PayoutRunApproved", 1);
        Carriage carriage = new Carriage(MARKETPLACE);
        List<String> steps = steps();

        Carriage.await("all that had to be told", () -> carriage.told(steps).size() >= 20);

        assertThat(carriage.types(steps)).isEqualTo(expected);
        carriage.awaitArrival(carriage.told(steps));
    }

    @Test
    void writesEachLetterOnceToWhomItConcerns() {
        List<String> orders = numbers("select number from ordering.vendor_order where number like ? order by 1");
        List<String> toAwa = new ArrayList<>(List.of("Votre achat " + outcome.number() + " est payé"));
        orders.forEach(order -> toAwa.add("Votre commande " + order + " est en route"));
        orders.forEach(order -> toAwa.add("Votre commande " + order + " est arrivée"));
        List<String> toShops =
                new ArrayList<>(List.of("Confirmez votre adresse e-mail", "Confirmez votre adresse e-mail"));
        orders.forEach(order -> toShops.add("Commande " + order + " à accepter"));
        outcome.shops().forEach(shop -> toShops.add("Versement envoyé à " + shop));
        // one when the account is opened, and one when the provider has checked it
        outcome.shops()
                .forEach(shop ->
                        toShops.addAll(Collections.nCopies(2, "Le compte de versement de " + shop + " a changé")));

        Carriage.await(
                "all letters",
                () -> letters("awa").size() >= toAwa.size()
                        && letters("fatou", "koffi").size() >= toShops.size());

        assertThat(letters("awa")).containsExactlyInAnyOrderElementsOf(toAwa);
        assertThat(letters("fatou", "koffi")).containsExactlyInAnyOrderElementsOf(toShops);
        assertThat(letters("fatou")).hasSameSizeAs(letters("koffi"));
        assertThat(letters("omar")).containsExactly("Confirmez votre adresse e-mail");
    }

    /** The public ids of the purchase and of all that came of it. */
    private static List<String> steps() {
        List<String> steps = new ArrayList<>(List.of(outcome.payoutRun()));
        ids("select id from ordering.purchase where number like ?").forEach(id -> steps.add(new PurchaseId(id).text()));
        ids("select id from ordering.vendor_order where number like ?")
                .forEach(id -> steps.add(new VendorOrderId(id).text()));
        ids("select p.id from payout.payout p join ordering.vendor_order o on o.vendor_id = p.vendor_id"
                        + " where o.number like ?")
                .forEach(id -> steps.add(new PayoutId(id).text()));
        return steps;
    }

    private static List<UUID> ids(String query) {
        return numbers(query).stream().map(UUID::fromString).toList();
    }

    /** The subjects of what came to people of the tour, without amounts. */
    private static List<String> letters(String... people) {
        Provider mailbox = new Provider(MARKETPLACE.sandbox().baseUrl());
        return Stream.of(people)
                .flatMap(person -> mailbox.subjectsTo(person + ".it@example.org").stream())
                .map(subject -> subject.replaceAll("^Versement de .* envoyé", "Versement envoyé"))
                .toList();
    }

    /** What the run paid to the two shops, minor units. */
    private static long paid() {
        return payouts().stream()
                .mapToLong(each -> each.path("amount").path("amountMinor").asLong())
                .sum();
    }

    /** The run's payouts to the two shops, as the API tells them. */
    private static List<JsonNode> payouts() {
        Reply run = ANYONE.signedIn(
                        MARKETPLACE.administrator().user(),
                        MARKETPLACE.administrator().password())
                .get("/v1/admin/payout-runs/" + outcome.payoutRun())
                .is(200);
        return StreamSupport.stream(run.json().path("payouts").spliterator(), false)
                .filter(each -> outcome.shops().contains(each.path("vendorName").asText()))
                .toList();
    }

    /** A column of what a query finds for numbers that begin with the purchase's. */
    private static List<String> numbers(String query) {
        return MARKETPLACE.column(query, outcome.number() + "%");
    }

    private static long number(String query, String parameter) {
        return Long.parseLong(MARKETPLACE.column(query, parameter).getFirst());
    }
}
