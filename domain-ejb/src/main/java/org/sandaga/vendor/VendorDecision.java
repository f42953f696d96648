package org.sandaga.vendor;

import java.time.Instant;

/**
 * Something that was decided about a vendor.
 *
 * @param status where it stood from then on
 * @param actor the public id of who decided
 * @param reason why, in their words; may be empty for an approval
 * @param at when, by business time
 */
public record VendorDecision(VendorStatus status, String actor, String reason, Instant at) {}
