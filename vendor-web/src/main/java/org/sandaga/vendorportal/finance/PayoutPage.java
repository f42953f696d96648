package org.sandaga.vendorportal.finance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.payout.PayoutId;
import org.sandaga.payout.PayoutView;
import org.sandaga.payout.VendorPayouts;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** Shows one payout and what it is made of. */
@Named
@RequestScoped
public class PayoutPage {
    private final VendorPayouts payouts;
    private final Desk desk;
    private final Work work;
    private @Nullable PayoutView view;

    @Inject
    PayoutPage(VendorPayouts payouts, Desk desk, Work work) {
        this.payouts = payouts;
        this.desk = desk;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutPage() {
        this(null, null, null);
    }

    /** Reads it. */
    public void open() {
        desk.show(() -> view = payouts.payout(work.actor(), PayoutId.parse(work.getPlace())));
    }

    public @Nullable PayoutView getView() {
        return view;
    }
}
