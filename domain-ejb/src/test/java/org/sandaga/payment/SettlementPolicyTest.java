package org.sandaga.payment;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;

class SettlementPolicyTest {
    private static final Money ASKED = Money.of(31_500, "XOF");
    private static final AttemptId ATTEMPT = AttemptId.next();
    private static final PurchaseId PURCHASE = PurchaseId.next();

    /**
     * What a provider may truly go through; callbacks and sweeps show moments of it, in any order, any number of times,
     * the last one at the latest when the sweeper asks.
     */
    @Property(tries = 500)
    @net.jqwik.api.Tag("I22")
    void endsInTheSameStateWhateverIsReportedWhenAndHowOften(
            @ForAll("lives") List<PaymentState.Status> life, @ForAll Random chance) {
        List<PaymentState.Status> reports = new ArrayList<>();
        for (int i = chance.nextInt(12); i > 0; i--) {
            reports.add(life.get(chance.nextInt(life.size())));
        }
        reports.add(life.getLast());
        Collections.shuffle(reports, chance);

        assertThat(after(reports)).isEqualTo(after(life));
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("I22")
    void capturesExactlyOnceHoweverOftenItIsReported(
            @ForAll("lives") List<PaymentState.Status> life, @ForAll Random chance) {
        List<PaymentState.Status> reports = new ArrayList<>(life);
        reports.addAll(life);
        Collections.shuffle(reports, chance);

        AttemptStatus status = AttemptStatus.OPEN;
        int captures = 0;
        for (PaymentState.Status report : reports) {
            AttemptStatus next = SettlementPolicy.next(attempt(status), state(report), "us", captures > 0);
            captures += next == AttemptStatus.CAPTURED && status != AttemptStatus.CAPTURED ? 1 : 0;
            status = next;
        }

        assertThat(captures).isEqualTo(life.contains(PaymentState.Status.CAPTURED) ? 1 : 0);
    }

    @Provide
    Arbitrary<List<PaymentState.Status>> lives() {
        return Arbitraries.of(
                List.of(PaymentState.Status.PENDING),
                List.of(PaymentState.Status.PENDING, PaymentState.Status.CAPTURED),
                List.of(PaymentState.Status.PENDING, PaymentState.Status.FAILED),
                List.of(PaymentState.Status.PENDING, PaymentState.Status.EXPIRED),
                List.of(PaymentState.Status.PENDING, PaymentState.Status.EXPIRED, PaymentState.Status.CAPTURED),
                List.of(PaymentState.Status.PENDING, PaymentState.Status.FAILED, PaymentState.Status.CAPTURED));
    }

    @Test
    @Tag("W-10")
    void staysOpenWhileTheProviderSaysNothing() {
        assertThat(after(List.of(PaymentState.Status.PENDING))).isEqualTo(AttemptStatus.OPEN);
    }

    @Test
    void takesMoneyOfAPaidPurchaseForADuplicate() {
        assertThat(SettlementPolicy.next(attempt(AttemptStatus.OPEN), state(PaymentState.Status.CAPTURED), "us", true))
                .isEqualTo(AttemptStatus.DUPLICATE);
    }

    @ParameterizedTest
    @EnumSource(FlagReason.class)
    @Tag("W-06")
    @Tag("W-07")
    @Tag("W-08")
    @Tag("W-09")
    void flagsMoneyThatIsNotExactlyWhatWasAskedFor(FlagReason reason) {
        PaymentState right = state(PaymentState.Status.CAPTURED);
        PaymentState wrong = switch (reason) {
            case OTHER_MERCHANT -> money(right.amount(), "them", PURCHASE.text(), ATTEMPT.text());
            case OTHER_AMOUNT -> money(Money.of(31_499, "XOF"), "us", PURCHASE.text(), ATTEMPT.text());
            case OTHER_CURRENCY -> money(Money.of(31_500, "EUR"), "us", PURCHASE.text(), ATTEMPT.text());
            case OTHER_PURCHASE -> money(right.amount(), "us", PurchaseId.next().text(), ATTEMPT.text());
            case UNKNOWN_PAYMENT ->
                money(right.amount(), "us", PURCHASE.text(), AttemptId.next().text());
        };

        assertThat(SettlementPolicy.next(attempt(AttemptStatus.OPEN), wrong, "us", false))
                .isEqualTo(AttemptStatus.FLAGGED);
        assertThat(SettlementPolicy.mismatch(attempt(AttemptStatus.OPEN), wrong, "us"))
                .contains(reason == FlagReason.UNKNOWN_PAYMENT ? FlagReason.OTHER_PURCHASE : reason);
        assertThat(SettlementPolicy.mismatch(attempt(AttemptStatus.OPEN), right, "us"))
                .isEmpty();
    }

    @Test
    @Tag("W-09")
    void flagsMoneyThatNamesNothing() {
        assertThat(SettlementPolicy.mismatch(attempt(AttemptStatus.OPEN), money(ASKED, "us", null, null), "us"))
                .contains(FlagReason.OTHER_PURCHASE);
    }

    @ParameterizedTest
    @EnumSource(AttemptStatus.class)
    void takesOnlyARefusalForADeclineAndNeverAPageThatWasLeft(AttemptStatus after) {
        PaymentState plain = state(PaymentState.Status.PENDING);
        PaymentState refused = new PaymentState(
                "cs_1", plain.status(), ASKED, null, null, "us", PURCHASE.text(), ATTEMPT.text(), "card_declined");

        assertThat(SettlementPolicy.isDeclined(after, refused))
                .isEqualTo(List.of(AttemptStatus.OPEN, AttemptStatus.FAILED, AttemptStatus.EXPIRED)
                        .contains(after));
        assertThat(SettlementPolicy.isDeclined(after, plain)).isEqualTo(after == AttemptStatus.FAILED);
    }

    private static AttemptStatus after(List<PaymentState.Status> reports) {
        AttemptStatus status = AttemptStatus.OPEN;
        for (PaymentState.Status report : reports) {
            status = SettlementPolicy.next(attempt(status), state(report), "us", status == AttemptStatus.CAPTURED);
        }
        return status;
    }

    private static Attempt attempt(AttemptStatus status) {
        URI shop = URI.create("https://shop.example");
        StartPayment request = new StartPayment(
                ATTEMPT, PURCHASE, "100001", ASKED, List.of(), shop, shop, Instant.EPOCH, "fr", "fatou@example.com");
        return new Attempt(ATTEMPT, Ids.next(), PURCHASE, "p", status, ASKED, request, "cs_1", shop, false, 0);
    }

    private static PaymentState state(PaymentState.Status status) {
        return new PaymentState("cs_1", status, ASKED, null, "ch_1", "us", PURCHASE.text(), ATTEMPT.text(), null);
    }

    private static PaymentState money(Money amount, String merchant, String purchase, String attempt) {
        return new PaymentState(
                "cs_1", PaymentState.Status.CAPTURED, amount, null, "ch_1", merchant, purchase, attempt, null);
    }
}
