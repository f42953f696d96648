package org.sandaga.ordering;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Id;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Sql;

/** Who may see and end a purchase: the account that placed it, a guest with its secret, and the operator's staff. */
@Dependent
class BuyerPolicy {
    private final Sql sql;

    @Inject
    BuyerPolicy(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound unless it is the actor's, the token opens it, or the actor is staff who may read it */
    void requireSight(Actor actor, TrackingToken token, PurchaseId purchase) {
        if (!actor.may(Permission.PURCHASE_READ) && !isBuyer(actor, token, purchase)) {
            throw new NotFound(purchase);
        }
    }

    CancelledBy mayOperate(Actor actor, TrackingToken token, VendorOrderId order) {
        PurchaseId purchase = purchaseOf(order);
        if (isBuyer(actor, token, purchase)) {
            return CancelledBy.SHOPPER;
        }
        if (actor.may(Permission.PURCHASE_OPERATE)) {
            return CancelledBy.OPERATOR;
        }
        throw new NotFound(order);
    }

    /** The purchase of that number, if the token opens it; unknown number and wrong token take the same way. */
    PurchaseId opened(String number, TrackingToken token) {
        List<Secret> secrets = sql.list(
                "select p.id, t.hash from ordering.purchase p join ordering.tracking_token t on t.purchase_id = p.id where p.number = ?",
                row -> new Secret(row.uuid("id"), row.text("hash")),
                number);
        boolean open = token.isOneOf(secrets.stream().map(Secret::hash).toList());
        if (!open) {
            throw new NotFound(PurchaseId.PREFIX, number);
        }
        return new PurchaseId(secrets.getFirst().purchase());
    }

    private boolean isBuyer(Actor actor, TrackingToken token, PurchaseId purchase) {
        List<String> hashes = sql.list(
                "select hash from ordering.tracking_token where purchase_id = ?", row -> row.text("hash"), purchase);
        return token.isOneOf(hashes) | isCustomer(actor.user(), purchase);
    }

    private boolean isCustomer(@Nullable Id user, PurchaseId purchase) {
        return user != null
                && sql.first(
                                "select id from ordering.purchase where id = ? and customer_id = ?",
                                row -> row.uuid("id"),
                                purchase,
                                user)
                        .isPresent();
    }

    PurchaseId purchaseOf(VendorOrderId order) {
        return sql.first(
                        "select purchase_id from ordering.vendor_order where id = ?",
                        row -> new PurchaseId(row.uuid("purchase_id")),
                        order)
                .orElseThrow(() -> new NotFound(order));
    }

    private record Secret(UUID purchase, String hash) {}
}
