package org.sandaga.checkout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.cart.CartHasChanged;
import org.sandaga.cart.CartKey;
import org.sandaga.cart.CartLineView;
import org.sandaga.cart.CartView;
import org.sandaga.cart.Carts;
import org.sandaga.catalog.CategoryId;
import org.sandaga.inventory.Inventory;
import org.sandaga.inventory.OfferSoldOut;
import org.sandaga.inventory.TooManyReservations;
import org.sandaga.offer.OfferChange;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferView;
import org.sandaga.offer.Offers;
import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Ids;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shipping.NotShippedThere;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.testing.TestDatabase;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class CheckoutIT {
    private static final House HOUSE = House.open();
    private static final Bazaar BAZAAR = Bazaar.in(HOUSE);
    private static final Actor AWA = BAZAAR.vendor("Awa", "SN", xof(1_500));
    private static final Actor BOB = BAZAAR.vendor("Bob", "SN", xof(2_000));
    private static final CategoryId CRAFTS = BAZAAR.category("Artisanat");

    private final Checkout checkout = HOUSE.door(Checkout.class);
    private final Carts carts = HOUSE.door(Carts.class);
    private final Offers offers = HOUSE.door(Offers.class);
    private final OfferId basket = offer(AWA, 10_000);
    private final OfferId mat = offer(BOB, 7_000);
    private final CartKey cart = BAZAAR.cart("SN", 2, basket, mat);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void addsStockAndTodaysDeliveryToACart() {
        PricedCart priced = checkout.cart(Actor.GUEST, cart);

        assertThat(priced.packages()).extracting(PricedCart.Package::vendorName).containsExactly("Awa", "Bob");
        assertThat(priced.items()).isEqualTo(xof(34_000));
        assertThat(priced.delivery()).isEqualTo(xof(3_500));
        assertThat(priced.total()).isEqualTo(xof(37_500));
        assertThat(priced.bought()).isEqualTo(4);
        assertThat(priced.packages()).extracting(PricedCart.Package::pieces).containsExactly(2L, 2L);
    }

    @Test
    void asksNoDeliveryForAPackageOfWhichEverythingIsKept() {
        CartLineView kept = carts.view(Actor.GUEST, cart).lines().getFirst();
        carts.choose(Actor.GUEST, cart, List.of(kept.id()));

        PricedCart priced = checkout.cart(Actor.GUEST, cart);

        assertThat(priced.delivery()).isEqualTo(xof(1_500));
        assertThat(priced.packages()).extracting(PricedCart.Package::bought).containsExactly(true, false);
    }

    @Test
    void quotesPriceTaxAndShippingByVendor() {
        QuoteView quote = quote(BAZAAR.checkout(cart, "SN"));

        assertThat(quote.packages()).extracting(QuotePackage::vendorName).containsExactly("Awa", "Bob");
        assertThat(quote.packages()).extracting(QuotePackage::total).containsExactly(xof(21_500), xof(16_000));
        assertThat(quote.items()).isEqualTo(xof(34_000));
        assertThat(quote.shipping()).isEqualTo(xof(3_500));
        assertThat(quote.taxAdded()).isEqualTo(xof(0));
        assertThat(quote.taxIncluded()).isEqualTo(xof(3_051 + 229 + 2_136 + 305));
        assertThat(quote.total()).isEqualTo(xof(37_500));
        assertThat(quote.packages().getFirst().shippingMethod()).isEqualTo("Livraison en 4 à 7 jours");
    }

    @Test
    @Tag("I16")
    void placesAPurchaseAtTheAcceptedPrice() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);

        Receipt receipt = place(id, quote);

        assertThat(receipt.total()).isEqualTo(quote.total());
        assertThat(receipt.tracking().text()).hasSize(43);
        assertThat(sum("select total_minor as n from ordering.purchase where id = ?", receipt.purchase()))
                .isEqualTo(37_500);
        assertThat(HOUSE.door(Inventory.class).available(List.of(basket, mat)))
                .containsAllEntriesOf(Map.of(basket, 98, mat, 98));
        assertThat(carts.view(Actor.GUEST, cart).size()).isZero();
        assertThat(checkout.view(Actor.GUEST, cart, id).purchase()).isEqualTo(receipt.purchase());
    }

    @Test
    void keepsTheLeadTimeThatTheShopperWasShown() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);
        OfferView shown = offers.view(AWA, basket);
        offers.change(AWA, basket, shown.version(), new OfferChange(shown.condition(), shown.taxClass(), 30));

        Receipt receipt = place(id, quote);

        assertThat(sum(
                        "select sum(lead_time_days) as n from ordering.order_line l join ordering.vendor_order o"
                                + " on o.id = l.vendor_order_id where o.purchase_id = ? and o.position = 1",
                        receipt.purchase()))
                .isEqualTo(shown.leadTimeDays())
                .isEqualTo(2);
    }

    @Test
    @Tag("I16")
    void addsTaxInAMarketWhosePricesDoNotContainIt() {
        try (House house = House.open()) {
            TestDatabase.asSuperuser(
                    house.database(), "insert into tax.rate values ('US', 'STANDARD', 725, date '2002-01-01')");
            Bazaar bazaar = Bazaar.in(house);
            Actor joe = bazaar.vendor("Joe", "US", usd(500));
            CartKey key = bazaar.cart("US", 1, bazaar.offer(joe, bazaar.category("A"), usd(2_000), 5));
            CheckoutId id = bazaar.checkout(key, "US");
            QuoteView quote = house.door(Checkout.class).quote(Actor.GUEST, key, id);

            assertThat(quote.taxAdded()).isEqualTo(usd(145 + 36));
            assertThat(quote.taxIncluded()).isEqualTo(usd(0));
            assertThat(quote.total()).isEqualTo(usd(2_000 + 500 + 145 + 36));
            assertThat(quote.packages()).extracting(QuotePackage::total).containsExactly(quote.total());

            Receipt receipt = house.door(Checkout.class).place(Actor.GUEST, key, id, accept(quote));
            assertThat(receipt.total()).isEqualTo(quote.total());
            // the commission is on the goods, not on the tax that the vendor owes
            List<Long> kept = house.inTransaction(() -> house.sql()
                    .one(
                            "select tax_added_minor, total_minor, commission_minor from ordering.vendor_order",
                            row -> List.of(
                                    row.number("tax_added_minor"),
                                    row.number("total_minor"),
                                    row.number("commission_minor"))));
            assertThat(kept).containsExactly(181L, 2_681L, 200L);
        }
    }

    @Test
    @Tag("R-07")
    void refusesAChangedPriceWithTheDifferenceLineByLine() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);
        offers.setPrice(AWA, basket, offers.view(AWA, basket).version(), xof(10_001));
        offers.pause(BOB, mat);

        assertThatThrownBy(() -> place(id, quote))
                .asInstanceOf(type(QuoteHasChanged.class))
                .extracting(QuoteHasChanged::differences)
                .satisfies(differences -> {
                    assertThat(differences)
                            .extracting(QuoteDifference::what)
                            .containsExactly(QuoteDifference.Kind.PRICE, QuoteDifference.Kind.NOT_SOLD);
                    assertThat(differences).extracting(QuoteDifference::offer).containsExactly(basket, mat);
                    assertThat(differences.getFirst().quoted()).isEqualTo(xof(10_000));
                    assertThat(differences.getFirst().now()).isEqualTo(xof(10_001));
                });
        assertThat(HOUSE.door(Inventory.class).available(List.of(basket))).containsEntry(basket, 100);
        assertThat(carts.view(Actor.GUEST, cart).size()).isEqualTo(2);
    }

    @Test
    @Tag("R-07")
    void tellsOfWhichLinesThereIsTooLittleInOneStatement() {
        OfferId rare = BAZAAR.offer(AWA, CRAFTS, xof(500), 3);
        CartKey full = BAZAAR.cart("SN", 2, basket, rare);
        CheckoutId id = BAZAAR.checkout(full, "SN");
        checkout.quote(Actor.GUEST, full, id);
        CartView seen = carts.view(Actor.GUEST, full);
        assertThat(checkout.shortages(seen)).isEmpty();

        BAZAAR.purchase(BAZAAR.cart("SN", 2, rare), "SN");

        Shortage oneIsLeft = new Shortage(rare, 2, 1);
        assertThat(HOUSE.statementsOf(() -> assertThat(checkout.shortages(seen)).containsExactly(oneIsLeft)))
                .hasSize(1);
        assertThat(checkout.view(Actor.GUEST, full, id).shortages()).containsExactly(oneIsLeft);
    }

    @Test
    @Tag("R-07")
    void refusesAChangedShippingPrice() {
        Actor carl = BAZAAR.vendor("Carl" + System.nanoTime(), "SN", xof(100));
        CartKey his = BAZAAR.cart("SN", 1, offer(carl, 500));
        CheckoutId id = BAZAAR.checkout(his, "SN");
        QuoteView quote = checkout.quote(Actor.GUEST, his, id);
        HOUSE.door(ShippingProfiles.class).setRate(carl, new ShippingRate("SN", xof(90), 1, 2));

        assertThatThrownBy(() -> checkout.place(Actor.GUEST, his, id, accept(quote)))
                .asInstanceOf(type(QuoteHasChanged.class))
                .extracting(changed -> changed.differences().getFirst().what())
                .isEqualTo(QuoteDifference.Kind.SHIPPING);
    }

    @Test
    @Tag("R-07")
    void refusesWhatASuspendedVendorSells() {
        Actor dior = BAZAAR.vendor("Dior" + System.nanoTime(), "SN", xof(100));
        OfferId hers = offer(dior, 500);
        CartKey full = BAZAAR.cart("SN", 1, hers);
        CheckoutId id = BAZAAR.checkout(full, "SN");
        QuoteView quote = checkout.quote(Actor.GUEST, full, id);
        HOUSE.door(Vendors.class).suspend(Actor.SYSTEM, dior.vendor(), "test");

        assertThatThrownBy(() -> checkout.place(Actor.GUEST, full, id, accept(quote)))
                .isInstanceOf(QuoteHasChanged.class);
        assertThatThrownBy(() -> checkout.quote(Actor.GUEST, full, id))
                .asInstanceOf(type(NotSoldNow.class))
                .extracting(NotSoldNow::offers)
                .isEqualTo(List.of(hers));
    }

    @Test
    @Tag("P-01")
    @Tag("I16")
    void refusesAnotherTotalThanTheQuotes() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);

        for (Money total : List.of(xof(1), xof(37_501), Money.of(37_500, "EUR"))) {
            assertThatThrownBy(() -> checkout.place(Actor.GUEST, cart, id, new Acceptance(quote.id(), total, null)))
                    .isInstanceOf(QuoteHasChanged.class);
        }
    }

    @Test
    @Tag("P-05")
    void refusesSkippedSteps() {
        assertThatThrownBy(() -> checkout.begin(Actor.GUEST, CartKey.guest(carts.open("SN", "fr")), "fr"))
                .isInstanceOf(NothingToBuy.class);
        CheckoutId id = checkout.begin(Actor.GUEST, cart, "fr");
        assertThatThrownBy(() -> quote(id)).isInstanceOf(AddressIsMissing.class);
        assertThatThrownBy(
                        () -> checkout.place(Actor.GUEST, cart, id, new Acceptance(QuoteId.next(), xof(37_500), null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("P-05")
    void refusesAQuoteThatAnotherHasReplaced() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView old = quote(id);
        QuoteView fresh = quote(id);

        assertThatThrownBy(() -> place(id, old)).isInstanceOf(QuoteIsOld.class);
        assertThat(place(id, fresh).total()).isEqualTo(fresh.total());
    }

    @Test
    @Tag("P-04")
    @Tag("P-05")
    void refusesAQuoteMadeForAnotherAddress() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);
        checkout.deliver(
                Actor.GUEST, cart, id, new Delivery("other@example.org", Bazaar.address("SN"), Bazaar.address("FR")));

        assertThatThrownBy(() -> place(id, quote)).isInstanceOf(QuoteIsOld.class);
        assertThat(checkout.view(Actor.GUEST, cart, id).quote()).isNull();
    }

    @Test
    @Tag("P-05")
    void refusesAQuoteWhoseTimeIsOver() {
        try (House house = House.open()) {
            Bazaar bazaar = Bazaar.in(house);
            Actor vendor = bazaar.vendor("Awa", "SN", xof(1_500));
            CartKey key = bazaar.cart("SN", 1, bazaar.offer(vendor, bazaar.category("A"), xof(500), 5));
            CheckoutId id = bazaar.checkout(key, "SN");
            Checkout door = house.door(Checkout.class);
            QuoteView quote = door.quote(Actor.GUEST, key, id);
            house.wait(Duration.ofMinutes(30));

            assertThatThrownBy(() -> door.place(Actor.GUEST, key, id, accept(quote)))
                    .isInstanceOf(QuoteIsOld.class);
        }
    }

    @Test
    @Tag("P-05")
    void refusesAQuoteOfACartThatHasChanged() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);
        CartLineView line = carts.view(Actor.GUEST, cart).lines().getFirst();
        carts.change(Actor.GUEST, cart, line.id(), 3);

        assertThatThrownBy(() -> place(id, quote)).isInstanceOf(CartHasChanged.class);
    }

    @Test
    void buysTheChosenLinesAndLeavesTheOthersInTheCart() {
        CartLineView later = carts.view(Actor.GUEST, cart).lines().getLast();
        carts.choose(
                Actor.GUEST,
                cart,
                Set.of(carts.view(Actor.GUEST, cart).lines().getFirst().id()));

        Receipt receipt = BAZAAR.purchase(cart, "SN");

        assertThat(receipt.total()).isEqualTo(xof(21_500));
        assertThat(carts.view(Actor.GUEST, cart).lines())
                .extracting(CartLineView::id)
                .containsExactly(later.id());
    }

    @Test
    void changesNoMoreOnceItIsAPurchase() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);
        place(id, quote);

        assertThatThrownBy(() -> quote(id)).isInstanceOf(CheckoutIsOver.class);
        assertThatThrownBy(() -> checkout.deliver(
                        Actor.GUEST, cart, id, new Delivery("a@example.org", Bazaar.address("SN"), null)))
                .isInstanceOf(CheckoutIsOver.class);
    }

    @Test
    @Tag("I8")
    @Tag("W-19")
    void makesOnePurchaseThoughPayIsClickedTwentyTimesAtOnce() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);

        List<Receipt> receipts = atOnce(20, () -> place(id, quote));

        assertThat(receipts)
                .extracting(Receipt::purchase)
                .containsOnly(receipts.getFirst().purchase());
        assertThat(receipts).extracting(receipt -> receipt.tracking().text()).doesNotHaveDuplicates();
        assertThat(sum("select count(*) as n from ordering.purchase where quote_id = ?", quote.id()))
                .isEqualTo(1);
        assertThat(HOUSE.door(Inventory.class).available(List.of(basket))).containsEntry(basket, 98);
    }

    @Test
    @Tag("W-19")
    void makesOnePurchaseThoughTheCartIsCheckedOutInTwoTabs() {
        CheckoutId first = BAZAAR.checkout(cart, "SN");
        CheckoutId second = BAZAAR.checkout(cart, "SN");
        QuoteView inFirst = quote(first);
        QuoteView inSecond = quote(second);

        place(first, inFirst);

        assertThatThrownBy(() -> place(second, inSecond)).isInstanceOf(CartHasChanged.class);
        assertThatThrownBy(() -> checkout.begin(Actor.GUEST, cart, "fr")).isInstanceOf(NothingToBuy.class);
        assertThat(HOUSE.door(Inventory.class).available(List.of(basket))).containsEntry(basket, 98);
    }

    @Test
    void isNotFoundFromAnotherCart() {
        CheckoutId id = BAZAAR.checkout(cart, "SN");
        QuoteView quote = quote(id);
        CartKey other = BAZAAR.cart("SN", 1, basket);

        assertThatThrownBy(() -> checkout.view(Actor.GUEST, other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checkout.place(Actor.GUEST, other, id, accept(quote)))
                .isInstanceOf(NotFound.class);
        CheckoutId theirs = BAZAAR.checkout(other, "SN");
        assertThatThrownBy(() -> checkout.place(Actor.GUEST, other, theirs, accept(quote)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void sellsNothingWhenOneLineIsSoldOut() {
        OfferId rare = BAZAAR.offer(AWA, CRAFTS, xof(900), 1);
        CartKey full = BAZAAR.cart("SN", 2, mat, rare);
        CheckoutId id = BAZAAR.checkout(full, "SN");
        QuoteView quote = checkout.quote(Actor.GUEST, full, id);

        assertThatThrownBy(() -> checkout.place(Actor.GUEST, full, id, accept(quote)))
                .isInstanceOf(OfferSoldOut.class);
        assertThat(HOUSE.door(Inventory.class).available(List.of(mat))).containsEntry(mat, 100);
        assertThat(carts.view(Actor.GUEST, full).size()).isEqualTo(2);
    }

    @Test
    @Tag("R-06")
    void capsTheStockThatOneVisitorHolds() {
        String visitor = Ids.next().toString();
        Callable<Receipt> another = () -> {
            CartKey key = BAZAAR.cart("SN", 1, mat);
            CheckoutId id = BAZAAR.checkout(key, "SN");
            QuoteView quote = checkout.quote(Actor.GUEST, key, id);
            return checkout.place(Actor.GUEST, key, id, new Acceptance(quote.id(), quote.total(), visitor));
        };
        int placed = 0;
        try {
            while (placed < 50) {
                another.call();
                placed++;
            }
        } catch (TooManyReservations capped) {
            assertThat(placed).isPositive();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
        assertThat(placed).isLessThan(50);
    }

    @Test
    void putsBackIntoTheCartWhatWasNotPaidFor() {
        PurchaseId purchase = BAZAAR.purchase(cart, "SN").purchase();
        assertThat(carts.view(Actor.GUEST, cart).size()).isZero();

        HOUSE.door(Ordering.class).abandon(purchase, Abandonment.NOT_PAID_IN_TIME);

        assertThat(carts.view(Actor.GUEST, cart).lines())
                .extracting(CartLineView::quantity)
                .containsExactly(2, 2);
    }

    @Test
    void sendsOnlyWithinTheMarketAndToSomebodyWhoCanBeWrittenTo() {
        CheckoutId id = checkout.begin(Actor.GUEST, cart, "fr");
        for (Delivery bad : List.of(
                new Delivery("a@example.org", Bazaar.address("FR"), null),
                new Delivery(null, Bazaar.address("SN"), null),
                new Delivery("nobody", Bazaar.address("SN"), null),
                new Delivery("a@b.c\r\nBcc: x@y.z", Bazaar.address("SN"), null))) {
            assertThatThrownBy(() -> checkout.deliver(Actor.GUEST, cart, id, bad))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void sendsNothingWhereAVendorDoesNotShip() {
        Actor local = People.in(HOUSE).vendor("Local" + System.nanoTime());
        CartKey key = BAZAAR.cart("SN", 1, offer(local, 500));
        CheckoutId id = BAZAAR.checkout(key, "SN");

        assertThatThrownBy(() -> checkout.quote(Actor.GUEST, key, id)).isInstanceOf(NotShippedThere.class);
    }

    @Test
    void writesToAnAccountsOwnAddressAndKeepsItsPurchaseForIt() {
        String name = "fatou" + System.nanoTime();
        Actor fatou = People.in(HOUSE).shopper(name);
        CartKey own = CartKey.account("SN");
        carts.add(fatou, own, basket, 1);
        CheckoutId id = checkout.begin(fatou, own, "en");
        checkout.deliver(fatou, own, id, new Delivery(null, Bazaar.address("SN"), null));
        QuoteView quote = checkout.quote(fatou, own, id);

        Receipt receipt = checkout.place(fatou, own, id, accept(quote));

        assertThat(checkout.view(fatou, own, id).email()).isEqualTo(name + "@example.org");
        assertThat(sum(
                        "select count(*) as n from ordering.purchase where id = ? and customer_id = ?",
                        receipt.purchase(),
                        fatou.user()))
                .isEqualTo(1);
        Actor other = People.in(HOUSE).shopper("Penda" + System.nanoTime());
        carts.add(other, own, basket, 1);
        assertThatThrownBy(() -> checkout.view(other, own, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void growsByAtMostTwoStatementsALine() {
        int small = statementsToPlace(2);
        int large = statementsToPlace(20);

        assertThat(large - small).isLessThanOrEqualTo(2 * 18);
    }

    private int statementsToPlace(int lines) {
        OfferId[] many = new OfferId[lines];
        for (int i = 0; i < lines; i++) {
            many[i] = offer(i % 2 == 0 ? AWA : BOB, 1_000 + i);
        }
        CartKey key = BAZAAR.cart("SN", 1, many);
        CheckoutId id = BAZAAR.checkout(key, "SN");
        QuoteView quote = checkout.quote(Actor.GUEST, key, id);
        return HOUSE.statementsOf(() -> checkout.place(Actor.GUEST, key, id, accept(quote)))
                .size();
    }

    private QuoteView quote(CheckoutId id) {
        return checkout.quote(Actor.GUEST, cart, id);
    }

    private Receipt place(CheckoutId id, QuoteView quote) {
        return checkout.place(Actor.GUEST, cart, id, accept(quote));
    }

    private static Acceptance accept(QuoteView quote) {
        return new Acceptance(quote.id(), quote.total(), null);
    }

    private static OfferId offer(Actor vendor, long minor) {
        return BAZAAR.offer(vendor, CRAFTS, xof(minor), 100);
    }

    private static long sum(String query, Object... parameters) {
        Long found = HOUSE.inTransaction(() -> HOUSE.sql().one(query, row -> row.number("n"), parameters));
        return found;
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(pool.submit(work));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) {
                done.add(each.get());
            }
            return done;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
