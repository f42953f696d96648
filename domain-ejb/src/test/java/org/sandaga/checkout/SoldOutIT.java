package org.sandaga.checkout;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.cart.CartKey;
import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.Drafts;
import org.sandaga.catalog.ProductView;
import org.sandaga.inventory.Inventory;
import org.sandaga.inventory.OfferSoldOut;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Shelf;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.testing.Crowd;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

/** More people are ready to pay than there are pieces. */
class SoldOutIT {
    private static final House HOUSE = House.open();
    private static final Bazaar BAZAAR = Bazaar.in(HOUSE);
    private static final Money PRICE = Money.of(3_000, "XOF");
    private static final int PEOPLE = 1_000;
    private static final Actor AWA = BAZAAR.vendor("Awa", "SN", Money.of(1_500, "XOF"));

    private final Checkout checkout = HOUSE.door(Checkout.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    @Tag("R-02")
    void sellsFiftyOfThreeVariantsToExactlyFiftyOfAThousandAndTakesNothingFromTheOthers() {
        List<OfferId> sizes = sizes(20, 20, 10);
        List<Ready> people = ready(sizes);
        long before = purchases();

        Crowd.Outcome<Receipt> outcome = Crowd.of(PEOPLE, i -> people.get(i)::place);

        assertThat(outcome.answers()).hasSize(50);
        assertThat(outcome.refusals())
                .hasSize(950)
                .allSatisfy(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                OfferSoldOut.class,
                                soldOut -> assertThat(soldOut.available()).isZero()));
        Inventory inventory = HOUSE.door(Inventory.class);
        assertThat(sizes.stream()
                        .map(size -> inventory.stock(AWA, size))
                        .map(stock -> List.of(stock.reserved(), stock.available())))
                .containsExactly(List.of(20, 0), List.of(20, 0), List.of(10, 0));
        assertThat(people.stream().filter(Ready::hasBought))
                .as("have something to pay")
                .hasSize(50);
        assertThat(purchases()).isEqualTo(before + 50);
    }

    /** People with a quote each for one piece; a third wants each size. */
    private List<Ready> ready(List<OfferId> sizes) {
        Crowd.Outcome<Ready> ready = Crowd.of(PEOPLE, i -> () -> {
            CartKey cart = BAZAAR.cart("SN", 1, sizes.get(i % sizes.size()));
            CheckoutId id = BAZAAR.checkout(cart, "SN");
            return new Ready(cart, id, checkout.quote(Actor.GUEST, cart, id));
        });
        assertThat(ready.refusals()).isEmpty();
        return ready.answers();
    }

    /** An offer of each variant of one product, with pieces of each. */
    private List<OfferId> sizes(int... stocks) {
        Catalog catalog = HOUSE.door(Catalog.class);
        ProductView product = catalog.product(catalog.publish(
                Actor.SYSTEM,
                Drafts.withVariants(
                        BAZAAR.category("Artisanat"),
                        Texts.frEn("Panier", "Basket"),
                        Map.of("taille", "S"),
                        Map.of("taille", "M"),
                        Map.of("taille", "L"))));
        return IntStream.range(0, stocks.length)
                .mapToObj(i -> {
                    OfferId offer =
                            Shelf.offer(HOUSE, AWA, product.variants().get(i).id(), PRICE);
                    HOUSE.door(Inventory.class).receive(AWA, offer, stocks[i], "test");
                    return offer;
                })
                .toList();
    }

    private static long purchases() {
        return HOUSE.inTransaction(
                () -> HOUSE.sql().one("select count(*) as n from ordering.purchase", row -> row.number("n")));
    }

    /** Somebody who has been quoted a price. */
    private final class Ready {
        private final CartKey cart;
        private final CheckoutId id;
        private final QuoteView quote;

        Ready(CartKey cart, CheckoutId id, QuoteView quote) {
            this.cart = cart;
            this.id = id;
            this.quote = quote;
        }

        Receipt place() {
            return checkout.place(Actor.GUEST, cart, id, new Acceptance(quote.id(), quote.total(), null));
        }

        boolean hasBought() {
            return checkout.view(Actor.GUEST, cart, id).purchase() != null;
        }
    }
}
