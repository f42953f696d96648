package org.sandaga.vendorportal.order;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.ordering.OrderCannotBeAccepted;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.portal.Work;
import org.sandaga.shared.Input;

/** Accepts orders one by one: one that somebody else was faster with keeps the others from nothing. */
@RequestScoped
public class Acceptance {
    /** As many orders as a page of the list can hold, and so as can be chosen at once. */
    static final int MOST = 100;

    private final Ordering ordering;
    private final Work work;

    @Inject
    Acceptance(Ordering ordering, Work work) {
        this.ordering = ordering;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Acceptance() {
        this(null, null);
    }

    /** Says what became of them: all, some or none accepted. */
    String of(List<String> ids) {
        Input.within("order", ids.size(), 0, MOST);
        long accepted = ids.stream().filter(this::accept).count();
        return accepted == 0 ? "accepted.none" : accepted < ids.size() ? "accepted.some" : "accepted";
    }

    private boolean accept(String id) {
        try {
            ordering.accept(work.actor(), VendorOrderId.parse(id));
            return true;
        } catch (OrderCannotBeAccepted already) {
            return false;
        }
    }
}
