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

/** What the operator's staff look up in the books. */
class BooksIT {
    private static final House HOUSE = House.open();
    private static final Actor FINANCE = Actor.staff(UserId.next(), EnumSet.of(Permission.LEDGER_READ));
    private static final Actor SUPPORT = Actor.staff(UserId.next(), EnumSet.of(Permission.PURCHASE_READ));
    private static final ListRequest PAGE = ListRequest.first(10);

    private final Books books = HOUSE.door(Books.class);
    private final VendorId awa = VendorId.next();
    private final UUID purchase = Ids.next();
    private final UUID order = Ids.next();
    private final String provider = Ids.next().toString();
    private final String number = "P-" + purchase;

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void sellAndPayTheProvider() {
        Bookings bookings = HOUSE.door(Bookings.class);
        Capture.Part part = new Capture.Part(order, awa, xof(20_000), xof(2_000), xof(360));
        bookings.captured(new Capture(purchase, purchase, number, provider, List.of(part)));
        bookings.providerFee(purchase, number, provider, xof(200));
    }

    @Test
    void opensNoListToThoseWhoMayNotReadTheLedger() {
        assertThatThrownBy(() -> books.accounts(SUPPORT, AccountFilter.ALL, PAGE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.totals(SUPPORT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.entries(SUPPORT, AccountId.next(), null, null, PAGE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.journals(SUPPORT, JournalFilter.ALL, PAGE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> books.journalsAbout(SUPPORT, number, List.of(), SliceRequest.first(1)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("I1")
    void comesToNothingOverAllTypesOfACurrency() {
        List<TypeTotal> totals = books.totals(FINANCE);

        assertThat(totals).extracting(TypeTotal::type).contains(AccountType.PSP_CLEARING, AccountType.VENDOR_PENDING);
        assertThat(totals)
                .allSatisfy(total -> assertThat(total.balance().isNegative()).isFalse());
        assertThat(totals.stream().mapToLong(BooksIT::debits).sum()).isZero();
    }

    @Test
    void tellsAVendorsAccountFromOneOfThePlatformsOwn() {
        AccountRow pending = account(new AccountFilter(AccountType.VENDOR_PENDING, awa, "XOF"));
        AccountRow fees = account(new AccountFilter(AccountType.PSP_FEES, null, "XOF"));

        assertThat(pending.vendor()).isEqualTo(awa);
        assertThat(fees.vendor()).isNull();
    }

    @Test
    void findsAccountsAndJournalsByTheirPublicNamesAlone() {
        AccountRow pending = account(new AccountFilter(AccountType.VENDOR_PENDING, awa, null));
        JournalRow fee =
                books.journals(FINANCE, number, SliceRequest.first(1)).items().getFirst();

        assertThat(pending.id().toString()).startsWith("acc_");
        assertThat(books.account(FINANCE, AccountId.parse(pending.id().toString())))
                .isEqualTo(pending);
        assertThat(fee.id().toString()).startsWith("jrn_");
        assertThat(books.journal(FINANCE, JournalId.parse(fee.id().toString())).journal())
                .isEqualTo(fee);
        assertThatThrownBy(() -> books.account(FINANCE, AccountId.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> books.journal(FINANCE, JournalId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void listsWhatWasWrittenOnAnAccountByAmount() {
        AccountId pending = account(new AccountFilter(AccountType.VENDOR_PENDING, awa, null))
                .id();

        var smallest = books.entries(FINANCE, pending, null, null, new ListRequest(0, 2, "amount", false));

        assertThat(smallest.found()).isEqualTo(3);
        assertThat(smallest.items()).extracting(EntryRow::amount).containsExactly(xof(-20_000), xof(360));
    }

    @Test
    void addsUpWhatMovedOnAnAccountInSomeTime() {
        AccountId pending = account(new AccountFilter(AccountType.VENDOR_PENDING, awa, null))
                .id();
        Instant now = HOUSE.door(MarketClock.class).now();
        Instant before = now.minus(Duration.ofHours(1));
        Instant after = now.plus(Duration.ofHours(1));

        assertThat(books.turnover(FINANCE, pending, before, after))
                .isEqualTo(books.turnover(FINANCE, pending, null, null))
                .isEqualTo(new AccountTurnover(xof(0), xof(2_360), xof(20_000), xof(17_640)));
        assertThat(books.turnover(FINANCE, pending, after, null))
                .isEqualTo(new AccountTurnover(xof(17_640), xof(0), xof(0), xof(17_640)));
        assertThat(books.turnover(FINANCE, pending, null, before))
                .isEqualTo(new AccountTurnover(xof(0), xof(0), xof(0), xof(0)));
        assertThat(books.entries(FINANCE, pending, before, after, PAGE).items()).hasSize(3);
        assertThat(books.entries(FINANCE, pending, after, null, PAGE).items()).isEmpty();
        assertThatThrownBy(() -> books.turnover(FINANCE, AccountId.next(), null, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> books.turnover(SUPPORT, pending, null, null)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void listsJournalsByWhatHappenedToWhatInWhichCurrencyAndWhen() {
        Instant now = HOUSE.door(MarketClock.class).now();
        Instant before = now.minus(Duration.ofHours(1));
        Instant after = now.plus(Duration.ofHours(1));

        assertThat(kinds(new JournalFilter(null, number, null)))
                .containsExactly(JournalKind.PROVIDER_FEE, JournalKind.CAPTURED);
        assertThat(kinds(new JournalFilter(JournalKind.CAPTURED, number, null))).containsExactly(JournalKind.CAPTURED);
        assertThat(kinds(new JournalFilter(null, null, order))).containsExactly(JournalKind.CAPTURED);
        assertThat(kinds(new JournalFilter(null, number, null, "XOF", before, after)))
                .hasSize(2);
        assertThat(kinds(new JournalFilter(null, number, null, "EUR", null, null)))
                .isEmpty();
        assertThat(kinds(new JournalFilter(null, number, null, null, after, null)))
                .isEmpty();
        assertThat(kinds(new JournalFilter(null, number, null, null, null, before)))
                .isEmpty();
    }

    @Test
    void findsTheJournalsOfACauseByItsNumberAndByItsParts() {
        HOUSE.door(Bookings.class).matured(order, awa, "P-1-1", "XOF");

        Slice<JournalRow> newest = about(number, SliceRequest.first(1));
        Slice<JournalRow> older = about(number, new SliceRequest(newest.next(), 2));

        assertThat(newest.items()).extracting(JournalRow::kind).containsExactly(JournalKind.MATURED);
        assertThat(older.items())
                .extracting(JournalRow::kind)
                .containsExactly(JournalKind.PROVIDER_FEE, JournalKind.CAPTURED);
        assertThat(older.next()).isNull();
        assertThat(about(null, SliceRequest.first(5)).items())
                .extracting(JournalRow::kind)
                .containsExactly(JournalKind.MATURED, JournalKind.CAPTURED);
    }

    private Slice<JournalRow> about(String reference, SliceRequest page) {
        return books.journalsAbout(FINANCE, reference, Set.of(order), page);
    }

    private List<JournalKind> kinds(JournalFilter filter) {
        return books.journals(FINANCE, filter, PAGE).items().stream()
                .map(JournalRow::kind)
                .toList();
    }

    private AccountRow account(AccountFilter filter) {
        return books.accounts(FINANCE, filter, PAGE).items().getFirst();
    }

    private static long debits(TypeTotal total) {
        long minor = total.balance().minor();
        return total.type().side() == AccountType.Side.DEBIT ? minor : -minor;
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
