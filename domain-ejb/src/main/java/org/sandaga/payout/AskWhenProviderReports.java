package org.sandaga.payout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.ProviderReported;
import org.sandaga.shared.Later;

/** A provider has news of a transfer: has it asked after soon, for nothing in the news itself is believed. */
@Dependent
class AskWhenProviderReports {
    private final PayoutRecords payouts;

    @Inject
    AskWhenProviderReports(PayoutRecords payouts) {
        this.payouts = payouts;
    }

    void on(@Observes @Later("payout") ProviderReported event) {
        if (event.about() == ProviderEvent.About.TRANSFER) {
            payouts.askSoon(event.provider(), event.reference());
        }
    }
}
