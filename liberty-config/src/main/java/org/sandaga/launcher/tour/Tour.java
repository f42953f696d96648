package org.sandaga.launcher.tour;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The first purchase, step by step and by public means only: a catalogue is imported, a guest buys from two vendors,
 * they accept and ship, the goods arrive, the clock moves, two people pay the vendors, and every invariant is checked.
 */
public final class Tour {
    /** Where it can buy. */
    public static final List<String> MARKETS =
            Stream.of(Market.values()).map(Enum::name).toList();

    private static final Set<String> OWN_SHOPS = Set.of("Chez Fatou", "Koffi Électronique", "Épicerie Ndar");

    private final Operator operator;
    private final Accounts accounts;
    private final Api guest;
    private final World world;
    private final Market market;
    private final Consumer<String> say;
    private Set<String> shops = Set.of();

    /**
     * Prepares the tour.
     *
     * @param guest somebody at the running marketplace
     * @param sandbox where payments and mail go, for example {@code http://127.0.0.1:8090}
     * @param administrator e-mail address and password
     * @param run a word that no run before had, for addresses of people
     * @param market the country bought in, one of {@link #MARKETS}
     * @param say hears what is done and what came of it
     */
    public Tour(
            Api guest,
            URI sandbox,
            Map.Entry<String, String> administrator,
            String run,
            String market,
            Consumer<String> say) {
        this.guest = guest;
        this.world = new World(sandbox);
        this.operator = new Operator(guest.signedIn(administrator.getKey(), administrator.getValue()));
        this.accounts = new Accounts(guest, world, run);
        this.market = Market.valueOf(market);
        this.say = say;
    }

    /** Imports a catalogue whose mapping makes its vendors. */
    public void importCatalogue(JsonNode mapping, List<Path> files) throws IOException {
        say.accept("Importing " + files);
        JsonNode counts = operator.importCatalogue(mapping, files);
        say.accept("  " + counts.path("rowsRead") + " rows read: " + counts.path("created") + " created, "
                + counts.path("changed") + " changed, " + counts.path("unchanged") + " unchanged, "
                + counts.path("refused") + " refused");
    }

    /** Imports the small catalogue that comes with the launcher; the purchase is then made from its shops. */
    public void importOwnCatalogue() throws IOException {
        Path copy = Files.createTempFile("catalogue", ".csv");
        try (InputStream mapping = Tour.class.getResourceAsStream("mapping.json");
                InputStream goods = Tour.class.getResourceAsStream("catalogue.csv")) {
            Files.write(copy, goods.readAllBytes());
            importCatalogue(new JsonMapper().readTree(mapping), List.of(copy));
            shops = OWN_SHOPS;
        } finally {
            Files.delete(copy);
        }
    }

    /** Walks from two vendors' goods to their payouts. */
    public Outcome purchase() {
        Map<String, JsonNode> goods = operator.goodsOfTwoVendors(market, shops);
        List<Shopkeeper> keepers = new ArrayList<>();
        List<String> offers = new ArrayList<>();
        goods.forEach((vendor, found) -> {
            keepers.add(openShop(vendor, found.path("vendorName").asText(), keepers.size()));
            offers.add(found.path("offer").asText());
            say.accept("  sells " + found.path("title").asText() + " for " + market.money(minor(found.path("price"))));
        });

        String email = accounts.address("awa");
        Shopper awa = new Shopper(guest, world, email);
        Shopper.Bought bought = awa.buy(market, offers, guest.server() + "/");
        say.accept("Awa bought one of each and paid " + market.money(bought.total()) + ", purchase " + bought.number());
        say.accept("  mail to Awa: " + world.mailTo(email, bought.number()));

        List<JsonNode> orders = new ArrayList<>();
        for (Shopkeeper keeper : keepers) {
            say.accept("  mail to " + keeper.shop() + ": " + world.mailTo(keeper.email(), bought.number()));
            String order = keeper.acceptOrder(bought.number());
            String tracking = market.trackingNumber(orders.size());
            keeper.ship(order, market.carrier(), tracking);
            awa.confirmDelivery(bought, order);
            say.accept(
                    keeper.shop() + " accepted and shipped with " + market.carrier() + " " + tracking + ", Awa has it");
            orders.add(keeper.order(order));
        }
        return payOut(bought, orders, keepers);
    }

    private Shopkeeper openShop(String vendor, String shop, int index) {
        Accounts.Account owner = accounts.signUp(List.of("Fatou", "Koffi").get(index));
        operator.appointOwner(vendor, owner);
        Shopkeeper keeper = new Shopkeeper(
                owner.email(),
                guest.signedIn(owner.email(), owner.password()).with("Sandaga-Vendor", vendor),
                world,
                shop);
        keeper.openPayoutAccount(guest.server() + "/vendor/");
        keeper.shipTo(market);
        say.accept(shop + " is run by " + owner.email() + " and can be paid");
        return keeper;
    }

    private Outcome payOut(Shopper.Bought bought, List<JsonNode> orders, List<Shopkeeper> keepers) {
        operator.moveClock("P15D");
        long due = keepers.stream()
                .mapToLong(keeper -> keeper.awaitPayable(market.currency()))
                .sum();
        say.accept("Fifteen days later " + market.money(due) + " are due to the two");
        Accounts.Account finance = accounts.signUp("Omar");
        operator.grantFinance(finance);
        String run =
                new Operator(guest.signedIn(finance.email(), finance.password())).proposePayouts(market.currency());
        JsonNode paid = operator.approvePayouts(run);
        say.accept("Omar proposed the payouts, the administrator approved them, the provider has them");
        orders.forEach(order -> say.accept("  " + statement(order, paid)));
        int checks = operator.verify();
        say.accept("All " + checks + " invariants hold.");
        return new Outcome(
                bought.number(),
                keepers.stream().map(Shopkeeper::shop).collect(Collectors.toSet()),
                bought.total(),
                orders.stream().mapToLong(order -> minor(order.path("net"))).sum(),
                due,
                run,
                checks);
    }

    /** What a vendor sold, what the marketplace keeps of it, and what the run paid to the vendor. */
    private String statement(JsonNode sold, JsonNode run) {
        JsonNode order = sold.path("order");
        long paid = StreamSupport.stream(run.path("payouts").spliterator(), false)
                .filter(payout -> payout.path("vendor").equals(order.path("vendor")))
                .mapToLong(payout -> minor(payout.path("amount")))
                .sum();
        return order.path("vendorName").asText() + ": order "
                + order.path("number").asText() + " of "
                + market.money(minor(order.path("total"))) + ", commission "
                + market.money(minor(sold.path("commission"))) + " and "
                + market.money(minor(sold.path("commissionTax"))) + " tax on it, paid " + market.money(paid);
    }

    private static long minor(JsonNode amount) {
        return amount.path("amountMinor").asLong();
    }

    /**
     * What came of it.
     *
     * @param number the purchase's number for people
     * @param shops the names of the two shops
     * @param charged what Awa paid, minor units
     * @param net what the two orders leave to their vendors, minor units
     * @param due what became due to the two vendors, minor units
     * @param payoutRun {@code run_…}
     * @param checks how many invariants were checked, all of which hold
     */
    public record Outcome(
            String number, Set<String> shops, long charged, long net, long due, String payoutRun, int checks) {}
}
