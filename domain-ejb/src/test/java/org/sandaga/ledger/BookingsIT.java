package org.sandaga.ledger;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BookingsIT {
    private static final House HOUSE = House.open();
    private static final String PSP = "stripe";

    private final Bookings bookings = HOUSE.door(Bookings.class);
    private final Ledger ledger = HOUSE.door(Ledger.class);
    private final VendorId awa = VendorId.next();
    private final UUID order = Ids.next();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void makesACapturePendingLessCommissionAndItsTax() {
        captured(order, 10_000, 1_000, 180);

        assertThat(balance().pending()).isEqualTo(xof(8_820));
        assertThat(balance().payable()).isEqualTo(xof(0));
    }

    @Test
    void makesAllThatIsPendingOfAnOrderPayable() {
        captured(order, 10_000, 1_000, 180);
        captured(Ids.next(), 500, 0, 0);

        matured(order);
        matured(order);

        assertThat(balance().pending()).isEqualTo(xof(500));
        assertThat(balance().payable()).isEqualTo(xof(8_820));
    }

    @Test
    void refundsFromWhatIsPendingOfTheOrderItself() {
        captured(order, 10_000, 1_000, 180);
        captured(Ids.next(), 4_000, 0, 0);

        refunded(order, 10_000, 1_000, 180);

        assertThat(balance().pending()).isEqualTo(xof(4_000));
        assertThat(balance().receivable()).isEqualTo(xof(0));
    }

    @Test
    void refundsFromWhatIsPayableOnceMatured() {
        captured(order, 10_000, 1_000, 180);
        matured(order);

        refunded(order, 4_000, 400, 72);

        assertThat(balance().payable()).isEqualTo(xof(8_820 - 3_528));
    }

    @Test
    void writesARefundOnceThoughTheBalanceHasMovedOn() {
        captured(order, 10_000, 1_000, 180);
        MoneyBack back = back(order, 1_000, 100, 18);
        bookings.refunded(back);
        matured(order);

        bookings.refunded(back);

        assertThat(balance().payable()).isEqualTo(xof(8_820 - 882));
    }

    @Test
    void letsTheVendorOweWhatWasPaidOutAlready() {
        captured(order, 10_000, 1_000, 180);
        matured(order);
        paid(Ids.next());

        refunded(order, 4_000, 400, 72);

        assertThat(balance().payable()).isEqualTo(xof(0));
        assertThat(balance().receivable()).isEqualTo(xof(3_528));
    }

    @Test
    void netsWhatTheVendorOwesInTheNextPayout() {
        captured(order, 10_000, 1_000, 180);
        matured(order);
        paid(Ids.next());
        refunded(order, 4_000, 400, 72);
        UUID next = Ids.next();
        captured(next, 5_000, 0, 0);
        matured(next);

        Money sent = bookings.payoutSent(Ids.next(), 1, awa, "XOF", PSP, open());

        assertThat(sent).isEqualTo(xof(5_000 - 3_528));
        assertThat(balance().payable()).isEqualTo(xof(0));
        assertThat(balance().receivable()).isEqualTo(xof(0));
    }

    @Test
    void paysAnEntryOnce() {
        captured(order, 10_000, 1_000, 180);
        matured(order);
        List<Long> entries = open();
        UUID payout = Ids.next();

        assertThat(bookings.payoutSent(payout, 1, awa, "XOF", PSP, entries)).isEqualTo(xof(8_820));
        assertThat(bookings.payoutSent(payout, 1, awa, "XOF", PSP, entries)).isEqualTo(xof(8_820));

        assertThat(balance().payable()).isEqualTo(xof(0));
        assertThatThrownBy(() -> bookings.payoutSent(Ids.next(), 1, awa, "XOF", PSP, entries))
                .isInstanceOf(PayableHasChanged.class);
    }

    @Test
    void refusesAPayoutPlannedBeforeARefund() {
        captured(order, 10_000, 1_000, 180);
        matured(order);
        List<Long> planned = open();
        refunded(order, 1, 0, 0);

        assertThatThrownBy(() -> bookings.payoutSent(Ids.next(), 1, awa, "XOF", PSP, planned))
                .isInstanceOf(PayableHasChanged.class);
    }

    @Test
    void refusesAPayoutOfAnotherVendorsEntries() {
        captured(order, 10_000, 1_000, 180);
        matured(order);
        List<Long> awas = open();

        assertThatThrownBy(() -> bookings.payoutSent(Ids.next(), 1, VendorId.next(), "XOF", PSP, awas))
                .isInstanceOf(PayableHasChanged.class);
    }

    @Test
    void refusesAPayoutThatBringsNothing() {
        assertThatThrownBy(() -> bookings.payoutSent(Ids.next(), 1, awa, "XOF", PSP, List.of()))
                .isInstanceOf(PayableHasChanged.class);
    }

    @Test
    void makesARejectedPayoutDueAgainAndSendsItOnceMore() {
        captured(order, 10_000, 1_000, 180);
        matured(order);
        UUID payout = Ids.next();
        List<Long> entries = open();
        bookings.payoutSent(payout, 1, awa, "XOF", PSP, entries);

        bookings.payoutFailed(payout, 1);
        assertThat(balance().payable()).isEqualTo(xof(8_820));
        assertThat(open()).isEqualTo(entries);

        bookings.payoutSent(payout, 2, awa, "XOF", PSP, entries);
        assertThat(balance().payable()).isEqualTo(xof(0));
    }

    @Test
    void emptiesTheTransitAccountWhenAPayoutSettles() {
        String provider = "settling";
        bookings.captured(capture(order, provider, 10_000, 0, 0));
        matured(order);
        UUID payout = Ids.next();
        Money sent = bookings.payoutSent(payout, 1, awa, "XOF", provider, open());

        assertThat(ledger.balance(AccountKey.payoutInTransit(provider, "XOF"))).isEqualTo(xof(10_000));
        bookings.payoutSettled(payout, "PO-1", provider, sent);
        bookings.payoutSettled(payout, "PO-1", provider, sent);

        assertThat(ledger.balance(AccountKey.payoutInTransit(provider, "XOF"))).isEqualTo(xof(0));
        assertThat(ledger.balance(AccountKey.pspClearing(provider, "XOF"))).isEqualTo(xof(0));
    }

    @Test
    void makesAPayoutThatCameBackAfterItHadArrivedDueAgain() {
        String provider = Ids.next().toString();
        bookings.captured(capture(order, provider, 10_000, 0, 0));
        matured(order);
        UUID payout = Ids.next();
        Money sent = bookings.payoutSent(payout, 1, awa, "XOF", provider, open());
        bookings.payoutSettled(payout, "PO-1", provider, sent);

        bookings.payoutReturned(payout, 1);

        assertThat(balance().payable()).isEqualTo(xof(10_000));
        assertThat(ledger.balance(AccountKey.payoutInTransit(provider, "XOF"))).isEqualTo(xof(0));
        assertThat(ledger.balance(AccountKey.pspClearing(provider, "XOF"))).isEqualTo(xof(10_000));
    }

    @Test
    void booksEachRoundOfARefundAndItsFailureOnItsOwn() {
        captured(order, 10_000, 1_000, 180);
        UUID cause = Ids.next();

        for (int round = 1; round <= 3; round++) {
            bookings.refunded(new MoneyBack(cause, round, order, awa, "P-1-1", PSP, xof(4_000), xof(400), xof(72)));
            assertThat(balance().pending()).isEqualTo(xof(8_820 - 3_528));

            bookings.refundFailed(cause, round);
            bookings.refundFailed(cause, round);
            assertThat(balance().pending()).isEqualTo(xof(8_820));
        }
    }

    @Test
    void findsNoFailedRefundThatWasNeverBooked() {
        assertThatThrownBy(() -> bookings.refundFailed(Ids.next(), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsTheCurrenciesOfAVendorApart() {
        captured(order, 10_000, 1_000, 180);
        Capture.Part euros =
                new Capture.Part(Ids.next(), awa, Money.of(50, "EUR"), Money.of(0, "EUR"), Money.of(0, "EUR"));
        bookings.captured(new Capture(Ids.next(), Ids.next(), "P-1", PSP, List.of(euros)));

        assertThat(balance().pending()).isEqualTo(xof(8_820));
        assertThat(ledger.balanceOf(awa, "EUR").pending()).isEqualTo(Money.of(50, "EUR"));
    }

    @Test
    void keepsMoneyOfUnknownCauseApartUntilItIsReturnedForGood() {
        AccountKey suspense = AccountKey.platform(AccountType.SUSPENSE, "XOF");
        Money before = ledger.balance(suspense);
        UUID cause = Ids.next();

        bookings.unknownMoney(cause, "?", PSP, xof(77));
        assertThat(ledger.balance(suspense)).isEqualTo(before.plus(xof(77)));

        bookings.unknownMoneyReturned(cause, 1, "?", PSP, xof(77));
        assertThat(ledger.balance(suspense)).isEqualTo(before);

        bookings.unknownMoneyKept(cause, 1);
        assertThat(ledger.balance(suspense)).isEqualTo(before.plus(xof(77)));
    }

    @Test
    void booksTheProvidersFeeAgainstWhatItHolds() {
        String dear = Ids.next().toString();

        bookings.providerFee(Ids.next(), "P-1", dear, xof(30));

        assertThat(ledger.balance(AccountKey.pspClearing(dear, "XOF"))).isEqualTo(xof(-30));
    }

    @Test
    void writesNothingWhenTheProviderTakesNoFee() {
        String free = Ids.next().toString();

        bookings.providerFee(Ids.next(), "P-1", free, xof(0));

        assertThat(ledger.balance(AccountKey.pspClearing(free, "XOF"))).isEqualTo(xof(0));
    }

    @Test
    void givesAFeeLargerThanTheSaleBackWhereTheDebtLies() {
        captured(order, 300, 300, 54);
        matured(order);
        assertThat(balance().payable()).isEqualTo(xof(-54));

        refunded(order, 300, 300, 54);

        assertThat(balance().payable()).isEqualTo(xof(0));
        assertThat(balance().receivable()).isEqualTo(xof(0));
    }

    private void paid(UUID payout) {
        bookings.payoutSent(payout, 1, awa, "XOF", PSP, open());
    }

    /** What no payout has taken yet; the test takes everything, so that is what was written since the last payout. */
    private List<Long> open() {
        return HOUSE.inTransaction(() -> HOUSE.sql().list("""
                        select entry_id from ledger.payable_entry p where vendor_id = ? and entry_id > coalesce(
                            (select max(e.id) from ledger.entry e join ledger.journal j on j.id = e.journal_id
                             where e.vendor_id = p.vendor_id and j.kind = 'PAYOUT_SENT' and not exists (
                                 select from ledger.journal x where x.kind = 'PAYOUT_FAILED'
                                 and x.idempotency_key = replace(j.idempotency_key, 'sent', 'failed'))), 0)
                        order by entry_id""", row -> row.number("entry_id"), awa));
    }

    private VendorBalance balance() {
        return ledger.balanceOf(awa, "XOF");
    }

    private void captured(UUID vendorOrder, long amount, long commission, long tax) {
        bookings.captured(capture(vendorOrder, PSP, amount, commission, tax));
    }

    private Capture capture(UUID vendorOrder, String provider, long amount, long commission, long tax) {
        return new Capture(
                Ids.next(),
                Ids.next(),
                "P-1",
                provider,
                List.of(new Capture.Part(vendorOrder, awa, xof(amount), xof(commission), xof(tax))));
    }

    private void matured(UUID vendorOrder) {
        bookings.matured(vendorOrder, awa, "P-1-1", "XOF");
    }

    private void refunded(UUID vendorOrder, long amount, long commission, long tax) {
        bookings.refunded(back(vendorOrder, amount, commission, tax));
    }

    private MoneyBack back(UUID vendorOrder, long amount, long commission, long tax) {
        return new MoneyBack(Ids.next(), vendorOrder, awa, "P-1-1", PSP, xof(amount), xof(commission), xof(tax));
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
