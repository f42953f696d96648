package org.sandaga.connectors.stripe;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.stripe.exception.StripeException;

import org.sandaga.payment.Movement;
import org.sandaga.payment.Movement.Kind;
import org.sandaga.payment.PaymentState;
import org.sandaga.payment.ProviderBook;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.payment.RefundState;
import org.sandaga.payment.StartPayment;
import org.sandaga.payment.StartRefund;
import org.sandaga.payout.PayoutId;
import org.sandaga.payout.StartTransfer;
import org.sandaga.payout.TransferState;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.VendorProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What Stripe says it moved goes by the names under which payments, refunds and transfers are known. */
class StripeBookTest {
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));

    private final StripeWorld world = new StripeWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsAPaymentLessItsFeeAndARefundThatFailedUnderTheNamesWeKnow() {
        PaymentState paid = paid();
        StartRefund wanted = Sample.refund(paid.charge());
        RefundState refund = world.gateway.refund(wanted, wanted.refund().text());
        world.steer("/stripe/refunds/" + refund.reference() + "/fail", "{}");

        assertThat(all(LONG_AGO))
                .extracting(Movement::kind, Movement::name, Movement::net)
                .containsExactly(
                        tuple(Kind.REFUND, refund.reference(), xof(27_300)),
                        tuple(Kind.REFUND, refund.reference(), xof(-27_300)),
                        tuple(Kind.PAYMENT, paid.charge(), xof(27_300 - 273)));
    }

    @Test
    void tellsWhatWasConvertedAsItWasAskedForAndItsFeeAsItWasTaken() {
        PaymentState paid = paid();
        StartRefund wanted = Sample.refund(paid.charge());
        RefundState refund = world.gateway.refund(wanted, wanted.refund().text());
        convert(paid.charge(), 4_162, 87);
        convert(refund.reference(), -4_162, 0);

        assertThat(all(LONG_AGO))
                .extracting(Movement::kind, Movement::name, Movement::net)
                .containsExactly(
                        tuple(Kind.REFUND, refund.reference(), xof(-27_300)),
                        tuple(Kind.PAYMENT, paid.charge(), xof(27_300)),
                        tuple(Kind.PAYMENT, paid.charge(), Money.of(-87, "EUR")));
        assertThat(all(LONG_AGO)).extracting(Movement::id).doesNotHaveDuplicates();
        assertThat(world.gateway.fetch(paid.reference()).orElseThrow().fee())
                .as("what our books have as the fee")
                .isEqualTo(Money.of(87, "EUR"));
    }

    @Test
    void tellsAsItStandsWhatStripeDoesNotTellMoreOf() {
        PaymentState paid = paid();
        convert(paid.charge(), 4_162, 87);
        String gone = "ch_" + "x".repeat(24);
        world.steer("/stripe/objects/" + line(paid.charge()), "{\"source\": \"" + gone + "\"}");

        assertThat(all(LONG_AGO))
                .extracting(Movement::kind, Movement::name, Movement::net)
                .containsExactly(tuple(Kind.PAYMENT, gone, Money.of(4_162 - 87, "EUR")));
    }

    @Test
    void asksOnceForAPageHoweverManyLinesWereConverted() {
        PaymentState paid = paid();
        StartRefund wanted = Sample.refund(paid.charge());
        RefundState refund = world.gateway.refund(wanted, wanted.refund().text());
        convert(paid.charge(), 4_162, 87);
        convert(refund.reference(), -4_162, 0);

        assertThat(all(LONG_AGO)).hasSize(3);
        assertThat(world.look("/_sandbox/requests?path=/stripe/v1/balance_transactions")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void tellsATransferThatCameBackUnderTheTransfersName() throws StripeException {
        topUp();
        TransferState sent =
                world.transfers.send(new StartTransfer(PayoutId.next(), xof(5_000), usableAccount(), "run_1"), "key");
        new StripeConnection(StripeWorld.settings(world.sandbox.stripeApiBase()))
                .client()
                .v1()
                .transfers()
                .reversals()
                .create(sent.reference());

        assertThat(all(LONG_AGO))
                .filteredOn(each -> each.kind() == Kind.TRANSFER)
                .extracting(Movement::name, Movement::net)
                .containsExactly(tuple(sent.reference(), xof(5_000)), tuple(sent.reference(), xof(-5_000)));
    }

    @Test
    void tellsWhatWeDidNotDo() {
        world.steer("/stripe/disputes", "{\"charge\": \"" + paid().charge() + "\", \"fee\": 1500}");

        assertThat(all(LONG_AGO))
                .filteredOn(each -> each.kind() == Kind.OTHER)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.name()).startsWith("du_");
                    assertThat(each.net()).isEqualTo(xof(-27_300 - 1_500));
                    assertThat(each.at()).isBetween(LONG_AGO, Instant.now());
                });
    }

    @Test
    void tellsWhatCameFromOurOwnBankAsWhatWentThere() {
        topUp();

        assertThat(all(LONG_AGO)).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Kind.WITHDRAWAL);
            assertThat(each.name()).startsWith("tu_");
        });
    }

    @Test
    void turnsThePagesAndEndsWithTheLast() {
        IntStream.range(0, 205).forEach(i -> topUp());
        ProviderBook.Page first = world.book.read(LONG_AGO, null);

        assertThat(first.movements()).hasSize(50);
        assertThat(first.next()).isEqualTo(first.movements().getLast().id());
        assertThat(all(LONG_AGO)).extracting(Movement::id).hasSize(205).doesNotHaveDuplicates();
    }

    @Test
    void tellsOnlyWhatMovedSince() {
        topUp();

        assertThat(all(Instant.now().plus(Duration.ofMinutes(1)))).isEmpty();
    }

    @Test
    void saysThatItGotNoAnswer() {
        world.steer("/faults", "{\"path\": \"/stripe/v1/**\", \"kind\": \"status\", \"count\": 0}");

        assertThatThrownBy(() -> world.book.read(LONG_AGO, null)).isInstanceOf(ProviderUnavailable.class);
    }

    private List<Movement> all(Instant since) {
        List<Movement> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            ProviderBook.Page page = world.book.read(since, after);
            all.addAll(page.movements());
            after = page.next();
        } while (after != null);
        return all;
    }

    private PaymentState paid() {
        StartPayment payment = Sample.payment();
        String session = world.gateway.start(payment, payment.attempt().text()).reference();
        world.pay(session, "success");
        return world.gateway.fetch(session).orElseThrow();
    }

    /** Our account holds no XOF: what a thing moved was entered in euros. */
    private void convert(String source, long amount, long fee) {
        world.steer(
                "/stripe/objects/" + line(source),
                "{\"currency\": \"eur\", \"exchange_rate\": 0.0015245, \"amount\": %d, \"fee\": %d, \"net\": %d}"
                        .formatted(amount, fee, amount - fee));
    }

    private String line(String source) {
        return world.objects("balance_transaction").stream()
                .filter(each -> each.path("source").asText().equals(source))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private void topUp() {
        world.steer("/stripe/topups", "{\"currency\": \"xof\", \"amount\": 10000}");
    }

    private String usableAccount() {
        VendorId vendor = VendorId.next();
        String account = world.accounts.open(
                new VendorProfile(vendor, "Awa", "Awa", VendorKind.INDIVIDUAL, "SN", null), vendor.text());
        URI nowhere = URI.create("http://127.0.0.1:1/");
        world.press(world.accounts.onboardingLink(account, nowhere, nowhere), "complete");
        return account;
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
