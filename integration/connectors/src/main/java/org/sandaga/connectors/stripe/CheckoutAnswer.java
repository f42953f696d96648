package org.sandaga.connectors.stripe;

import org.jspecify.annotations.Nullable;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionRetrieveParams;

import org.sandaga.payment.PaymentState;
import org.sandaga.shared.Money;

/**
 * What Stripe says of a hosted checkout: the session, and once somebody tried to pay its intent, charge and fee.
 *
 * @param session with what {@link #WHOLE} asks for inside it
 * @param merchant whose it is
 */
record CheckoutAnswer(Session session, String merchant) {
    /** Everything in one answer. */
    static final SessionRetrieveParams WHOLE = SessionRetrieveParams.builder()
            .addExpand("payment_intent.latest_charge.balance_transaction")
            .build();

    PaymentState state() {
        PaymentState.Status status = status();
        boolean captured = status == PaymentState.Status.CAPTURED;
        return new PaymentState(
                session.getId(),
                status,
                captured ? received() : shown(),
                captured ? fee(charge()) : null,
                captured ? charge().getId() : null,
                merchant,
                session.getClientReferenceId(),
                session.getMetadata().get(CheckoutRequest.ATTEMPT),
                captured ? null : failure());
    }

    private PaymentState.Status status() {
        if ("paid".equals(session.getPaymentStatus())) {
            return PaymentState.Status.CAPTURED;
        }
        return switch (session.getStatus()) {
            case "expired" -> PaymentState.Status.EXPIRED;
            case "complete" -> isRefusedLate() ? PaymentState.Status.FAILED : PaymentState.Status.PENDING;
            default -> PaymentState.Status.PENDING;
        };
    }

    /** The page is done with, and the money that was to follow did not come. */
    private boolean isRefusedLate() {
        PaymentIntent intent = session.getPaymentIntentObject();
        return intent != null
                && (intent.getStatus().equals("requires_payment_method")
                        || intent.getStatus().equals("canceled"));
    }

    private Money shown() {
        return StripeAmounts.money(session.getAmountTotal(), session.getCurrency());
    }

    /** What came. Where it and what the page showed are not the same, the one that we did not ask for. */
    private Money received() {
        PaymentIntent intent = session.getPaymentIntentObject();
        Money came = StripeAmounts.money(intent.getAmountReceived(), intent.getCurrency());
        return came.toString().equals(session.getMetadata().get(CheckoutRequest.ASKED)) ? shown() : came;
    }

    private Charge charge() {
        return session.getPaymentIntentObject().getLatestChargeObject();
    }

    private static @Nullable Money fee(Charge charge) {
        return charge.getBalanceTransactionObject() == null
                ? null
                : StripeAmounts.money(
                        charge.getBalanceTransactionObject().getFee(),
                        charge.getBalanceTransactionObject().getCurrency());
    }

    private @Nullable String failure() {
        PaymentIntent intent = session.getPaymentIntentObject();
        StripeError error = intent == null ? null : intent.getLastPaymentError();
        if (error == null) {
            return null;
        }
        return error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
    }
}
