package org.sandaga.api.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.payment.PaymentView;

/** How the payment of a purchase stands. */
@Schema(name = "Payment")
public record PaymentAnswer(
        PaymentView.Progress progress,
        @Schema(description = "What is asked for") Amount amount,
        @Schema(description = "What has come") Amount captured,
        @Schema(description = "What has gone back") Amount refunded,

        @Nullable
        @Schema(
                description = "Where to go on paying; null when no page is open",
                examples = "https://checkout.stripe.com/c/pay/cs_test_a1")
        String page) {

    static PaymentAnswer of(PaymentView view) {
        return new PaymentAnswer(
                view.progress(),
                Amount.of(view.amount()),
                Amount.of(view.captured()),
                Amount.of(view.refunded()),
                view.page() == null ? null : view.page().toString());
    }
}
