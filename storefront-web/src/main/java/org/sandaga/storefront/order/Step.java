package org.sandaga.storefront.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;

/**
 * A step in the life of a vendor order, for its timeline.
 *
 * @param name the key of its words
 * @param at when it was taken, or null while it is still to come
 * @param tone {@code done}, {@code now}, {@code bad}, or empty for what is to come
 */
public record Step(String name, @Nullable Instant at, String tone) {

    /** The steps of an order, the first one first; one that has ended early ends there. */
    static List<Step> of(VendorOrderView order) {
        VendorOrderView.Moments moments = order.moments();
        List<Step> steps = new ArrayList<>();
        add(steps, "placed", moments.placedAt());
        add(steps, "paid", moments.paidAt());
        if (moments.endedAt() != null) {
            steps.removeIf(step -> step.at() == null);
            steps.add(new Step("ended." + order.status(), moments.endedAt(), "bad"));
            return steps;
        }
        add(steps, "accepted", moments.acceptedAt());
        add(steps, "shipped", order.status() == VendorOrderStatus.PARTLY_SHIPPED ? null : moments.shippedAt());
        add(steps, "delivered", moments.deliveredAt());
        return pointed(steps);
    }

    private static void add(List<Step> steps, String name, @Nullable Instant at) {
        steps.add(new Step(name, at, at == null ? "" : "done"));
    }

    /** The first step that is still to come is the one that everybody waits for. */
    private static List<Step> pointed(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).at() == null) {
                steps.set(i, new Step(steps.get(i).name(), null, "now"));
                return steps;
            }
        }
        return steps;
    }
}
