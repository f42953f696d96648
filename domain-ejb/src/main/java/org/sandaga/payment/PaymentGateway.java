package org.sandaga.payment;

import java.util.Map;
import java.util.Optional;

/**
 * A payment provider with a hosted page, as the domain needs it; adapters live in the connectors.
 *
 * <p>Never called inside a database transaction. Every method has bounded time and size and throws {@link
 * ProviderUnavailable} when the outcome is unknown (no answer, server error, an answer that cannot be read): then the
 * same call with the same key may be repeated. Nothing is ever taken from a callback but the name of what to fetch.
 */
public interface PaymentGateway {

    /** The provider's stable name in addresses and books, for example {@code stripe}. */
    String provider();

    /** Whether it is set up; one that is not is as if it were not there. */
    default boolean isConnected() {
        return true;
    }

    /** Which merchant we are at the provider; money of another one is not ours. */
    String merchant();

    /** Whether it takes a currency, an ISO 4217 code; asked before anything is sent. */
    boolean takes(String currency);

    /**
     * Opens a hosted payment page; the same key gives the same page.
     *
     * @throws ProviderRefused when the provider answered that it will not, so that repeating is useless
     * @throws ProviderUnavailable when the outcome is unknown
     */
    HostedPayment start(StartPayment payment, String idempotencyKey);

    /** What has become of a hosted payment, from the provider itself; empty when it knows none of that name. */
    Optional<PaymentState> fetch(String reference);

    /** Closes a hosted page so that it can no longer be paid; one that is closed or paid already stays as it is. */
    void expire(String reference);

    /**
     * Gives money back; the same key gives it back once.
     *
     * @throws ProviderRefused when the provider answered that it will not
     * @throws ProviderUnavailable when the outcome is unknown
     */
    RefundState refund(StartRefund refund, String idempotencyKey);

    /** What has become of a refund; empty when the provider knows none of that name. */
    Optional<RefundState> fetchRefund(String reference);

    /**
     * Reads a callback.
     *
     * @param body the bytes as they came
     * @param headers lower-case names
     * @throws WebhookNotGenuine when the signature is missing, wrong, foreign or too old, or the body is not readable
     */
    ProviderEvent verify(byte[] body, Map<String, String> headers);
}
