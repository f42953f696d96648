package org.sandaga.ordering;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Ids;

/** One tax of a line, or of the shipping when it names no line; frozen at placement. */
@Entity
@Table(schema = "ordering", name = "tax_line")
class TaxLine {
    @Id
    private UUID id = Ids.next();

    @Column(name = "vendor_id", nullable = false)
    private UUID vendor;

    @Column(name = "vendor_order_id", nullable = false)
    private UUID order;

    @Column(name = "order_line_id")
    private @Nullable UUID line;

    @Column(nullable = false)
    private String name;

    @Column(name = "rate_bp", nullable = false)
    private int rateBasisPoints;

    @Column(nullable = false)
    private String currency;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    @Column(nullable = false)
    private boolean included;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected TaxLine() {}

    TaxLine(VendorOrder order, @Nullable OrderLineId line, NewPurchase.Tax from) {
        this.vendor = order.vendor().value();
        this.order = order.id().value();
        this.line = line == null ? null : line.value();
        this.name = from.name();
        this.rateBasisPoints = from.rateBasisPoints();
        this.currency = from.amount().currency();
        this.amountMinor = from.amount().minor();
        this.included = from.included();
    }
}
