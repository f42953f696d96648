package org.sandaga.payout;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.ledger.AccountKey;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.Earnings;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.payment.RefundDesk;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.SliceRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sandaga.payout.Bank.xof;

/** The worked example of the domain's description, without its promotion, from the shopper's money to the vendors'. */
class WorkedExampleIT {
    private final Bank bank = Bank.open();
    private final Actor awa = bank.yard.awa;
    private final Actor binta = bank.yard.binta;

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void paysEachVendorItsShareToTheLastFranc() {
        PlacedPurchase placed = bank.delivered();
        assertPlatformHasItsPart();
        assertThat(bank.balance(awa).pending()).isEqualTo(xof(18_668));
        assertThat(bank.balance(binta).pending()).isEqualTo(xof(7_674));

        bank.house.wait(Duration.ofDays(14).minusMinutes(5));
        bank.house.runJobs();
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(0));
        bank.house.wait(Duration.ofMinutes(5));
        bank.house.runJobs();

        assertThat(bank.yard.status(placed, bank.yard.ofAwa(placed))).isEqualTo(VendorOrderStatus.COMPLETED);
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(18_668));
        assertThat(bank.balance(binta).payable()).isEqualTo(xof(7_674));
        assertThat(bank.balance(awa).pending()).isEqualTo(xof(0));

        bank.approved();
        bank.house.runJobs();

        assertThat(bank.transfers.sentTo(Bank.account(awa), "XOF")).isEqualTo(xof(18_668));
        assertThat(bank.transfers.sentTo(Bank.account(binta), "XOF")).isEqualTo(xof(7_674));
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(0));
        assertThat(bank.balance(binta).payable()).isEqualTo(xof(0));
        assertThat(bank.inTransit()).isEqualTo(xof(0));
        assertThat(bank.clearing()).isEqualTo(xof(30_000 - 300 - 18_668 - 7_674));
        assertPlatformHasItsPart();
        // what the provider still holds is what the marketplace keeps, less the provider's fee
        assertThat(bank.clearing()).isEqualTo(xof(3_100 + 558 - 300));
        assertThat(bank.sums()).containsExactly(0L);
    }

    @Test
    @Tag("W-24")
    void netsWhatAVendorOwesAfterARefundThatFollowsThePayout() {
        PlacedPurchase placed = bank.matured();
        bank.approved();
        bank.house.runJobs();

        bank.house
                .door(RefundDesk.class)
                .claimPart(bank.yard.ofAwa(placed), xof(20_000), xof(2_400), xof(432), "returned");
        bank.house.runJobs();

        assertThat(bank.balance(awa).receivable()).isEqualTo(xof(17_168));
        assertThat(platform(AccountType.COMMISSION_INCOME)).isEqualTo(xof(700));
        assertThat(platform(AccountType.COMMISSION_TAX)).isEqualTo(xof(126));

        bank.matured();
        PayoutRunId second = bank.approved();
        bank.house.runJobs();

        // of the second sale; of the first it has kept the shipping, 1 500
        assertThat(bank.payout(second, awa).amount()).isEqualTo(xof(18_668 - 17_168));
        assertThat(bank.house
                        .door(VendorPayouts.class)
                        .payout(awa, bank.payout(second, awa).id())
                        .shares())
                .extracting(PayoutView.Share::isTakenBack, PayoutView.Share::refunded)
                .containsExactlyInAnyOrder(tuple(true, xof(17_168)), tuple(false, xof(0)));
        assertThat(bank.balance(awa).receivable()).isEqualTo(xof(0));
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(0));
        assertThat(bank.sums()).containsExactly(0L);
    }

    /** I9: what the vendor is shown, what the ledger says, what the payout's statement adds up to, what was sent. */
    @Test
    void saysTheSameOnAllFourPaths() {
        bank.matured();
        bank.matured();
        Money shown = bank.house.door(Earnings.class).balances(awa).getFirst().payable();
        Money ledger = bank.ledger(AccountKey.vendorPayable(awa.vendor(), "XOF"));
        PayoutRunId run = bank.approved();
        bank.house.runJobs();
        PayoutView statement = bank.house
                .door(VendorPayouts.class)
                .payout(awa, bank.payout(run, awa).id());

        List<Money> paths = List.of(
                shown,
                ledger,
                Money.sum(
                        statement.shares().stream()
                                .map(PayoutView.Share::amount)
                                .toList(),
                        "XOF"),
                bank.transfers.sentTo(Bank.account(awa), "XOF"));
        assertThat(statement.shares()).hasSize(2).allSatisfy(share -> {
            assertThat(share.sale().minus(share.commission()).minus(share.commissionTax()))
                    .isEqualTo(share.amount());
            assertThat(share.refunded()).isEqualTo(xof(0));
        });
        assertThat(paths).containsOnly(xof(2 * 18_668));
        assertThat(bank.house
                        .door(VendorPayouts.class)
                        .list(awa, SliceRequest.first(10))
                        .items())
                .singleElement()
                .extracting(PayoutRow::amount, PayoutRow::status)
                .containsExactly(shown, PayoutStatus.SETTLED);
    }

    private void assertPlatformHasItsPart() {
        assertThat(platform(AccountType.COMMISSION_INCOME)).isEqualTo(xof(3_100));
        assertThat(platform(AccountType.COMMISSION_TAX)).isEqualTo(xof(558));
        assertThat(platform(AccountType.PSP_FEES)).isEqualTo(xof(300));
    }

    private Money platform(AccountType type) {
        return bank.ledger(AccountKey.platform(type, "XOF"));
    }
}
