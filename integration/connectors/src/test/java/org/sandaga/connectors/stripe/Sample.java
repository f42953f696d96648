package org.sandaga.connectors.stripe;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.payment.AttemptId;
import org.sandaga.payment.RefundId;
import org.sandaga.payment.StartPayment;
import org.sandaga.payment.StartRefund;
import org.sandaga.shared.Money;

/** One payment and one refund, the same each time. */
final class Sample {
    private static final Money AMOUNT = Money.of(27_300, "XOF");
    private static final URI SHOP = URI.create("http://127.0.0.1:1/shop");
    private static final StartPayment PAYMENT = new StartPayment(
            AttemptId.next(),
            PurchaseId.next(),
            "1001",
            AMOUNT,
            List.of(new StartPayment.Line("Panier", AMOUNT)),
            SHOP,
            SHOP,
            Instant.now().plus(1, ChronoUnit.HOURS),
            "fr",
            "fatou@example.com");

    private Sample() {}

    static StartPayment payment() {
        return PAYMENT;
    }

    static StartRefund refund(String charge) {
        return new StartRefund(RefundId.next(), "cs_1", charge, AMOUNT, "");
    }
}
