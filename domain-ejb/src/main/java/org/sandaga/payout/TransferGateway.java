package org.sandaga.payout;

import java.util.Optional;

import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;

/**
 * A provider that sends our money to a vendor's account; adapters live in the connectors.
 *
 * <p>Never called inside a database transaction, bounded in time and size. {@link ProviderUnavailable} means that the
 * outcome is unknown and the same call with the same key may be repeated; {@link ProviderRefused} that it was answered
 * with no.
 */
public interface TransferGateway {

    /** The provider's stable name in books, the same as that of its payments, for example {@code stripe}. */
    String provider();

    /** Whether it is set up; one that is not is as if it were not there. */
    default boolean isConnected() {
        return true;
    }

    /**
     * Sends money; the same key sends it once.
     *
     * @throws ProviderRefused when the provider answered that it will not
     * @throws ProviderUnavailable when the outcome is unknown
     */
    TransferState send(StartTransfer transfer, String idempotencyKey);

    /** What has become of a transfer; empty when the provider knows none of that name. */
    Optional<TransferState> fetch(String reference);
}
