package org.sandaga.ordering;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import org.sandaga.shared.NotFound;
import org.sandaga.shared.VendorId;

/** Keeps vendor orders; whoever is to change one holds its row, so of two commands at once the second sees the first. */
@Dependent
class VendorOrders {
    private final EntityManager entities;

    @Inject
    VendorOrders(EntityManager entities) {
        this.entities = entities;
    }

    void add(VendorOrder order) {
        entities.persist(order);
    }

    void add(TaxLine line) {
        entities.persist(line);
    }

    void add(CommissionLine line) {
        entities.persist(line);
    }

    VendorOrder lock(VendorOrderId id) {
        return one(id, query("o.id = :id").setParameter("id", id.value()));
    }

    VendorOrder lock(VendorId vendor, VendorOrderId id) {
        return one(
                id,
                query("o.vendor = :vendor and o.id = :id")
                        .setParameter("vendor", vendor.value())
                        .setParameter("id", id.value()));
    }

    List<VendorOrder> lock(PurchaseId purchase) {
        return query("o.purchase = :purchase")
                .setParameter("purchase", purchase.value())
                .getResultList();
    }

    /** Those the vendor should have accepted by now, a bounded number. */
    List<VendorOrder> lockOverdue(Instant now, int most) {
        return query("o.status = org.sandaga.ordering.VendorOrderStatus.TO_ACCEPT and o.acceptBefore <= :now")
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<VendorOrder> query(String condition) {
        return entities.createQuery(
                        "select o from VendorOrder o where " + condition + " order by o.id", VendorOrder.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    private static VendorOrder one(VendorOrderId id, TypedQuery<VendorOrder> query) {
        return query.getResultStream().findFirst().orElseThrow(() -> new NotFound(id));
    }
}
