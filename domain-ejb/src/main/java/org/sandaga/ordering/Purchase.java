package org.sandaga.ordering;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;
import org.sandaga.shared.Money;

/** What a shopper bought at once; its vendor orders are entities of their own, each behind its vendor's wall. */
@Entity
@Table(schema = "ordering", name = "purchase")
class Purchase {
    @Id
    private UUID id = PurchaseId.next().value();

    @Column(nullable = false)
    private String number = "";

    @Column(name = "quote_id", nullable = false)
    private UUID quote = id;

    @Column(nullable = false)
    private String market = "";

    @Column(nullable = false)
    private String currency = "";

    @Column(nullable = false)
    private String language = "";

    @Column(name = "prices_include_tax", nullable = false)
    private boolean pricesIncludeTax;

    @Column(name = "customer_id")
    private @Nullable UUID customer;

    @Column(nullable = false)
    private String email = "";

    @Column(name = "ship_to", nullable = false)
    @Convert(converter = AddressColumn.class)
    private PostalAddress shipTo;

    @Column(name = "bill_to", nullable = false)
    @Convert(converter = AddressColumn.class)
    private PostalAddress billTo;

    @Column(name = "total_minor", nullable = false)
    private long totalMinor;

    @Column(name = "placed_at", nullable = false)
    private Instant placedAt = Instant.EPOCH;

    @Column(name = "pay_before", nullable = false)
    private Instant payBefore = Instant.EPOCH;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "abandoned_at")
    private @Nullable Instant abandonedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "abandoned_why")
    private @Nullable Abandonment abandonedWhy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected Purchase() {}

    Purchase(NewPurchase from, String number, Instant now) {
        this.number = number;
        this.quote = from.quote();
        this.market = from.market();
        this.currency = from.currency();
        this.language = from.language();
        this.pricesIncludeTax = from.pricesIncludeTax();
        this.customer = from.customer() == null ? null : from.customer().value();
        this.email = from.email();
        this.shipTo = from.shipTo();
        this.billTo = from.billTo();
        this.totalMinor = from.total().minor();
        this.placedAt = now;
        this.payBefore = from.payBefore();
    }

    PurchaseId id() {
        return new PurchaseId(id);
    }

    String number() {
        return number;
    }

    UUID quote() {
        return quote;
    }

    String market() {
        return market;
    }

    String language() {
        return language;
    }

    Money total() {
        return Money.of(totalMinor, currency);
    }

    PlacedPurchase placed() {
        return new PlacedPurchase(id(), number, total(), payBefore);
    }

    boolean isPaid() {
        return paidAt != null;
    }

    boolean isAbandoned() {
        return abandonedAt != null;
    }

    /** Whether money that comes now is what the shopper still wants to spend. */
    boolean isStillWanted() {
        return abandonedWhy != Abandonment.GIVEN_UP_BY_SHOPPER;
    }

    /** Whether it has ended unpaid; one that was paid late after all has not. */
    boolean isGivenUp() {
        return isAbandoned() && !(isPaid() && isStillWanted());
    }

    void paid(Instant now) {
        paidAt = now;
    }

    void abandon(Abandonment why, Instant now) {
        abandonedAt = now;
        abandonedWhy = why;
    }
}
