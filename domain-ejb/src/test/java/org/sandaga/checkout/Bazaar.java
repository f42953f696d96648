package org.sandaga.checkout;

import java.util.concurrent.atomic.AtomicInteger;

import org.sandaga.cart.CartKey;
import org.sandaga.cart.Carts;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.customer.PostalAddress;
import org.sandaga.inventory.Inventory;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Shelf;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

/** Vendors with goods in stock and shoppers with full carts, made through the doors, for tests on any floor above. */
public final class Bazaar {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final House house;

    private Bazaar(House house) {
        this.house = house;
    }

    /** Opens it in a house. */
    public static Bazaar in(House house) {
        return new Bazaar(house);
    }

    /** An approved vendor that ships to a market at a flat rate. */
    public Actor vendor(String name, String market, Money shipping) {
        Actor vendor = People.in(house).vendor(name);
        house.door(ShippingProfiles.class).setRate(vendor, new ShippingRate(market, shipping, 2, 5));
        return vendor;
    }

    /** A category at the top. */
    public CategoryId category(String name) {
        return Drafts.category(house, name, name);
    }

    /** An offer of a new product, with pieces in stock. */
    public OfferId offer(Actor vendor, CategoryId category, Money price, int stock) {
        String name = "Article " + COUNT.incrementAndGet();
        OfferId offer = Shelf.offer(house, vendor, Drafts.published(house, Drafts.simple(category, name, name)), price);
        if (stock > 0) {
            house.door(Inventory.class).receive(vendor, offer, stock, "test");
        }
        return offer;
    }

    /** A guest's cart with a number of pieces of each offer. */
    public CartKey cart(String market, int quantity, OfferId... offers) {
        CartKey key = CartKey.guest(house.door(Carts.class).open(market, "fr"));
        for (OfferId offer : offers) {
            house.door(Carts.class).add(Actor.GUEST, key, offer, quantity);
        }
        return key;
    }

    /** A guest's checkout that knows where it goes. */
    public CheckoutId checkout(CartKey cart, String country) {
        Checkout checkout = house.door(Checkout.class);
        CheckoutId id = checkout.begin(Actor.GUEST, cart, "fr");
        checkout.deliver(Actor.GUEST, cart, id, new Delivery("guest@example.org", address(country), null));
        return id;
    }

    /** A guest's purchase of everything in a cart. */
    public Receipt purchase(CartKey cart, String country) {
        CheckoutId id = checkout(cart, country);
        QuoteView quote = house.door(Checkout.class).quote(Actor.GUEST, cart, id);
        return house.door(Checkout.class).place(Actor.GUEST, cart, id, new Acceptance(quote.id(), quote.total(), null));
    }

    /** An address in a country. */
    public static PostalAddress address(String country) {
        return new PostalAddress(
                "Awa Diop",
                "12 rue Félix Faure",
                null,
                "Dakar",
                null,
                null,
                country,
                "+221 77 123 45 67",
                "près du marché");
    }
}
