package org.sandaga.analytics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a payment provider has answered in the last seven days, and what waits for it now.
 *
 * @param provider its stable name
 * @param captured attempts of these days that were paid
 * @param failed attempts of these days that failed
 * @param waiting attempts whose page is open
 * @param unhandled callbacks that are not worked off
 * @param unanswered payouts and refunds whose answer is outstanding
 * @param lastNews when its latest callback came, or null
 */
public record ProviderRow(
        String provider,
        long captured,
        long failed,
        long waiting,
        long unhandled,
        long unanswered,
        @Nullable Instant lastNews) {

    /** Whether somebody should look at it. */
    public boolean isTroubled() {
        return unhandled > 0 || unanswered > 0 || failed > captured;
    }
}
