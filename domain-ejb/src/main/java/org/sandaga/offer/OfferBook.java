package org.sandaga.offer;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.VariantId;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Keeps the offers. */
@Dependent
class OfferBook {
    private final EntityManager entities;
    private final Sql sql;

    @Inject
    OfferBook(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    void add(Offer offer) {
        entities.persist(offer);
    }

    Offer require(OfferId id) {
        Offer offer = entities.find(Offer.class, id.value());
        if (offer == null) {
            throw new NotFound(id);
        }
        return offer;
    }

    /** A vendor's own offer; another's is not found. */
    Offer requireOf(VendorId vendor, OfferId id) {
        return entities.createQuery("select o from Offer o where o.vendor = :vendor and o.id = :id", Offer.class)
                .setParameter("vendor", vendor.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    Optional<Offer> bySku(VendorId vendor, String vendorSku) {
        return entities.createQuery(
                        "select o from Offer o where o.vendor = :vendor and o.vendorSku = :sku", Offer.class)
                .setParameter("vendor", vendor.value())
                .setParameter("sku", vendorSku)
                .getResultStream()
                .findFirst();
    }

    /** An offer that the new one would stand beside, which may not be. */
    Optional<OfferId> twin(VendorId vendor, NewOffer wanted) {
        return sql.first(
                """
                select id from offer.offer where vendor_id = ? and (vendor_sku = ?
                  or variant_id = ? and condition = ? and status <> 'RETIRED')""",
                row -> new OfferId(row.uuid("id")),
                vendor,
                wanted.vendorSku(),
                wanted.variant(),
                wanted.condition());
    }

    /** The offers that waited for the product. */
    List<Offer> pendingOf(ProductId product) {
        return sql.list("""
                        select o.id from offer.offer o join catalog.variant v on v.id = o.variant_id
                        where v.product_id = ? and o.status = 'PENDING' order by o.id""", row -> new OfferId(row.uuid("id")), product).stream()
                .map(this::require)
                .toList();
    }

    /** The SKU of an offer of one of these variants, in whatever state, if there is any. */
    Optional<String> skuOfOne(List<VariantId> variants) {
        return sql.first(
                "select vendor_sku from offer.offer where variant_id = any(?) order by id limit 1",
                row -> row.text("vendor_sku"),
                variants);
    }

    /** The product that a variant is a form of, for whoever may see it. */
    Sold sold(VariantId variant) {
        return sql.first(
                        """
                        select p.id, p.status from catalog.variant v join catalog.product p on p.id = v.product_id
                        where v.id = ?""",
                        row -> new Sold(new ProductId(row.uuid("id")), row.choice("status", ProductStatus.class)),
                        variant)
                .orElseThrow(() -> new NotFound(variant));
    }

    /** A product and where it stands. */
    record Sold(ProductId product, ProductStatus status) {}
}
