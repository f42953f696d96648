package org.sandaga.cart;

import org.sandaga.shared.Row;

/** A cart without its lines. */
record CartHead(CartId id, String market, String currency, String language) {

    static CartHead of(Row row) {
        return new CartHead(new CartId(row.uuid("id")), row.text("market"), row.text("currency"), row.text("language"));
    }
}
