package org.sandaga.connectors.stripe;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;

import org.sandaga.payout.StartTransfer;
import org.sandaga.payout.TransferGateway;
import org.sandaga.payout.TransferState;

/** Pays vendors by transfers to their connected accounts, once under a key even after Stripe has forgotten the key. */
@ApplicationScoped
class StripeTransfers implements TransferGateway {
    private static final String PAYOUT = "payout";
    private static final String KEY = "key";
    private static final long MOST = 100;

    private final StripeSettings settings;
    private final StripeCalls calls;

    @Inject
    StripeTransfers(StripeSettings settings, StripeCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    StripeTransfers() {
        this(null, null);
    }

    @Override
    public String provider() {
        return StripeSettings.NAME;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public TransferState send(StartTransfer transfer, String idempotencyKey) {
        return calls.look(stripe -> before(stripe, transfer, idempotencyKey).map(StripeTransfers::state))
                .orElseGet(() -> calls.ask(stripe -> state(create(stripe, transfer, idempotencyKey))));
    }

    private static Optional<Transfer> before(StripeClient stripe, StartTransfer transfer, String key)
            throws StripeException {
        TransferListParams ofRun = TransferListParams.builder()
                .setDestination(transfer.destination())
                .setTransferGroup(transfer.group())
                .setLimit(MOST)
                .build();
        return stripe.v1().transfers().list(ofRun).getData().stream()
                .filter(sent -> key.equals(sent.getMetadata().get(KEY)))
                .filter(sent -> StripeAmounts.money(sent.getAmount(), sent.getCurrency())
                        .equals(transfer.amount()))
                .findFirst();
    }

    private static Transfer create(StripeClient stripe, StartTransfer transfer, String key) throws StripeException {
        TransferCreateParams wanted = TransferCreateParams.builder()
                .setAmount(StripeAmounts.minor(transfer.amount()))
                .setCurrency(StripeAmounts.currency(transfer.amount()))
                .setDestination(transfer.destination())
                .setTransferGroup(transfer.group())
                .putMetadata(PAYOUT, transfer.payout().text())
                .putMetadata(KEY, key)
                .build();
        return stripe.v1().transfers().create(wanted, StripeCalls.under(key));
    }

    @Override
    public Optional<TransferState> fetch(String reference) {
        return calls.find(stripe -> state(stripe.v1().transfers().retrieve(reference)));
    }

    /** A transfer is in the vendor's account at once; one that was reversed whole is ours again. */
    private static TransferState state(Transfer transfer) {
        boolean back = Boolean.TRUE.equals(transfer.getReversed());
        return new TransferState(
                transfer.getId(),
                back ? TransferState.Status.FAILED : TransferState.Status.SETTLED,
                back ? "reversed" : null);
    }
}
