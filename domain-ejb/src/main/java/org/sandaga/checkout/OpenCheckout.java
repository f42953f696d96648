package org.sandaga.checkout;

import org.jspecify.annotations.Nullable;

import org.sandaga.cart.CartId;
import org.sandaga.customer.PostalAddress;
import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.UserId;

/** A checkout as it is kept. */
record OpenCheckout(
        CheckoutId id,
        CartId cart,
        String market,
        String currency,
        String language,
        @Nullable UserId customer,
        @Nullable String email,
        @Nullable PostalAddress shipTo,
        @Nullable PostalAddress billTo,
        @Nullable QuoteId quote) {

    static OpenCheckout of(Row row) {
        return new OpenCheckout(
                new CheckoutId(row.uuid("id")),
                new CartId(row.uuid("cart_id")),
                row.text("market"),
                row.text("currency"),
                row.text("language"),
                row.maybeUuid("customer_id") == null ? null : new UserId(row.uuid("customer_id")),
                row.maybeText("email"),
                address(row.maybeText("ship_to")),
                address(row.maybeText("bill_to")),
                row.maybeUuid("quote_id") == null ? null : new QuoteId(row.uuid("quote_id")));
    }

    private static @Nullable PostalAddress address(@Nullable String json) {
        return json == null ? null : Json.read(json, PostalAddress.class);
    }
}
