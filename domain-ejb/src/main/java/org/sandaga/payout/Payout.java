package org.sandaga.payout;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.VendorId;

/**
 * A payout as it was read.
 *
 * @param id the payout
 * @param run the run it is of
 * @param vendor whose money it is
 * @param amount how much
 * @param provider who sends it
 * @param destination the provider's name of the vendor's account
 * @param status where it stands
 * @param attempt 1 for the first call, one more for each repetition after a failure
 * @param reference the provider's name of the transfer, once known
 * @param tries how often it was sent or asked after
 */
record Payout(
        PayoutId id,
        PayoutRunId run,
        VendorId vendor,
        Money amount,
        String provider,
        String destination,
        PayoutStatus status,
        int attempt,
        @Nullable String reference,
        int tries) {

    static Payout of(Row row) {
        return new Payout(
                new PayoutId(row.uuid("id")),
                new PayoutRunId(row.uuid("run_id")),
                new VendorId(row.uuid("vendor_id")),
                row.money("amount_minor", "currency"),
                row.text("provider"),
                row.text("destination"),
                row.choice("status", PayoutStatus.class),
                row.count("attempt"),
                row.maybeText("reference"),
                row.count("tries"));
    }

    /** The key under which the provider pays it once. */
    String idempotencyKey() {
        return attempt == 1 ? id.text() : id.text() + "-" + attempt;
    }

    StartTransfer request() {
        return new StartTransfer(id, amount, destination, run.text());
    }
}
