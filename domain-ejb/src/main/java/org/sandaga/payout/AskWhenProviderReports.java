package org.sandaga.payout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.payment.ProviderReported;
import org.sandaga.shared.Later;
import org.sandaga.vendor.VendorOnboarding;

/** A provider has news of a transfer or an account: has it asked soon, for nothing in the news itself is believed. */
@Dependent
class AskWhenProviderReports {
    private final PayoutRecords payouts;
    private final VendorOnboarding onboarding;

    @Inject
    AskWhenProviderReports(PayoutRecords payouts, VendorOnboarding onboarding) {
        this.payouts = payouts;
        this.onboarding = onboarding;
    }

    void on(@Observes @Later("payout") ProviderReported event) {
        switch (event.about()) {
            case TRANSFER -> payouts.askSoon(event.provider(), event.reference());
            case ACCOUNT -> onboarding.askSoon(event.provider(), event.reference());
            default -> {}
        }
    }
}
