package org.sandaga.ordering;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Ids;
import org.sandaga.shared.Texts;

/** What the marketplace keeps of a line, or of the shipping when it names no line; frozen at placement. */
@Entity
@Table(schema = "ordering", name = "commission_line")
class CommissionLine {
    @Id
    private UUID id = Ids.next();

    @Column(name = "vendor_id", nullable = false)
    private UUID vendor;

    @Column(name = "vendor_order_id", nullable = false)
    private UUID order;

    @Column(name = "order_line_id")
    private @Nullable UUID line;

    @Column(nullable = false)
    private String currency;

    @Column(name = "base_minor", nullable = false)
    private long baseMinor;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    @Column(name = "tax_minor", nullable = false)
    private long taxMinor;

    @Column(name = "rule_id")
    private @Nullable UUID rule;

    @Column(nullable = false)
    private Texts explanation;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected CommissionLine() {}

    CommissionLine(VendorOrder order, @Nullable OrderLineId line, NewPurchase.Commission from) {
        this.vendor = order.vendor().value();
        this.order = order.id().value();
        this.line = line == null ? null : line.value();
        this.currency = from.amount().currency();
        this.baseMinor = from.base().minor();
        this.amountMinor = from.amount().minor();
        this.taxMinor = from.tax().minor();
        this.rule = from.rule();
        this.explanation = from.explanation();
    }
}
