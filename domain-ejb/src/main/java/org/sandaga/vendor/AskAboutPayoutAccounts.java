package org.sandaga.vendor;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;
import org.sandaga.shared.VendorId;

/** Asks the provider about accounts that it has news of, and about unusable ones for the day its news does not come. */
@Dependent
class AskAboutPayoutAccounts implements Job {
    private static final Logger LOG = Logger.getLogger(AskAboutPayoutAccounts.class.getName());
    private static final int MOST = 20;

    private final VendorOnboarding onboarding;
    private final OnboardingSteps steps;

    @Inject
    AskAboutPayoutAccounts(VendorOnboarding onboarding, OnboardingSteps steps) {
        this.onboarding = onboarding;
        this.steps = steps;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        steps.toAsk(MOST).forEach(this::ask);
    }

    private void ask(VendorId vendor) {
        try {
            onboarding.refresh(vendor);
        } catch (RuntimeException unreachable) {
            LOG.log(
                    Level.WARNING,
                    unreachable,
                    () -> "payout account of " + vendor.text() + " could not be asked about");
        }
    }
}
