package org.sandaga.vendor;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Job;
import org.sandaga.shared.VendorId;

/** Asks the provider about accounts that are not usable yet, for the day its own news does not come. */
@Dependent
class AskAboutPayoutAccounts implements Job {
    private static final Logger LOG = Logger.getLogger(AskAboutPayoutAccounts.class.getName());
    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final int MOST = 20;

    private final VendorOnboarding onboarding;
    private final OnboardingSteps steps;
    private final BusinessTime time;

    @Inject
    AskAboutPayoutAccounts(VendorOnboarding onboarding, OnboardingSteps steps, BusinessTime time) {
        this.onboarding = onboarding;
        this.steps = steps;
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        steps.waiting(time.now().minus(PATIENCE), MOST).forEach(this::ask);
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
