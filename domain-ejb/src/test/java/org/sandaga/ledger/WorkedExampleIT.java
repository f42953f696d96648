package org.sandaga.ledger;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked example of the domain's description, in the ledger alone. */
class WorkedExampleIT {
    private final House house = House.open();
    private final Ledger ledger = house.door(Ledger.class);
    private final Bookings bookings = house.door(Bookings.class);
    private final VendorId a = VendorId.next();
    private final VendorId b = VendorId.next();
    private final UUID orderOfA = Ids.next();
    private final UUID orderOfB = Ids.next();
    private final UUID purchase = Ids.next();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void comesOutWithTheDocumentedFiguresWhenThePlatformFundsACoupon() {
        capture(xof(19_500), xof(7_800));
        fundCoupon();
        house.inTransaction(this::feeOfOnePercent);
        mature();

        assertThat(payable(a)).isEqualTo(xof(18_668));
        assertThat(payable(b)).isEqualTo(xof(7_674));
        assertThat(platform(AccountType.COMMISSION_INCOME)).isEqualTo(xof(3_100));
        assertThat(platform(AccountType.COMMISSION_TAX)).isEqualTo(xof(558));
        assertThat(platform(AccountType.PROMO_EXPENSE)).isEqualTo(xof(2_700));
        assertThat(platform(AccountType.PSP_FEES)).isEqualTo(xof(273));
        assertThat(clearing()).isEqualTo(xof(27_300 - 273));
        assertThat(18_668 + 7_674 + 3_100 + 558 - 2_700).isEqualTo(27_300);
        assertThat(sumOfAllAccounts()).isZero();
    }

    @Test
    void leavesAOwingItsEarningAfterARefundThatFollowsThePayout() {
        capture(xof(19_500), xof(7_800));
        fundCoupon();
        mature();
        payOut(a);
        Money before = clearing();

        // the promotion's reversal has no posting of its own yet: with it, the vendor owes what it had earned
        UUID refund = Ids.next();
        AccountKey owed = AccountKey.vendorReceivable(a, "XOF");
        ledger.post(Posting.of(JournalKind.REFUNDED, "refund:" + refund, "P-1-1")
                .debit(owed, xof(17_168), orderOfA)
                .debit(AccountKey.platform(AccountType.COMMISSION_INCOME, "XOF"), xof(2_400), orderOfA)
                .debit(AccountKey.platform(AccountType.COMMISSION_TAX, "XOF"), xof(432), orderOfA)
                .credit(AccountKey.platform(AccountType.PROMO_EXPENSE, "XOF"), xof(2_000), orderOfA)
                .credit(AccountKey.pspClearing("stripe", "XOF"), xof(18_000), orderOfA));

        assertThat(ledger.balance(owed)).isEqualTo(xof(17_168));
        assertThat(clearing()).isEqualTo(before.minus(xof(18_000)));
        assertThat(xof(18_668).minus(ledger.balance(owed))).isEqualTo(xof(1_500));
        assertThat(sumOfAllAccounts()).isZero();
    }

    @Test
    void comesOutWithoutTheCoupon() {
        capture(xof(21_500), xof(8_500));
        house.inTransaction(this::feeOfOnePercent);
        mature();

        assertThat(payable(a)).isEqualTo(xof(21_500 - 2_400 - 432));
        assertThat(payable(b)).isEqualTo(xof(8_500 - 700 - 126));
        assertThat(clearing()).isEqualTo(xof(30_000 - 300));
        assertThat(18_668 + 7_674 + 3_100 + 558).isEqualTo(30_000);
        assertThat(sumOfAllAccounts()).isZero();
    }

    @Test
    void letsAOweItsItemWithoutTheCouponAndKeepItsShipping() {
        capture(xof(21_500), xof(8_500));
        mature();
        payOut(a);

        bookings.refunded(new MoneyBack(Ids.next(), orderOfA, a, "P-1-1", "stripe", xof(20_000), xof(2_400), xof(432)));

        assertThat(ledger.balanceOf(a, "XOF").receivable()).isEqualTo(xof(17_168));
        assertThat(platform(AccountType.COMMISSION_INCOME)).isEqualTo(xof(700));
        assertThat(platform(AccountType.COMMISSION_TAX)).isEqualTo(xof(126));
        assertThat(sumOfAllAccounts()).isZero();
    }

    private void capture(Money ofA, Money ofB) {
        bookings.captured(new Capture(
                purchase,
                purchase,
                "P-1",
                "stripe",
                List.of(
                        new Capture.Part(
                                orderOfA,
                                a,
                                ofA,
                                xof(20_000).basisPoints(1200),
                                xof(2_400).basisPoints(1800)),
                        new Capture.Part(orderOfB, b, ofB, xof(7_000).basisPoints(1000), xof(700).basisPoints(1800)))));
    }

    private void fundCoupon() {
        ledger.post(Posting.of(JournalKind.CAPTURED, "coupon:" + purchase, "P-1")
                .debit(AccountKey.platform(AccountType.PROMO_EXPENSE, "XOF"), xof(2_700), purchase)
                .credit(AccountKey.vendorPending(a, "XOF"), xof(2_000), orderOfA)
                .credit(AccountKey.vendorPending(b, "XOF"), xof(700), orderOfB));
    }

    private Money feeOfOnePercent() {
        Money fee = clearing().basisPoints(100);
        bookings.providerFee(purchase, "P-1", "stripe", fee);
        return fee;
    }

    private void mature() {
        bookings.matured(orderOfA, a, "P-1-1", "XOF");
        bookings.matured(orderOfB, b, "P-1-2", "XOF");
    }

    private void payOut(VendorId vendor) {
        List<Long> due = house.inTransaction(() -> house.sql()
                .list(
                        "select entry_id from ledger.payable_entry where vendor_id = ?",
                        row -> row.number("entry_id"),
                        vendor));
        bookings.payoutSent(Ids.next(), 1, vendor, "XOF", "stripe", due);
    }

    private Money payable(VendorId vendor) {
        return ledger.balanceOf(vendor, "XOF").payable();
    }

    private Money platform(AccountType type) {
        return ledger.balance(AccountKey.platform(type, "XOF"));
    }

    private Money clearing() {
        return ledger.balance(AccountKey.pspClearing("stripe", "XOF"));
    }

    private long sumOfAllAccounts() {
        Long sum = house.inTransaction(
                () -> house.sql().one("select sum(amount_minor) as n from ledger.entry", row -> row.number("n")));
        return sum;
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
