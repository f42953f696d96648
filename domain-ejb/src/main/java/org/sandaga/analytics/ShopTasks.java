package org.sandaga.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** Tells a shop's people what needs them now, ranked, and only what they are allowed to do. */
@Stateless
@ForVendor
public class ShopTasks {
    private final ShopTaskQueries queries;

    @Inject
    ShopTasks(ShopTaskQueries queries) {
        this.queries = queries;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ShopTasks() {
        this(null);
    }

    /** What is to be done, the most pressing first. @throws NotAllowed when the actor acts for no vendor */
    public List<ShopTask> of(Actor actor) {
        VendorId vendor = actor.vendor();
        if (vendor == null) {
            throw new NotAllowed("vendor");
        }
        return Stream.of(
                        allowed(actor, Permission.SHOP_ORDERS, queries.orders(vendor)),
                        allowed(actor, Permission.SHOP_FINANCE, queries.money(vendor)),
                        allowed(actor, Permission.SHOP_OFFERS, queries.goods(vendor)),
                        allowed(actor, Permission.SHOP_SETTINGS, queries.shop(vendor)))
                .flatMap(List::stream)
                .filter(task -> task.count() > 0)
                .sorted(Comparator.comparing(ShopTask::kind))
                .toList();
    }

    private static List<ShopTask> allowed(Actor actor, Permission permission, List<ShopTask> tasks) {
        return actor.may(permission) ? tasks : List.of();
    }
}
