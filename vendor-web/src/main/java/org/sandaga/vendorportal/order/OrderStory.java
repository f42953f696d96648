package org.sandaga.vendorportal.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.fulfilment.ShipmentView;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.portal.Step;
import org.sandaga.portal.Work;
import org.sandaga.shared.Words;

/** Tells an order's life as a timeline: what happened, and what comes next. */
@RequestScoped
public class OrderStory {
    private final Work work;

    @Inject
    OrderStory(Work work) {
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OrderStory() {
        this(null);
    }

    List<Step> of(VendorOrderView order, List<ShipmentView> parcels) {
        VendorOrderView.Moments moments = order.moments();
        List<Step> story = new ArrayList<>();
        story.add(step("placed", moments.placedAt()));
        story.add(step("paid", moments.paidAt()));
        if (order.status().endedWithoutGoods()) {
            story.add(new Step("bad", word("story." + order.status().name()), moments.endedAt()));
            return story;
        }
        story.add(next(order, "accepted", moments.acceptedAt(), VendorOrderStatus.TO_ACCEPT));
        parcels.forEach(each -> story.add(new Step(
                "done",
                Words.of(OrderStory.class, "story.parcel", work.locale(), each.position(), each.carrierName()),
                each.shippedAt())));
        if (order.status() == VendorOrderStatus.PARTLY_SHIPPED) {
            story.add(new Step("now", word("story.rest"), null));
        } else if (parcels.isEmpty()) {
            story.add(next(order, "shipped", null, VendorOrderStatus.TO_SHIP));
        }
        story.add(next(order, "delivered", moments.deliveredAt(), VendorOrderStatus.SHIPPED));
        story.add(new Step(
                order.status() == VendorOrderStatus.COMPLETED
                        ? "done"
                        : order.status() == VendorOrderStatus.DELIVERED ? "now" : "",
                word(order.status() == VendorOrderStatus.COMPLETED ? "story.completed" : "story.completed.next"),
                null));
        return story;
    }

    private Step next(VendorOrderView order, String key, @Nullable Instant at, VendorOrderStatus waiting) {
        String state = at != null ? "done" : order.status() == waiting ? "now" : "";
        return new Step(state, word("story." + key + (at == null ? ".next" : "")), at);
    }

    private Step step(String key, @Nullable Instant at) {
        return new Step("done", word("story." + key), at);
    }

    private String word(String key) {
        return Words.of(OrderStory.class, key, work.locale());
    }
}
