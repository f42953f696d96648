package org.sandaga.cart;

import java.util.Collection;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.Once;

/**
 * Keeps carts; every change answers with the whole cart, in at most five statements however many lines it has.
 *
 * <p>A method that takes a {@link CartKey} throws {@link org.sandaga.shared.NotFound} for a secret that opens nothing,
 * and {@link org.sandaga.shared.NotAllowed} when an account's cart is asked for and nobody is signed in.
 */
@Stateless
public class Carts {
    private final CartShelf shelf;
    private final CartLines lines;
    private final Pricing pricing;

    @Inject
    Carts(CartShelf shelf, CartLines lines, Pricing pricing) {
        this.shelf = shelf;
        this.lines = lines;
        this.pricing = pricing;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Carts() {
        this(null, null, null);
    }

    /**
     * Opens a cart for a guest.
     *
     * @param language ISO 639-1; the market's first one when it is not spoken there
     * @return the secret that opens it, told this once
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     */
    public CartSecret open(String market, String language) {
        return shelf.open(market, language);
    }

    /** The cart at today's prices; an account that has none yet sees an empty one. */
    public CartView view(Actor actor, CartKey key) {
        return pricing.view(shelf.find(actor, key).orElseGet(() -> shelf.hold(actor, key)));
    }

    /**
     * Puts pieces of an offer in; more of an offer that is there already are added to its line.
     *
     * @param quantity 1 to 999, and so the line's sum
     * @throws NoPriceHere when it has no price in the cart's currency
     * @throws OfferNotSold when it cannot be bought now
     * @throws CartIsFull when the cart has a hundred lines
     */
    @Once
    public CartView add(Actor actor, CartKey key, OfferId offer, int quantity) {
        int pieces = CartLines.pieces(quantity);
        CartHead cart = shelf.hold(actor, key);
        Money price = pricing.priceToAdd(cart, offer);
        lines.add(cart, offer, pieces, price);
        return pricing.view(cart);
    }

    /** Sets how many pieces of a line are wanted, 1 to 999. */
    public CartView change(Actor actor, CartKey key, CartLineId line, int quantity) {
        int pieces = CartLines.pieces(quantity);
        CartHead cart = shelf.hold(actor, key);
        lines.change(cart, line, pieces);
        return pricing.view(cart);
    }

    /** Takes note of today's prices, so that they are no longer shown as changed. */
    public CartView see(Actor actor, CartKey key) {
        CartHead cart = shelf.hold(actor, key);
        lines.see(cart);
        return pricing.view(cart);
    }

    /** Takes a line out. */
    public CartView remove(Actor actor, CartKey key, CartLineId line) {
        CartHead cart = shelf.hold(actor, key);
        lines.remove(cart, line);
        return pricing.view(cart);
    }

    /**
     * Says which lines are bought with the next checkout; the others stay for later.
     *
     * <p>A line that is not in the cart is not found, and then nothing changes.
     */
    public CartView choose(Actor actor, CartKey key, Collection<CartLineId> chosen) {
        CartHead cart = shelf.hold(actor, key);
        lines.choose(cart, chosen);
        return pricing.view(cart);
    }

    /**
     * Brings what a guest has put together into the cart of the account that signed in, in the guest's market.
     *
     * <p>Of an offer in both carts the larger quantity stays, so merging again changes nothing. Lines beyond a hundred
     * stay with the guest.
     */
    public CartView merge(Actor actor, CartSecret guest) {
        CartHead from = shelf.holdGuest(guest);
        CartHead to = shelf.holdOwn(actor.requireUser(), from.market());
        lines.move(from, to);
        return pricing.view(to);
    }

    /** The cart that a key opens; whoever else would change it waits until this transaction ends. For checkout. */
    public CartId hold(Actor actor, CartKey key) {
        return shelf.hold(actor, key).id();
    }

    /** What is to be bought with the next checkout. */
    public ChosenLines chosen(Actor actor, CartKey key) {
        CartHead cart = shelf.find(actor, key).orElseGet(() -> shelf.hold(actor, key));
        List<WantedOffer> offers = lines.of(cart).stream()
                .filter(CartLines.CartLine::chosen)
                .map(line -> new WantedOffer(line.offer(), line.quantity(), line.seenPrice()))
                .toList();
        return new ChosenLines(cart.id(), cart.market(), cart.currency(), cart.language(), offers);
    }

    /**
     * Takes what is bought out of the cart. For checkout, which knows whose cart it is.
     *
     * @throws CartHasChanged when one of them is no longer there in this quantity
     */
    public void take(CartId cart, List<WantedOffer> offers) {
        if (lines.take(cart, offers) != offers.size()) {
            throw new CartHasChanged();
        }
    }

    /** Puts back what was not paid for; what the shopper has put in again meanwhile stays as it is. For checkout. */
    public void putBack(CartId cart, List<WantedOffer> offers) {
        lines.putBack(cart, offers);
    }
}
