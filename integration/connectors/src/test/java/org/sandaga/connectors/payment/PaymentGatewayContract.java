package org.sandaga.connectors.payment;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.payment.AttemptId;
import org.sandaga.payment.CurrencyNotTaken;
import org.sandaga.payment.HostedPayment;
import org.sandaga.payment.PaymentGateway;
import org.sandaga.payment.PaymentState;
import org.sandaga.payment.PaymentState.Status;
import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.payment.RefundId;
import org.sandaga.payment.RefundState;
import org.sandaga.payment.StartPayment;
import org.sandaga.payment.StartRefund;
import org.sandaga.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What the domain relies on in every payment provider, tried through the real client over HTTP. */
public abstract class PaymentGatewayContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    protected abstract PaymentGateway gateway();

    /** The shopper pays on the hosted page. */
    protected abstract void pay(String reference);

    /** The next requests that change something meet trouble until {@link #peace}. */
    protected abstract void trouble(Trouble trouble);

    protected abstract void peace();

    /** How many hosted pages, and how many refunds, the provider has made. */
    protected abstract long pagesMade();

    protected abstract long refundsMade();

    /** A currency that the provider does not take. */
    protected abstract String foreignCurrency();

    protected static StartPayment payment(Money amount, StartPayment.Line... lines) {
        return new StartPayment(
                AttemptId.next(),
                PurchaseId.next(),
                "1001",
                amount,
                lines.length == 0 ? List.of(new StartPayment.Line("Panier", amount)) : List.of(lines),
                URI.create("http://127.0.0.1:1/paid"),
                URI.create("http://127.0.0.1:1/cancelled"),
                Instant.now().plus(Duration.ofMinutes(45)),
                "fr",
                "fatou@example.com");
    }

    protected static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }

    protected HostedPayment open(StartPayment payment) {
        return gateway().start(payment, payment.attempt().text());
    }

    protected PaymentState state(String reference) {
        return gateway().fetch(reference).orElseThrow();
    }

    protected PaymentState paid(Money amount) {
        String reference = open(payment(amount)).reference();
        pay(reference);
        return state(reference);
    }

    private static StartRefund refund(PaymentState paid, Money amount) {
        return new StartRefund(RefundId.next(), paid.reference(), paid.charge(), amount, "épuisé");
    }

    private RefundState give(StartRefund refund) {
        return gateway().refund(refund, refund.refund().text());
    }

    @Test
    void opensOnePageForAKeyHoweverOftenItIsAsked() {
        StartPayment payment = payment(xof(27_300));
        long before = pagesMade();

        Set<String> references = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            references.add(open(payment).reference());
        }

        assertThat(references).hasSize(1);
        assertThat(pagesMade() - before).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        StartPayment payment = payment(xof(27_300));
        open(payment);

        assertThatThrownBy(
                        () -> gateway().start(payment(xof(1)), payment.attempt().text()))
                .isInstanceOf(ProviderRefused.class);
    }

    @Test
    void saysThatItIsPendingAndWhoseItIsUntilItIsPaid() {
        StartPayment payment = payment(xof(27_300));
        HostedPayment page = open(payment);

        assertThat(page.page().isAbsolute()).isTrue();
        assertThat(state(page.reference()))
                .isEqualTo(new PaymentState(
                        page.reference(),
                        Status.PENDING,
                        xof(27_300),
                        null,
                        null,
                        gateway().merchant(),
                        payment.purchase().text(),
                        payment.attempt().text(),
                        null));
    }

    @Test
    void saysWhatCameAndWhatTheProviderKeepsOnceItIsPaid() {
        PaymentState paid = paid(xof(27_300));

        assertThat(paid.status()).isEqualTo(Status.CAPTURED);
        assertThat(paid.amount()).isEqualTo(xof(27_300));
        assertThat(paid.fee()).isEqualTo(xof(273));
        assertThat(paid.charge()).isNotBlank();
    }

    @Test
    void knowsNothingOfAForeignName() {
        assertThat(gateway().fetch("nobodys")).isEmpty();
        assertThat(gateway().fetchRefund("nobodys")).isEmpty();
    }

    @Test
    void closesAPageThatCanThenNotBePaid() {
        String reference = open(payment(xof(27_300))).reference();

        gateway().expire(reference);
        gateway().expire(reference);
        pay(reference);

        assertThat(state(reference).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void leavesAPaidPagePaid() {
        PaymentState paid = paid(xof(27_300));

        gateway().expire(paid.reference());

        assertThat(state(paid.reference())).isEqualTo(paid);
    }

    @Test
    void givesAPartBackOnceForAKeyAndRemembersIt() {
        StartRefund refund = refund(paid(xof(27_300)), xof(8_500));

        RefundState given = give(refund);

        assertThat(given.status()).isEqualTo(RefundState.Status.CONFIRMED);
        assertThat(given.amount()).isEqualTo(xof(8_500));
        assertThat(give(refund)).isEqualTo(given);
        assertThat(gateway().fetchRefund(given.reference())).contains(given);
    }

    @Test
    void refusesToGiveBackMoreThanCame() {
        PaymentState paid = paid(xof(27_300));
        give(refund(paid, xof(27_000)));

        assertThatThrownBy(() -> give(refund(paid, xof(301)))).isInstanceOf(ProviderRefused.class);
        assertThat(give(refund(paid, xof(300))).status()).isEqualTo(RefundState.Status.CONFIRMED);
    }

    @Test
    @Tag("W-30")
    void refusesACurrencyThatItDoesNotTakeBeforeItSendsAnything() {
        String currency = foreignCurrency();
        trouble(Trouble.SERVER_ERROR);

        assertThat(gateway().takes(currency)).isFalse();
        assertThat(gateway().takes("XOF")).isTrue();
        assertThatThrownBy(() -> open(payment(Money.of(1_000, currency)))).isInstanceOf(CurrencyNotTaken.class);
        peace();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("W-16")
    @Tag("W-17")
    @Tag("W-18")
    void opensOnePageThroughAnyTrouble(Trouble trouble) {
        StartPayment payment = payment(xof(27_300));
        long before = pagesMade();

        trouble(trouble);
        assertTimeoutPreemptively(
                PATIENCE, () -> assertThatThrownBy(() -> open(payment)).isInstanceOf(ProviderUnavailable.class));
        peace();
        open(payment);

        assertThat(pagesMade() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("W-17")
    void givesMoneyBackOnceThroughAnyTrouble(Trouble trouble) {
        StartRefund refund = refund(paid(xof(27_300)), xof(1_500));
        long before = refundsMade();

        trouble(trouble);
        assertThatThrownBy(() -> give(refund)).isInstanceOf(ProviderUnavailable.class);
        peace();
        give(refund);

        assertThat(refundsMade() - before).isEqualTo(1);
    }
}
