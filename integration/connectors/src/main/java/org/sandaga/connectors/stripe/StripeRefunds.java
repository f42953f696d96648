package org.sandaga.connectors.stripe;

import java.util.Optional;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;

import org.sandaga.payment.RefundState;
import org.sandaga.payment.StartRefund;
import org.sandaga.shared.Money;

/** Gives money back, once under a key even after Stripe has forgotten the key, which it does after a day. */
final class StripeRefunds {
    private static final String REFUND = "refund";
    private static final String KEY = "key";
    private static final String REASON = "reason";
    private static final long MOST = 100;
    private static final int LONGEST = 500;

    private StripeRefunds() {}

    static Optional<Refund> before(StripeClient stripe, StartRefund refund, String key) throws StripeException {
        RefundListParams ofCharge = RefundListParams.builder()
                .setCharge(refund.charge())
                .setLimit(MOST)
                .build();
        return stripe.v1().refunds().list(ofCharge).getData().stream()
                .filter(given -> key.equals(given.getMetadata().get(KEY)))
                .filter(given -> amount(given).equals(refund.amount()))
                .findFirst();
    }

    static Refund create(StripeClient stripe, StartRefund refund, String key) throws StripeException {
        String reason = refund.reason();
        RefundCreateParams.Builder wanted = RefundCreateParams.builder()
                .setCharge(refund.charge())
                .setAmount(StripeAmounts.minor(refund.amount()))
                .putMetadata(REFUND, refund.refund().text())
                .putMetadata(KEY, key);
        if (!reason.isBlank()) {
            wanted.putMetadata(REASON, reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
        }
        return stripe.v1().refunds().create(wanted.build(), StripeCalls.under(key));
    }

    static RefundState state(Refund refund) {
        return new RefundState(refund.getId(), status(refund), amount(refund), refund.getFailureReason());
    }

    private static Money amount(Refund refund) {
        return StripeAmounts.money(refund.getAmount(), refund.getCurrency());
    }

    private static RefundState.Status status(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> RefundState.Status.CONFIRMED;
            case "failed", "canceled" -> RefundState.Status.FAILED;
            default -> RefundState.Status.PENDING;
        };
    }
}
