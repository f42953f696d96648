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
import org.sandaga.vendor.Shops;
import org.sandaga.vendor.VendorView;

/** Shows one payout, what it is made of, and to whom it is paid. */
@Named
@RequestScoped
public class PayoutPage {
    private final VendorPayouts payouts;
    private final Shops shops;
    private final Desk desk;
    private final Work work;
    private @Nullable PayoutView view;
    private @Nullable VendorView payee;

    @Inject
    PayoutPage(VendorPayouts payouts, Shops shops, Desk desk, Work work) {
        this.payouts = payouts;
        this.shops = shops;
        this.desk = desk;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutPage() {
        this(null, null, null, null);
    }

    /** Reads it. */
    public void open() {
        desk.show(() -> {
            view = payouts.payout(work.actor(), PayoutId.parse(work.getPlace()));
            payee = shops.own(work.actor());
        });
    }

    public @Nullable PayoutView getView() {
        return view;
    }

    /** Whether refunds took of any of its orders. */
    public boolean isRefunded() {
        return view != null
                && view.shares().stream().anyMatch(each -> !each.refunded().isZero());
    }

    public @Nullable VendorView getPayee() {
        return payee;
    }
}
