package org.sandaga.ordering;

import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Texts;

/** One offer bought, as it was when bought; only how much of it has been shipped ever changes. */
@Entity
@Table(schema = "ordering", name = "order_line")
class OrderLine {
    @Id
    private UUID id = OrderLineId.next().value();

    @Column(name = "vendor_id", nullable = false)
    private UUID vendor;

    @ManyToOne(optional = false)
    @JoinColumn(name = "vendor_order_id", nullable = false)
    private VendorOrder order;

    @Column(nullable = false)
    private int position;

    @Column(name = "offer_id", nullable = false)
    private UUID offer;

    @Column(name = "product_id", nullable = false)
    private UUID product;

    @Column(name = "variant_id", nullable = false)
    private UUID variant;

    @Column(nullable = false)
    private Texts title;

    @Column(nullable = false)
    @Convert(converter = OptionsColumn.class)
    private Map<String, String> options;

    @Column(name = "vendor_sku", nullable = false)
    private String vendorSku;

    @Column(nullable = false)
    private String condition;

    private @Nullable String picture;

    @Column(name = "lead_time_days", nullable = false)
    private int leadTimeDays;

    @Column(nullable = false)
    private String currency;

    @Column(nullable = false)
    private int quantity;

    @Column(nullable = false)
    private int shipped;

    @Column(name = "unit_price_minor", nullable = false)
    private long unitPriceMinor;

    @Column(name = "total_minor", nullable = false)
    private long totalMinor;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected OrderLine() {}

    OrderLine(VendorOrder order, int position, NewPurchase.Line from) {
        this.order = order;
        this.vendor = order.vendor().value();
        this.position = position;
        this.offer = from.offer().value();
        this.product = from.product().value();
        this.variant = from.variant().value();
        this.title = from.title();
        this.options = from.options();
        this.vendorSku = from.vendorSku();
        this.condition = from.condition();
        this.picture = from.picture();
        this.leadTimeDays = from.leadTimeDays();
        this.currency = from.unitPrice().currency();
        this.quantity = from.quantity();
        this.unitPriceMinor = from.unitPrice().minor();
        this.totalMinor = from.total().minor();
    }

    OrderLineId id() {
        return new OrderLineId(id);
    }

    StockLine stock() {
        return new StockLine(new OfferId(offer), quantity);
    }

    StockLine stock(int part) {
        return new StockLine(new OfferId(offer), part);
    }

    int leadTimeDays() {
        return leadTimeDays;
    }

    int left() {
        return quantity - shipped;
    }

    /** @throws MoreThanOrdered when fewer are left */
    void ship(int pieces) {
        if (pieces < 1 || pieces > left()) {
            throw new MoreThanOrdered(vendorSku, left());
        }
        shipped += pieces;
    }
}
