package org.sandaga.payment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * Money or a callback that fits nothing we asked for, for staff to look at.
 *
 * @param provider who reported it
 * @param reference the provider's name for it
 * @param reason in what it does not fit
 * @param amount how much came, or null when none did
 * @param foundAt business time
 */
public record FlagRow(
        String provider,
        String reference,
        FlagReason reason,
        @Nullable Money amount,
        Instant foundAt) {}
