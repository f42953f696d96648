package org.sandaga.cart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.market.NoSuchMarket;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;
import org.sandaga.offer.Shelf;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CartsIT {
    private static final House HOUSE = House.open();
    private static Actor awa;
    private static Actor bob;
    private static CategoryId baskets;
    private static int products;

    private final Carts carts = HOUSE.door(Carts.class);
    private final Offers offers = HOUSE.door(Offers.class);
    private final CartKey cart = CartKey.guest(carts.open("SN", "fr"));

    @BeforeAll
    static void people() {
        awa = People.in(HOUSE).vendor("Awa");
        bob = People.in(HOUSE).vendor("Bob");
        baskets = Drafts.category(HOUSE, "Paniers", "Baskets");
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void groupsLinesByVendor() {
        OfferId basket = offer(awa, 10_000);
        OfferId mat = offer(bob, 7_000);
        OfferId stool = offer(awa, 3_000);

        add(basket, 2);
        add(mat, 1);
        CartView view = add(stool, 1);

        assertThat(view.packages()).extracting(CartPackageView::vendorName).containsExactly("Awa", "Bob");
        assertThat(view.packages()).extracting(CartPackageView::subtotal).containsExactly(xof(23_000), xof(7_000));
        assertThat(view.total()).isEqualTo(xof(30_000));
        assertThat(carts.view(Actor.GUEST, cart)).isEqualTo(view);
    }

    @Test
    void addsMoreOfAnOfferToItsLine() {
        OfferId basket = offer(awa, 10_000);
        add(basket, 2);

        assertThat(add(basket, 3).lines()).extracting(CartLineView::quantity).containsExactly(5);
    }

    @Test
    @Tag("P-02")
    void refusesQuantitiesThatNobodyCanBuy() {
        OfferId basket = offer(awa, 10_000);
        for (int quantity : new int[] {-1, 0, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> add(basket, quantity)).isInstanceOf(InvalidInput.class);
        }
        CartLineId line = add(basket, 999).lines().getFirst().id();
        assertThatThrownBy(() -> add(basket, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> carts.change(Actor.GUEST, cart, line, 0)).isInstanceOf(InvalidInput.class);
        assertThat(carts.view(Actor.GUEST, cart).lines())
                .extracting(CartLineView::quantity)
                .containsExactly(999);
    }

    @Test
    void changesAndRemovesALine() {
        CartLineId basket = add(offer(awa, 10_000), 2).lines().getFirst().id();
        assertThat(carts.change(Actor.GUEST, cart, basket, 7).total()).isEqualTo(xof(70_000));
        assertThat(carts.remove(Actor.GUEST, cart, basket).size()).isZero();
        assertThatThrownBy(() -> carts.remove(Actor.GUEST, cart, basket)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheLinesThatAreNotChosenForLater() {
        CartLineId basket = add(offer(awa, 10_000), 1).lines().getFirst().id();
        OfferId mat = offer(bob, 7_000);
        add(mat, 1);

        CartView view = carts.choose(Actor.GUEST, cart, Set.of(basket));

        assertThat(view.total()).isEqualTo(xof(10_000));
        assertThat(view.size()).isEqualTo(2);
        assertThat(carts.chosen(Actor.GUEST, cart).offers())
                .extracting(WantedOffer::offer)
                .doesNotContain(mat)
                .hasSize(1);
        assertThat(carts.choose(Actor.GUEST, cart, Set.of()).total()).isEqualTo(xof(0));
    }

    @Test
    void cannotTakeAnOfferWithoutAPriceInItsCurrency() {
        OfferId inFrance = Shelf.offer(
                HOUSE, awa, Drafts.published(HOUSE, Drafts.simple(baskets, name(), name())), Money.of(900, "EUR"));

        assertThatThrownBy(() -> add(inFrance, 1)).isInstanceOf(NoPriceHere.class);
        CartKey french = CartKey.guest(carts.open("FR", "en"));
        assertThat(carts.add(Actor.GUEST, french, inFrance, 1).total()).isEqualTo(Money.of(900, "EUR"));
    }

    @Test
    void cannotTakeAnOfferThatIsNotSold() {
        OfferId paused = offer(awa, 10_000);
        offers.pause(awa, paused);

        assertThatThrownBy(() -> add(paused, 1)).isInstanceOf(OfferNotSold.class);
        assertThatThrownBy(() -> add(OfferId.next(), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("R-07")
    void showsLineByLineWhatHasChanged() {
        OfferId dearer = offer(awa, 10_000);
        OfferId cheaper = offer(awa, 7_000);
        OfferId gone = offer(bob, 3_000);
        for (OfferId each : List.of(dearer, cheaper, gone)) {
            add(each, 2);
        }
        offers.setPrice(awa, dearer, offers.view(awa, dearer).version(), xof(10_500));
        offers.setPrice(awa, cheaper, offers.view(awa, cheaper).version(), xof(6_500));
        offers.pause(bob, gone);

        CartView view = carts.view(Actor.GUEST, cart);
        assertThat(view.lines())
                .extracting(CartLineView::drift)
                .containsExactly(LineDrift.PRICE_ROSE, LineDrift.PRICE_FELL, LineDrift.NOT_SOLD);
        assertThat(view.total()).isEqualTo(xof(34_000));

        assertThat(carts.see(Actor.GUEST, cart).lines())
                .extracting(CartLineView::drift)
                .containsExactly(LineDrift.NONE, LineDrift.NONE, LineDrift.NOT_SOLD);
    }

    @Test
    void noLongerShowsAChangeOfALineThatTheShopperTouchedSince() {
        OfferId basket = offer(awa, 10_000);
        CartLineId line = add(basket, 1).lines().getFirst().id();
        offers.setPrice(awa, basket, offers.view(awa, basket).version(), xof(11_000));

        assertThat(carts.change(Actor.GUEST, cart, line, 2).lines())
                .extracting(CartLineView::drift)
                .containsExactly(LineDrift.NONE);
    }

    @Test
    @Tag("R-07")
    void doesNotSellWhatASuspendedVendorOffers() {
        Actor carl = People.in(HOUSE).vendor("Carl");
        add(offer(carl, 500), 1);
        HOUSE.door(Vendors.class).suspend(Actor.SYSTEM, carl.vendor(), "test");

        assertThat(carts.view(Actor.GUEST, cart).lines())
                .extracting(CartLineView::drift)
                .containsExactly(LineDrift.NOT_SOLD);
    }

    @Test
    void opensNothingWithoutItsSecret() {
        CartKey guessed = CartKey.guest(new CartSecret("guess"));
        assertThatThrownBy(() -> carts.view(Actor.GUEST, guessed)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> carts.add(Actor.GUEST, guessed, OfferId.next(), 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> carts.view(Actor.GUEST, CartKey.account("SN"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> carts.open("XX", "fr")).isInstanceOf(NoSuchMarket.class);
        assertThat(CartSecret.next().text()).hasSize(43);
        assertThat(CartSecret.next().toString()).isEqualTo("cart secret");
    }

    @Test
    void keepsOnlyTheHashOfItsSecret() {
        CartSecret secret = carts.open("SN", "fr");

        List<String> kept = HOUSE.inTransaction(
                () -> HOUSE.sql().list("select c::text as text from cart.cart c", row -> row.text("text")));
        assertThat(kept).noneMatch(row -> row.contains(secret.text())).anyMatch(row -> row.contains(secret.hash()));
    }

    @Test
    void findsALineOnlyInItsOwnCart() {
        CartLineId line = add(offer(awa, 10_000), 1).lines().getFirst().id();
        CartKey other = CartKey.guest(carts.open("SN", "fr"));

        assertThatThrownBy(() -> carts.change(Actor.GUEST, other, line, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> carts.remove(Actor.GUEST, other, line)).isInstanceOf(NotFound.class);
        carts.choose(Actor.GUEST, other, Set.of());
        assertThat(carts.view(Actor.GUEST, cart).total()).isEqualTo(xof(10_000));
    }

    @Test
    @Tag("A-02")
    void choosesNothingWhenOneOfTheLinesIsInAnotherCart() {
        CartLineId mine = add(offer(awa, 10_000), 1).lines().getFirst().id();
        add(offer(bob, 7_000), 1);
        CartKey other = CartKey.guest(carts.open("SN", "fr"));
        CartLineId theirs = carts.add(Actor.GUEST, other, offer(awa, 500), 1)
                .lines()
                .getFirst()
                .id();

        assertThatThrownBy(() -> carts.choose(Actor.GUEST, cart, List.of(mine, theirs)))
                .isInstanceOf(NotFound.class);

        assertThat(carts.view(Actor.GUEST, cart).total()).isEqualTo(xof(17_000));
        assertThat(carts.view(Actor.GUEST, other).total()).isEqualTo(xof(500));
    }

    @Test
    void mergesAGuestsCartIntoTheAccounts() {
        Actor fatou = People.in(HOUSE).shopper("Fatou");
        OfferId basket = offer(awa, 10_000);
        OfferId mat = offer(bob, 7_000);
        carts.add(fatou, CartKey.account("SN"), basket, 1);
        add(basket, 3);
        add(mat, 1);

        CartView merged = carts.merge(fatou, cart.secret());

        assertThat(merged.lines()).extracting(CartLineView::quantity).containsExactly(3, 1);
        assertThat(carts.view(fatou, CartKey.account("SN"))).isEqualTo(merged);
        assertThat(carts.view(Actor.GUEST, cart).size()).isZero();
        assertThatThrownBy(() -> carts.merge(Actor.GUEST, cart.secret())).isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("R-11")
    void mergesOnceThoughTwoTabsDoItAtTheSameTime() {
        Actor moussa = People.in(HOUSE).shopper("Moussa");
        for (int i = 0; i < 5; i++) {
            add(offer(awa, 1_000), 2);
        }

        atOnce(8, () -> carts.merge(moussa, cart.secret()));

        assertThat(carts.view(moussa, CartKey.account("SN")).lines())
                .extracting(CartLineView::quantity)
                .containsExactly(2, 2, 2, 2, 2);
    }

    @Test
    void losesNoPieceWhenTwoTabsAddAtOnce() {
        OfferId basket = offer(awa, 1_000);

        atOnce(20, () -> add(basket, 1));

        assertThat(carts.view(Actor.GUEST, cart).lines())
                .extracting(CartLineView::quantity)
                .containsExactly(20);
    }

    @Test
    void takesAtMostAHundredLinesAlsoWhenMerging() {
        fill(100);
        assertThatThrownBy(() -> add(offer(awa, 1_000), 1)).isInstanceOf(CartIsFull.class);

        Actor khady = People.in(HOUSE).shopper("Khady");
        CartLineView kept = carts.view(Actor.GUEST, cart).lines().getLast();
        OfferId own = offer(bob, 5);
        carts.add(khady, CartKey.account("SN"), own, 1);
        carts.add(khady, CartKey.account("SN"), kept.offer(), 1);

        assertThat(carts.merge(khady, cart.secret()).size()).isEqualTo(100);
        assertThat(carts.view(Actor.GUEST, cart).size()).isEqualTo(1);
    }

    @Test
    void runsAtMostFiveStatementsForAChangeHoweverManyLinesItHas() {
        for (int lines : new int[] {1, 50}) {
            fill(lines);
            CartView view = carts.view(Actor.GUEST, cart);
            CartLineView first = view.lines().getFirst();
            OfferId another = offer(bob, 10);

            assertThat(HOUSE.statementsOf(() -> add(another, 1))).hasSizeLessThanOrEqualTo(5);
            assertThat(HOUSE.statementsOf(() -> carts.change(Actor.GUEST, cart, first.id(), 3)))
                    .hasSizeLessThanOrEqualTo(5);
            assertThat(HOUSE.statementsOf(() -> carts.choose(Actor.GUEST, cart, List.of(first.id()))))
                    .hasSizeLessThanOrEqualTo(5);
            assertThat(HOUSE.statementsOf(() -> carts.see(Actor.GUEST, cart))).hasSizeLessThanOrEqualTo(5);
            assertThat(HOUSE.statementsOf(() -> carts.remove(Actor.GUEST, cart, first.id())))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void runsAtMostFiveStatementsForAChangeOfAnAccountsCart() {
        fill(50);
        Actor ibou = People.in(HOUSE).shopper("Ibou");
        CartKey own = CartKey.account("SN");
        OfferId another = offer(awa, 5);

        assertThat(HOUSE.statementsOf(() -> carts.merge(ibou, cart.secret()))).hasSizeLessThanOrEqualTo(5);
        assertThat(HOUSE.statementsOf(() -> carts.add(ibou, own, another, 1))).hasSizeLessThanOrEqualTo(5);
        CartView view = carts.view(ibou, own);
        assertThat(view.size()).isEqualTo(51);
        CartLineId first = view.lines().getFirst().id();
        assertThat(HOUSE.statementsOf(() -> carts.change(ibou, own, first, 3))).hasSizeLessThanOrEqualTo(5);
        assertThat(HOUSE.statementsOf(() -> carts.remove(ibou, own, first))).hasSizeLessThanOrEqualTo(5);

        List<WantedOffer> chosen = carts.chosen(ibou, own).offers();
        assertThat(HOUSE.statementsOf(() -> carts.take(view.id(), chosen))).hasSizeLessThanOrEqualTo(5);
        assertThat(HOUSE.statementsOf(() -> carts.putBack(view.id(), chosen))).hasSizeLessThanOrEqualTo(5);
        assertThat(carts.view(ibou, own).size()).isEqualTo(50);
    }

    @Test
    void givesWhatIsBoughtAwayOnceAndTakesItBack() {
        OfferId basket = offer(awa, 10_000);
        CartView view = add(basket, 2);
        List<WantedOffer> bought = carts.chosen(Actor.GUEST, cart).offers();

        carts.take(view.id(), bought);
        assertThatThrownBy(() -> carts.take(view.id(), bought)).isInstanceOf(CartHasChanged.class);
        carts.putBack(view.id(), bought);
        carts.putBack(view.id(), bought);

        assertThat(carts.view(Actor.GUEST, cart).lines())
                .extracting(CartLineView::quantity)
                .containsExactly(2);
    }

    @Test
    void doesNotGiveAwayALineWhoseQuantityHasChanged() {
        CartView view = add(offer(awa, 10_000), 2);
        List<WantedOffer> priced = carts.chosen(Actor.GUEST, cart).offers();
        carts.change(Actor.GUEST, cart, view.lines().getFirst().id(), 3);

        assertThatThrownBy(() -> carts.take(view.id(), priced)).isInstanceOf(CartHasChanged.class);
        assertThat(carts.view(Actor.GUEST, cart).size()).isEqualTo(1);
    }

    @Test
    void forgetsGuestsWhoDoNotComeBack() {
        try (House house = House.open()) {
            Carts theirs = house.door(Carts.class);
            CartKey forgotten = CartKey.guest(theirs.open("SN", "fr"));
            house.wait(java.time.Duration.ofDays(89));
            CartKey kept = CartKey.guest(theirs.open("SN", "fr"));
            house.runJobs();
            assertThat(theirs.view(Actor.GUEST, forgotten).size()).isZero();

            house.wait(java.time.Duration.ofDays(2));
            house.runJobs();

            assertThat(theirs.view(Actor.GUEST, kept).size()).isZero();
            assertThatThrownBy(() -> theirs.view(Actor.GUEST, forgotten)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @Tag("I14")
    void isNothingToAVendor() {
        assertThatThrownBy(() -> HOUSE.in(
                        new org.sandaga.shared.DatabaseContext(awa.vendor()),
                        () -> HOUSE.sql().update("delete from cart.line")))
                .hasStackTraceContaining("permission denied");
    }

    private void fill(int lines) {
        for (int i = carts.view(Actor.GUEST, cart).size(); i < lines; i++) {
            add(offer(awa, 1_000), 1);
        }
    }

    private CartView add(OfferId offer, int quantity) {
        return carts.add(Actor.GUEST, cart, offer, quantity);
    }

    private static void atOnce(int times, Callable<?> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(pool.submit(work));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static OfferId offer(Actor vendor, long minor) {
        return Shelf.offer(HOUSE, vendor, Drafts.published(HOUSE, Drafts.simple(baskets, name(), name())), xof(minor));
    }

    private static synchronized String name() {
        return "Panier " + products++;
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
