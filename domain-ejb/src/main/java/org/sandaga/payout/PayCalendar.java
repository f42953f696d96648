package org.sandaga.payout;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.market.Markets;
import org.sandaga.shared.BusinessTime;

/** The pay days by the rhythm that is set now, in the zone of the first market. */
@Dependent
class PayCalendar {
    private final PayoutSettings settings;
    private final Markets markets;
    private final BusinessTime time;

    @Inject
    PayCalendar(PayoutSettings settings, Markets markets, BusinessTime time) {
        this.settings = settings;
        this.markets = markets;
        this.time = time;
    }

    PayDays days() {
        return new PayDays(settings.rhythm(), markets.all().getFirst().zone());
    }

    LocalDate today() {
        return days().day(time.now());
    }

    /** The first pay day from today on; null when payouts are made by hand. */
    @Nullable
    LocalDate next() {
        return next(null, null);
    }

    /**
     * The first pay day from today on for money that is due from a moment on; null when payouts are made by hand.
     *
     * @param due null when it is due already
     * @param made when the last run was made, or null
     */
    @Nullable
    LocalDate next(@Nullable Instant due, @Nullable Instant made) {
        Instant now = time.now();
        return days().next(due == null || due.isBefore(now) ? now : due, made).orElse(null);
    }
}
