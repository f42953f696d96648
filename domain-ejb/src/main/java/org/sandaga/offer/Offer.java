package org.sandaga.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.VariantId;
import org.sandaga.shared.Change;
import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.VendorId;
import org.sandaga.tax.TaxClass;

/** A vendor's promise to sell one variant; its prices are kept beside it. */
@Entity
@Table(schema = "offer", name = "offer")
class Offer {
    @Id
    private UUID id;

    @Column(name = "vendor_id")
    private UUID vendor;

    @Column(name = "variant_id")
    private UUID variant;

    @Column(name = "vendor_sku")
    private String vendorSku;

    @Enumerated(EnumType.STRING)
    private Condition condition;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_class")
    private TaxClass taxClass;

    @Column(name = "lead_time_days")
    private int leadTimeDays;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    /** Why the operator blocked it. */
    private @Nullable String remark;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected Offer() {}

    Offer(VendorId vendor, NewOffer wanted, OfferStatus status, Instant now) {
        this.id = OfferId.next().value();
        this.vendor = vendor.value();
        this.variant = wanted.variant().value();
        this.vendorSku = wanted.vendorSku();
        this.condition = wanted.condition();
        this.taxClass = wanted.taxClass();
        this.leadTimeDays = wanted.leadTimeDays();
        this.status = status;
        this.listedAt = now;
        this.changedAt = now;
    }

    OfferId id() {
        return new OfferId(id);
    }

    VendorId vendor() {
        return new VendorId(vendor);
    }

    VariantId variant() {
        return new VariantId(variant);
    }

    OfferStatus status() {
        return status;
    }

    /** @throws StaleVersion when somebody has changed it since the caller read that version */
    Offer expect(long read) {
        if (version != read) {
            throw new StaleVersion(id());
        }
        return this;
    }

    OfferChange terms() {
        return new OfferChange(condition, taxClass, leadTimeDays);
    }

    /** Takes over what may change after listing, and says what did. */
    List<Change> take(OfferChange change, Instant now) {
        if (status == OfferStatus.RETIRED) {
            throw new OfferNotInState(id(), status);
        }
        List<Change> changes = change.since(terms());
        if (changes.isEmpty()) {
            return changes;
        }
        condition = change.condition();
        taxClass = change.taxClass();
        leadTimeDays = change.leadTimeDays();
        changedAt = now;
        return changes;
    }

    /** Counts as another version, because something kept beside it has changed. */
    void touch(Instant now) {
        if (status == OfferStatus.RETIRED) {
            throw new OfferNotInState(id(), status);
        }
        changedAt = now;
    }

    void goLive(Instant now) {
        move(OfferStatus.LIVE, now, OfferStatus.PENDING);
    }

    void pause(Instant now) {
        move(OfferStatus.PAUSED, now, OfferStatus.LIVE);
    }

    void resume(Instant now) {
        move(OfferStatus.LIVE, now, OfferStatus.PAUSED);
    }

    void block(String why, Instant now) {
        move(OfferStatus.BLOCKED, now, OfferStatus.LIVE, OfferStatus.PAUSED, OfferStatus.PENDING);
        remark = why;
    }

    /** Back from a block; its vendor decides whether to sell it again. */
    void unblock(Instant now) {
        move(OfferStatus.PAUSED, now, OfferStatus.BLOCKED);
        remark = null;
    }

    void retire(Instant now) {
        move(OfferStatus.RETIRED, now, OfferStatus.PENDING, OfferStatus.LIVE, OfferStatus.PAUSED);
    }

    private void move(OfferStatus to, Instant now, OfferStatus... from) {
        if (!List.of(from).contains(status)) {
            throw new OfferNotInState(id(), status);
        }
        status = to;
        changedAt = now;
    }
}
