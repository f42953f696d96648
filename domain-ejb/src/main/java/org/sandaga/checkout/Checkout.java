package org.sandaga.checkout;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.cart.CartId;
import org.sandaga.cart.CartKey;
import org.sandaga.cart.CartView;
import org.sandaga.cart.Carts;
import org.sandaga.cart.ChosenLines;
import org.sandaga.market.Markets;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Once;

/**
 * Leads from a cart to a purchase: begin, say where it goes, get a quote, accept it.
 *
 * <p>A checkout is found only by whoever opens the cart it was begun with; anybody else gets {@link
 * org.sandaga.shared.NotFound}.
 */
@Stateless
public class Checkout {
    private final Carts carts;
    private final Markets markets;
    private final CheckoutBook book;
    private final DeliveryPolicy deliveries;
    private final QuotePricing pricing;
    private final DriftPolicy drift;
    private final StockDrift stock;
    private final CartPricing cartPricing;
    private final Placing placing;
    private final CheckoutSettings settings;
    private final BusinessTime time;

    @Inject
    Checkout(
            Carts carts,
            Markets markets,
            CheckoutBook book,
            DeliveryPolicy deliveries,
            QuotePricing pricing,
            DriftPolicy drift,
            StockDrift stock,
            CartPricing cartPricing,
            Placing placing,
            CheckoutSettings settings,
            BusinessTime time) {
        this.carts = carts;
        this.markets = markets;
        this.book = book;
        this.deliveries = deliveries;
        this.pricing = pricing;
        this.drift = drift;
        this.stock = stock;
        this.cartPricing = cartPricing;
        this.placing = placing;
        this.settings = settings;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Checkout() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The cart at today's prices, with what is left of each line and what delivery would cost today. */
    public PricedCart cart(Actor actor, CartKey key) {
        return cartPricing.of(carts.view(actor, key));
    }

    /** Of which lines of a cart there is too little in stock just now; one statement, however many lines. */
    public List<Shortage> shortages(CartView cart) {
        return stock.of(cart.lines().stream()
                .map(line -> new StockLine(line.offer(), line.quantity()))
                .toList());
    }

    /**
     * Begins to buy the chosen lines of a cart.
     *
     * @param language ISO 639-1; the market's first one when it is not spoken there
     * @throws NothingToBuy when no line is chosen
     */
    @Once
    public CheckoutId begin(Actor actor, CartKey key, String language) {
        ChosenLines chosen = requireLines(actor, key);
        return book.begin(
                chosen.cart(),
                chosen.market(),
                chosen.currency(),
                markets.require(chosen.market()).language(language),
                actor.user());
    }

    /**
     * Says where it goes; a quote that was made before can no longer be accepted.
     *
     * @throws CheckoutIsOver when it has become a purchase
     * @throws org.sandaga.shared.InvalidInput when the address is not in the market's country, or a guest gives no
     *     usable e-mail address
     */
    public void deliver(Actor actor, CartKey key, CheckoutId id, Delivery delivery) {
        OpenCheckout checkout = open(carts.hold(actor, key), id);
        book.deliver(
                id,
                deliveries.email(actor, delivery),
                deliveries.shipTo(checkout.market(), delivery),
                DeliveryPolicy.billTo(delivery));
    }

    /**
     * Prices the chosen lines as they are in the cart now; only this quote can be accepted from now on.
     *
     * @throws AddressIsMissing before it is known where the goods go
     * @throws NothingToBuy when no line is chosen
     * @throws NotSoldNow when a line cannot be bought
     * @throws org.sandaga.shipping.NotShippedThere when a vendor sends nothing to the market
     */
    public QuoteView quote(Actor actor, CartKey key, CheckoutId id) {
        OpenCheckout checkout = open(carts.hold(actor, key), id);
        if (checkout.shipTo() == null) {
            throw new AddressIsMissing();
        }
        Sums priced = pricing.price(checkout, requireLines(actor, key).offers());
        return book.quote(id, priced, settings.quoteFor()).view();
    }

    /**
     * Buys at the accepted price, or not at all; the same quote again gives the same purchase.
     *
     * @throws QuoteHasChanged when it costs something else now, with the difference line by line
     * @throws QuoteIsOld when another quote has replaced it or its time is over
     * @throws org.sandaga.inventory.OfferSoldOut when there is too little of something
     * @throws org.sandaga.inventory.TooManyReservations when the visitor holds more unpaid purchases than one may
     * @throws org.sandaga.cart.CartHasChanged when the cart no longer holds what was quoted
     */
    public Receipt place(Actor actor, CartKey key, CheckoutId id, Acceptance acceptance) {
        OpenCheckout checkout = book.require(carts.hold(actor, key), id);
        Quote quote = book.require(id, acceptance.quote());
        if (quote.purchase() != null) {
            return placing.again(checkout, quote);
        }
        if (!quote.id().equals(checkout.quote()) || !time.now().isBefore(quote.expiresAt())) {
            throw new QuoteIsOld();
        }
        drift.requireUnchanged(quote, acceptance.total(), checkout.market());
        return placing.place(checkout, quote, Placing.visitor(checkout, acceptance));
    }

    /** How far the checkout has come. */
    public CheckoutView view(Actor actor, CartKey key, CheckoutId id) {
        OpenCheckout checkout = book.require(carts.chosen(actor, key).cart(), id);
        Quote quote = checkout.quote() == null ? null : book.require(id, checkout.quote());
        return new CheckoutView(
                id,
                checkout.market(),
                checkout.currency(),
                checkout.language(),
                checkout.email(),
                checkout.shipTo(),
                checkout.billTo(),
                quote == null ? null : quote.view(),
                quote == null || quote.purchase() != null ? List.of() : stock.of(quote.stock()),
                quote == null ? null : quote.purchase());
    }

    private OpenCheckout open(CartId cart, CheckoutId id) {
        OpenCheckout checkout = book.require(cart, id);
        if (book.placed(id).isPresent()) {
            throw new CheckoutIsOver(id);
        }
        return checkout;
    }

    private ChosenLines requireLines(Actor actor, CartKey key) {
        ChosenLines chosen = carts.chosen(actor, key);
        if (chosen.offers().isEmpty()) {
            throw new NothingToBuy();
        }
        return chosen;
    }
}
