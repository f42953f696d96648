package org.sandaga.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Ids;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class EarningsIT {
    private static final House HOUSE = House.open();
    private static final Actor FINANCE = Actor.staff(UserId.next(), EnumSet.of(Permission.LEDGER_READ));

    private final Earnings earnings = HOUSE.door(Earnings.class);
    private final Books books = HOUSE.door(Books.class);
    private final VendorId awa = VendorId.next();
    private final VendorId bob = VendorId.next();
    private final UUID purchase = Ids.next();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void sellForBoth() {
        HOUSE.door(Bookings.class)
                .captured(new Capture(
                        purchase, purchase, "P-" + purchase, "stripe", List.of(part(awa, 20_000), part(bob, 7_000))));
    }

    @Test
    void showsAVendorItsBalanceAndItsMovementsNewestFirst() {
        assertThat(earnings.balances(memberOf(awa)))
                .extracting(VendorBalance::pending)
                .containsExactly(xof(17_640));

        Slice<EarningRow> newest = earnings.entries(memberOf(awa), SliceRequest.first(2));
        Slice<EarningRow> older = earnings.entries(memberOf(awa), new SliceRequest(newest.next(), 2));

        assertThat(newest.items()).extracting(EarningRow::amount).containsExactly(xof(-360), xof(-2_000));
        assertThat(older.items()).extracting(EarningRow::amount).containsExactly(xof(20_000));
        assertThat(older.next()).isNull();
    }

    @Test
    void tellsTheCommissionOfASaleFromTheTaxOnIt() {
        assertThat(earnings.entries(memberOf(awa), SliceRequest.first(3)).items())
                .extracting(EarningRow::amount, EarningRow::commissionTax)
                .containsExactly(tuple(xof(-360), true), tuple(xof(-2_000), false), tuple(xof(20_000), false));
    }

    @Test
    void tellsWhatRefundsOfAnOrderHaveTaken() {
        UUID order = earnings.entries(memberOf(awa), SliceRequest.first(1))
                .items()
                .getFirst()
                .vendorOrder();
        assertThat(earnings.takenBack(memberOf(awa), order, "XOF")).isEqualTo(xof(0));

        UUID back = Ids.next();
        HOUSE.door(Bookings.class)
                .refunded(new MoneyBack(back, order, awa, "P-1", "stripe", xof(5_000), xof(500), xof(90)));
        assertThat(earnings.takenBack(memberOf(awa), order, "XOF")).isEqualTo(xof(4_410));
        assertThat(earnings.takenBack(memberOf(bob), order, "XOF")).isEqualTo(xof(0));

        HOUSE.door(Bookings.class).refundFailed(back, 1);
        assertThat(earnings.takenBack(memberOf(awa), order, "XOF")).isEqualTo(xof(0));
    }

    @Test
    @Tag("I14")
    void showsAVendorNothingOfAnother() {
        assertThat(earnings.entries(memberOf(bob), SliceRequest.first(100)).items())
                .extracting(EarningRow::amount)
                .containsExactly(xof(-126), xof(-700), xof(7_000));
        assertThat(earnings.balances(memberOf(VendorId.next()))).isEmpty();
    }

    @Test
    void refusesMembersWithoutTheRightAndStrangers() {
        assertThatThrownBy(() -> earnings.balances(Actor.member(UserId.next(), awa, Set.of(Permission.SHOP_ORDERS))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> earnings.entries(Actor.shopper(UserId.next()), SliceRequest.first(1)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.accounts(memberOf(awa), AccountFilter.ALL, SliceRequest.first(1)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.account(memberOf(awa), AccountId.next())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.entries(memberOf(awa), AccountId.next(), SliceRequest.first(1)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.journals(memberOf(awa), null, SliceRequest.first(1)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.journal(memberOf(awa), JournalId.next())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.balances(memberOf(awa), awa)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsAVendorsMovementsByWhatHappenedOnWhichAccountByNumberCurrencyAndTime() {
        Instant now = HOUSE.door(MarketClock.class).now();
        Instant before = now.minus(Duration.ofHours(1));
        Instant after = now.plus(Duration.ofHours(1));

        assertThat(moved(awa, EarningSearch.ALL)).containsExactly(xof(-360), xof(-2_000), xof(20_000));
        assertThat(moved(
                        awa,
                        new EarningSearch(
                                JournalKind.CAPTURED,
                                AccountType.VENDOR_PENDING,
                                "P-" + purchase,
                                "XOF",
                                null,
                                before,
                                after)))
                .hasSize(3);
        for (EarningSearch none : List.of(
                new EarningSearch(JournalKind.MATURED, null, "", null, null, null, null),
                new EarningSearch(null, AccountType.VENDOR_PAYABLE, "", null, null, null, null),
                new EarningSearch(null, null, "P-" + Ids.next(), null, null, null, null),
                new EarningSearch(null, null, "", "EUR", null, null, null),
                new EarningSearch(null, null, "", null, purchase, null, null),
                new EarningSearch(null, null, "", null, null, after, null),
                new EarningSearch(null, null, "", null, null, null, before))) {
            assertThat(moved(awa, none)).as(none.toString()).isEmpty();
        }
    }

    @Test
    void doesNotFindAForeignCursor() {
        assertThatThrownBy(() -> earnings.entries(memberOf(awa), new SliceRequest("1; drop", 5)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leadsTheOperatorFromAnAccountToItsEntriesAndTheirJournal() {
        AccountFilter pendingOfAwa = new AccountFilter(AccountType.VENDOR_PENDING, awa, "XOF");
        AccountRow account = books.accounts(FINANCE, pendingOfAwa, SliceRequest.first(5))
                .items()
                .getFirst();
        assertThat(account.balance()).isEqualTo(xof(17_640));
        assertThat(books.account(FINANCE, account.id())).isEqualTo(account);

        EntryRow entry = books.entries(FINANCE, account.id(), SliceRequest.first(1))
                .items()
                .getFirst();
        assertThat(entry.amount()).isEqualTo(xof(360));

        JournalView journal = books.journal(FINANCE, entry.journal());
        assertThat(journal.entries()).hasSize(11);
        assertThat(journal.entries().stream()
                        .mapToLong(each -> each.amount().minor())
                        .sum())
                .isZero();
        assertThat(books.balances(FINANCE, awa)).isEqualTo(earnings.balances(memberOf(awa)));
    }

    @Test
    void findsJournalsByTheirReference() {
        Slice<JournalRow> found = books.journals(FINANCE, "P-" + purchase, SliceRequest.first(5));

        assertThat(found.items()).extracting(JournalRow::kind).containsExactly(JournalKind.CAPTURED);
        assertThat(found.items().getFirst().isSealed()).isFalse();
        HOUSE.runJobs();
        assertThat(books.journals(FINANCE, "P-" + purchase, SliceRequest.first(5))
                        .items()
                        .getFirst()
                        .isSealed())
                .isTrue();
        assertThat(books.journals(FINANCE, null, SliceRequest.first(1)).items()).hasSize(1);
    }

    @Test
    void pagesEntriesAndJournalsFromTheNewestToTheOldest() {
        AccountFilter pendingOfAwa = new AccountFilter(AccountType.VENDOR_PENDING, awa, "XOF");
        AccountId account = books.accounts(FINANCE, pendingOfAwa, SliceRequest.first(1))
                .items()
                .getFirst()
                .id();
        HOUSE.door(Bookings.class)
                .providerFee(Ids.next(), "P-" + purchase, Ids.next().toString(), xof(3));

        Slice<EntryRow> newest = books.entries(FINANCE, account, SliceRequest.first(1));
        Slice<EntryRow> older = books.entries(FINANCE, account, new SliceRequest(newest.next(), 2));
        Slice<JournalRow> last = books.journals(FINANCE, "P-" + purchase, SliceRequest.first(1));
        Slice<JournalRow> first = books.journals(FINANCE, "P-" + purchase, new SliceRequest(last.next(), 1));

        assertThat(older.items()).extracting(EntryRow::amount).containsExactly(xof(2_000), xof(-20_000));
        assertThat(older.next()).isNull();
        assertThat(first.items()).extracting(JournalRow::kind).containsExactly(JournalKind.CAPTURED);
        assertThat(first.next()).isNull();
    }

    @Test
    void pagesAccountsByTheirCode() {
        Slice<AccountRow> first = books.accounts(FINANCE, AccountFilter.ALL, SliceRequest.first(2));
        Slice<AccountRow> second = books.accounts(FINANCE, AccountFilter.ALL, new SliceRequest(first.next(), 2));

        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
        assertThat(second.items().getFirst().code())
                .isGreaterThan(first.items().getLast().code());
    }

    @Test
    void sortsAccountsByTheirSizeWithinEachCurrency() {
        HOUSE.door(Bookings.class)
                .providerFee(Ids.next(), "P-" + purchase, Ids.next().toString(), Money.of(10, "EUR"));

        for (String sort : List.of("", "balance")) {
            List<String> currencies =
                    books.accounts(FINANCE, AccountFilter.ALL, new ListRequest(0, 500, sort, true)).items().stream()
                            .map(each -> each.balance().currency())
                            .toList();
            assertThat(currencies).contains("EUR", "XOF").isSorted();
        }
    }

    @Test
    void readsListsInOneStatementHoweverLongTheyAre() {
        assertThat(HOUSE.statementsOf(() -> books.accounts(FINANCE, AccountFilter.ALL, SliceRequest.first(50))))
                .hasSize(1);
        assertThat(HOUSE.statementsOf(() -> earnings.entries(memberOf(awa), SliceRequest.first(50))))
                .hasSize(1);
    }

    private List<Money> moved(VendorId vendor, EarningSearch wanted) {
        return earnings.list(memberOf(vendor), wanted, ListRequest.first(10)).items().stream()
                .map(EarningRow::amount)
                .toList();
    }

    private static Capture.Part part(VendorId vendor, long amount) {
        return new Capture.Part(
                Ids.next(),
                vendor,
                xof(amount),
                xof(amount / 10),
                xof(amount / 10).basisPoints(1800));
    }

    private static Actor memberOf(VendorId vendor) {
        return Actor.member(UserId.next(), vendor, EnumSet.of(Permission.SHOP_FINANCE));
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
