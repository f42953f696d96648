package org.sandaga.checkout;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.cart.CartId;
import org.sandaga.customer.PostalAddress;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Json;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** Keeps checkouts and their quotes; a checkout is found only from the cart it was begun with. */
@Dependent
class CheckoutBook {
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    CheckoutBook(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    CheckoutId begin(CartId cart, String market, String currency, String language, @Nullable UserId customer) {
        CheckoutId id = CheckoutId.next();
        sql.update("""
                insert into checkout.checkout (id, cart_id, market, currency, language, customer_id, begun_at)
                values (?, ?, ?, ?, ?, ?, ?)""", id, cart, market, currency, language, customer, time.now());
        return id;
    }

    OpenCheckout require(CartId cart, CheckoutId id) {
        return sql.first("select * from checkout.checkout where id = ? and cart_id = ?", OpenCheckout::of, id, cart)
                .orElseThrow(() -> new NotFound(id));
    }

    /** Takes the address; no earlier quote can be accepted any more. */
    void deliver(CheckoutId id, String email, PostalAddress shipTo, PostalAddress billTo) {
        sql.update("""
                update checkout.checkout set email = ?, ship_to = ?::jsonb, bill_to = ?::jsonb, quote_id = null
                where id = ?""", email, Json.write(shipTo), Json.write(billTo), id);
    }

    /** Keeps a quote as the one that can be accepted. */
    Quote quote(CheckoutId checkout, Sums priced, Duration life) {
        Quote quote = new Quote(QuoteId.next(), checkout, time.now().plus(life), priced.total(), priced.orders(), null);
        sql.update(
                """
                insert into checkout.quote (id, checkout_id, priced_at, expires_at, currency, total_minor, orders)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)""",
                quote.id(),
                checkout,
                time.now(),
                quote.expiresAt(),
                priced.currency(),
                quote.total().minor(),
                Json.write(quote.orders()));
        sql.update("update checkout.checkout set quote_id = ? where id = ?", quote.id(), checkout);
        return quote;
    }

    Quote require(CheckoutId checkout, QuoteId id) {
        return sql.first("select * from checkout.quote where id = ? and checkout_id = ?", Quote::of, id, checkout)
                .orElseThrow(() -> new NotFound(id));
    }

    /** The quote that has become the checkout's purchase. */
    Optional<Quote> placed(CheckoutId checkout) {
        return sql.first(
                "select * from checkout.quote where checkout_id = ? and purchase_id is not null", Quote::of, checkout);
    }

    void placed(QuoteId quote, PurchaseId purchase) {
        sql.update("update checkout.quote set purchase_id = ? where id = ?", purchase, quote);
    }

    /** The cart a quote was made from, and the quote. */
    Optional<Bought> bought(UUID quote) {
        return sql.first(
                "select c.cart_id, q.* from checkout.quote q join checkout.checkout c on c.id = q.checkout_id where q.id = ?",
                row -> new Bought(new CartId(row.uuid("cart_id")), Quote.of(row)),
                quote);
    }

    /** What was bought out of which cart. */
    record Bought(CartId cart, Quote quote) {}
}
