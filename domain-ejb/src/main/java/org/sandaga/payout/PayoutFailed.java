package org.sandaga.payout;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * A payout did not arrive, or came back; what it paid is due again.
 *
 * @param payout the payout
 * @param run the run it was of
 * @param vendor whose money it is
 * @param amount how much
 * @param reason the provider's code, for staff
 * @param returned true when it had arrived before
 */
public record PayoutFailed(
        PayoutId payout, PayoutRunId run, VendorId vendor, Money amount, String reason, boolean returned)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return payout;
    }
}
