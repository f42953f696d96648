package org.sandaga.connectors.stripe;

import java.util.Arrays;
import java.util.List;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.Locale;

import org.sandaga.payment.StartPayment;
import org.sandaga.shared.Money;

/** A payment as Stripe's hosted checkout is told of it; the same payment always in the same words. */
final class CheckoutRequest {
    /** Our name of the attempt, kept by Stripe. */
    static final String ATTEMPT = "attempt";
    /** What we asked for, kept by Stripe beside what it made of it. */
    static final String ASKED = "asked";

    private static final int MOST_LINES = 100;
    private static final int LONGEST_NAME = 250;

    private CheckoutRequest() {}

    static SessionCreateParams of(StartPayment payment) {
        SessionCreateParams.Builder session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl(payment.successUrl().toString())
                .setCancelUrl(payment.cancelUrl().toString())
                .setExpiresAt(payment.expiresAt().getEpochSecond())
                .setLocale(locale(payment.language()))
                .setClientReferenceId(payment.purchase().text())
                .putMetadata(ATTEMPT, payment.attempt().text())
                .putMetadata(ASKED, payment.amount().toString())
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setTransferGroup(payment.purchaseNumber())
                        .setDescription(payment.purchaseNumber())
                        .putMetadata(ATTEMPT, payment.attempt().text())
                        .build());
        if (!payment.customerEmail().isBlank()) {
            session.setCustomerEmail(payment.customerEmail());
        }
        lines(payment).forEach(line -> session.addLineItem(item(line)));
        return session.build();
    }

    /** As they are, if Stripe can show them so; else the purchase in one line. */
    private static List<StartPayment.Line> lines(StartPayment payment) {
        List<StartPayment.Line> lines = payment.lines();
        boolean fits = !lines.isEmpty()
                && lines.size() <= MOST_LINES
                && lines.stream().noneMatch(line -> line.amount().isNegative())
                && Money.sum(
                                lines.stream().map(StartPayment.Line::amount).toList(),
                                payment.amount().currency())
                        .equals(payment.amount());
        return fits ? lines : List.of(new StartPayment.Line(payment.purchaseNumber(), payment.amount()));
    }

    private static LineItem item(StartPayment.Line line) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(StripeAmounts.currency(line.amount()))
                        .setUnitAmount(StripeAmounts.minor(line.amount()))
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(name(line.name()))
                                .build())
                        .build())
                .build();
    }

    private static String name(String name) {
        String shown = name.isBlank() ? "–" : name.strip();
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME - 1) + "…" : shown;
    }

    private static Locale locale(String language) {
        return Arrays.stream(Locale.values())
                .filter(known -> known.getValue().equals(language))
                .findFirst()
                .orElse(Locale.AUTO);
    }
}
