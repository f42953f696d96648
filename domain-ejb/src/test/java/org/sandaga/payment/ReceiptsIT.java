package org.sandaga.payment;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.ledger.AccountType;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a callback once its receipt is written. */
class ReceiptsIT {
    private final Till till = Till.open();
    private final ReceiptDesk desk = till.house.door(ReceiptDesk.class);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void areWorkedOnOnce() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.gateway.pay(reference);
        till.hear(reference);

        assertThat(left()).isEmpty();
        workAfter(Duration.ofHours(1));
        assertThat(till.gateway.calls("fetch")).hasSize(1);
    }

    @Test
    void areDoneWithAtOnceWhenTheyAreAboutNothingOfOurs() {
        receive(ProviderEvent.About.OTHER, "evt_other", StandInGateway.US);

        assertThat(left()).isEmpty();
        assertThat(till.gateway.calls("fetch")).isEmpty();
        assertThat(till.payments.flags(Actor.SYSTEM)).isEmpty();
    }

    @Test
    void areFlaggedAndNotFollowedWhenTheyAreAnotherMerchants() {
        receive(ProviderEvent.About.PAYMENT, "cs_theirs", "acct_them");

        assertThat(left()).isEmpty();
        assertThat(till.gateway.calls("fetch")).isEmpty();
        assertThat(till.payments.flags(Actor.SYSTEM)).singleElement().satisfies(flag -> {
            assertThat(flag.reason()).isEqualTo(FlagReason.OTHER_MERCHANT);
            assertThat(flag.reference()).isEqualTo("cs_theirs");
            assertThat(flag.isKept()).isFalse();
        });
    }

    @Test
    void areFlaggedWhenTheProviderSaysThatThePaymentIsAnotherMerchants() {
        till.gateway.know(new PaymentState(
                "cs_theirs",
                PaymentState.Status.CAPTURED,
                Money.of(700, "XOF"),
                null,
                "ch_theirs",
                "acct_them",
                null,
                null,
                null));

        receive(ProviderEvent.About.PAYMENT, "cs_theirs", StandInGateway.US);

        assertThat(till.payments.flags(Actor.SYSTEM))
                .extracting(FlagRow::reason)
                .containsExactly(FlagReason.OTHER_MERCHANT);
        assertThat(till.platform(AccountType.SUSPENSE)).isZero();
    }

    @Test
    void arePassedOnWhenAnotherCapabilityKnowsTheThing() {
        receive(ProviderEvent.About.TRANSFER, "tr_1", StandInGateway.US);

        assertThat(left()).isEmpty();
        assertThat(passedOn()).singleElement().satisfies(report -> {
            assertThat(report.about()).isEqualTo(ProviderEvent.About.TRANSFER);
            assertThat(report.reference()).isEqualTo("tr_1");
        });
    }

    /** The job of receipts alone; that of payments would find the money for itself. */
    private void workAfter(Duration pause) {
        till.house.wait(pause);
        till.house.door(HandleReceipts.class).run();
    }

    /** What the job will ever work on. */
    private List<Receipt> left() {
        till.house.wait(Duration.ofHours(2));
        return desk.due(10);
    }

    private void receive(ProviderEvent.About about, String reference, String merchant) {
        till.payments.receive(
                StandInGateway.NAME,
                StandInGateway.callback(Ids.next().toString(), about, reference, merchant),
                Map.of("signature", "good"));
    }

    private List<ProviderReported> passedOn() {
        return till.house.inTransaction(() -> till.house
                .sql()
                .list(
                        "select payload from shared.outbox where type = 'payment.ProviderReported'",
                        row -> Json.read(row.text("payload"), ProviderReported.class)));
    }
}
