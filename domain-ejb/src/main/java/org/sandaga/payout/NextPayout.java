package org.sandaga.payout;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.sandaga.ledger.VendorBalance;
import org.sandaga.shared.Money;

/**
 * How a vendor stands in one currency, and what is in the way of its next payout.
 *
 * @param balance by the ledger
 * @param planned what runs that are not sent yet would bring; still within payable
 * @param underWay what is at the provider
 * @param paid all that has arrived
 * @param whyNot why the next run would bring nothing more, or null when it would
 * @param nextMaturity when pending money becomes payable next, or null when nothing has been delivered
 * @param payDay the first pay day on which something may leave: of what is due, else of what becomes due next; null when
 *     the operator pays by hand, on no fixed day
 */
public record NextPayout(
        VendorBalance balance,
        Money planned,
        Money underWay,
        Money paid,
        @Nullable WhyNot whyNot,
        @Nullable Instant nextMaturity,
        @Nullable LocalDate payDay) {}
