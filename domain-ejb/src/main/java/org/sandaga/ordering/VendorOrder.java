package org.sandaga.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.VendorId;

/** One vendor's part of a purchase; every change of its status is one of the commands below. */
@Entity
@Table(schema = "ordering", name = "vendor_order")
class VendorOrder {
    @Id
    private UUID id = VendorOrderId.next().value();

    @Column(name = "vendor_id", nullable = false)
    private UUID vendor;

    @Column(name = "purchase_id", nullable = false)
    private UUID purchase;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private int position;

    @Column(name = "vendor_name", nullable = false)
    private String vendorName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private VendorOrderStatus status = VendorOrderStatus.PENDING_PAYMENT;

    @Column(nullable = false)
    private String market;

    @Column(nullable = false)
    private String language;

    @Column(name = "ship_to", nullable = false)
    @Convert(converter = AddressColumn.class)
    private PostalAddress shipTo;

    @Embedded
    private VendorOrderSums sums;

    @Column(name = "shipping_method", nullable = false)
    private String shippingMethod;

    @Column(name = "placed_at", nullable = false)
    private Instant placedAt;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "accept_before")
    private @Nullable Instant acceptBefore;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "ship_before")
    private @Nullable Instant shipBefore;

    @Column(name = "shipped_at")
    private @Nullable Instant shippedAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    private @Nullable CancelledBy endedBy;

    private @Nullable String refusal;

    @Enumerated(EnumType.STRING)
    @Column(name = "refused_by")
    private @Nullable RefusedBy refusedBy;

    @Version
    private long version;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected VendorOrder() {}

    VendorOrder(Purchase purchase, int position, NewPurchase whole, NewPurchase.Order from, Instant now) {
        this.purchase = purchase.id().value();
        this.number = purchase.number() + "-" + position;
        this.position = position;
        this.vendor = from.vendor().value();
        this.vendorName = from.vendorName();
        this.market = whole.market();
        this.language = whole.language();
        this.shipTo = whole.shipTo();
        this.sums = VendorOrderSums.of(whole.currency(), from);
        this.shippingMethod = from.shippingMethod();
        this.placedAt = now;
        from.lines().forEach(line -> lines.add(new OrderLine(this, lines.size() + 1, line)));
    }

    VendorOrderId id() {
        return new VendorOrderId(id);
    }

    VendorId vendor() {
        return new VendorId(vendor);
    }

    PurchaseId purchase() {
        return new PurchaseId(purchase);
    }

    String number() {
        return number;
    }

    VendorOrderStatus status() {
        return status;
    }

    Money total() {
        return sums.total();
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    List<StockLine> stock() {
        return lines.stream().map(OrderLine::stock).toList();
    }

    /** What is left to be shipped. */
    List<StockLine> unshipped() {
        return lines.stream()
                .filter(line -> line.left() > 0)
                .map(line -> line.stock(line.left()))
                .toList();
    }

    PaidPart part() {
        return new PaidPart(id(), number, vendor(), total(), stock());
    }

    boolean isUnpaid() {
        return status == VendorOrderStatus.PENDING_PAYMENT;
    }

    /** Takes the money, also when it comes after the order was given up for want of it. */
    void paid(Instant now, Instant acceptBefore) {
        this.status = VendorOrderStatus.TO_ACCEPT;
        this.paidAt = now;
        this.acceptBefore = acceptBefore;
        this.endedAt = null;
        this.endedBy = null;
    }

    void endUnpaid(Instant now) {
        end(VendorOrderStatus.CANCELLED, CancelledBy.NO_PAYMENT, now);
    }

    void accept(Instant now) {
        if (status != VendorOrderStatus.TO_ACCEPT) {
            throw new OrderCannotBeAccepted(number, status);
        }
        status = VendorOrderStatus.TO_SHIP;
        acceptedAt = now;
        shipBefore = now.plus(leadTime());
    }

    /** It leaves when the last of its lines is ready; what is ready at once has a day to be packed. */
    private Duration leadTime() {
        return Duration.ofDays(lines.stream().mapToInt(OrderLine::leadTimeDays).reduce(1, Math::max));
    }

    void refuse(String reason, Instant now) {
        if (!status.canBeUndone()) {
            throw new OrderCannotBeRefused(number, status);
        }
        refusal = reason;
        refusedBy = RefusedBy.VENDOR;
        end(VendorOrderStatus.REFUSED, null, now);
    }

    /** What is left will not be shipped; what was is all there is. */
    void refuseRest(RefusedBy by, String reason) {
        if (status != VendorOrderStatus.PARTLY_SHIPPED) {
            throw new RestCannotBeRefused(number, status);
        }
        refusal = reason;
        refusedBy = by;
        status = VendorOrderStatus.SHIPPED;
    }

    void cancel(CancelledBy by, Instant now) {
        if (!status.canBeUndone()) {
            throw new OrderCannotBeCancelled(number, status);
        }
        end(by == CancelledBy.TIMEOUT ? VendorOrderStatus.AUTO_CANCELLED : VendorOrderStatus.CANCELLED, by, now);
    }

    private void end(VendorOrderStatus as, @Nullable CancelledBy by, Instant now) {
        status = as;
        endedBy = by;
        endedAt = now;
    }

    /** Ships pieces of lines; returns true when nothing is left. */
    boolean ship(List<ShippedLine> parts, Instant now) {
        if (!status.canBeShipped()) {
            throw new OrderCannotBeShipped(number, status);
        }
        parts.forEach(part -> line(part.line()).ship(part.quantity()));
        boolean whole = lines.stream().allMatch(line -> line.left() == 0);
        status = whole ? VendorOrderStatus.SHIPPED : VendorOrderStatus.PARTLY_SHIPPED;
        shippedAt = now;
        return whole;
    }

    OrderLine line(OrderLineId wanted) {
        return lines.stream()
                .filter(line -> line.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }

    void deliver(Instant now) {
        if (status != VendorOrderStatus.SHIPPED) {
            throw new OrderCannotBeDelivered(number, status);
        }
        status = VendorOrderStatus.DELIVERED;
        deliveredAt = now;
    }

    void complete() {
        if (status != VendorOrderStatus.DELIVERED) {
            throw new OrderCannotBeCompleted(number, status);
        }
        status = VendorOrderStatus.COMPLETED;
    }
}
