package org.sandaga.ledger;

import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerIT {
    private static final House HOUSE = House.open();
    private static final AccountKey CLEARING = AccountKey.pspClearing("stripe", "XOF");
    private static final AccountKey SUSPENSE = AccountKey.platform(AccountType.SUSPENSE, "XOF");

    private final Ledger ledger = HOUSE.door(Ledger.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void writesTheSameCauseOnce() {
        String once = cause();
        AccountKey account = AccountKey.pspClearing(once, "XOF");
        Posting posting = Posting.of(JournalKind.UNKNOWN_MONEY, once, "test")
                .debit(account, xof(700), null)
                .credit(SUSPENSE, xof(700), null);

        JournalId first = ledger.post(posting);

        assertThat(first).isNotNull();
        assertThat(ledger.post(posting)).isEqualTo(first);
        assertThat(ledger.balance(account)).isEqualTo(xof(700));
    }

    @Test
    void refusesTheSameCauseWithOtherAmounts() {
        String twice = cause();
        unknownMoney(twice, 10);

        assertThatThrownBy(() -> unknownMoney(twice, 11)).isInstanceOf(CauseAlreadyBooked.class);
    }

    @Test
    void refusesAPostingThatDoesNotBalance() {
        assertThatThrownBy(() -> ledger.post(
                        Posting.of(JournalKind.UNKNOWN_MONEY, cause(), "test").debit(CLEARING, xof(1), null)))
                .isInstanceOf(JournalDoesNotBalance.class);
    }

    @Test
    void refusesAPostingThatBalancesOnlyAcrossCurrencies() {
        assertThatThrownBy(() -> ledger.post(Posting.of(JournalKind.UNKNOWN_MONEY, cause(), "test")
                        .debit(CLEARING, xof(1), null)
                        .credit(AccountKey.platform(AccountType.SUSPENSE, "EUR"), Money.of(1, "EUR"), null)))
                .isInstanceOf(JournalDoesNotBalance.class);
    }

    @Test
    void writesAJournalInThreeStatementsHoweverManyEntriesItHas() {
        Posting[] posting = {Posting.of(JournalKind.UNKNOWN_MONEY, cause(), "test")};
        for (int i = 0; i < 60; i++) {
            posting[0] = posting[0].debit(CLEARING, xof(1), null).credit(SUSPENSE, xof(1), null);
        }

        assertThat(HOUSE.statementsOf(() -> ledger.post(posting[0]))).hasSize(3);
    }

    @Test
    void letsTheDatabaseItselfRefuseAnUnbalancedJournal() {
        assertThatThrownBy(() -> HOUSE.inTransaction(() -> journalInSql(2, 5, -4)))
                .hasStackTraceContaining("does not balance");
    }

    @Test
    void letsTheDatabaseItselfRefuseAJournalWithMissingEntries() {
        assertThatThrownBy(() -> HOUSE.inTransaction(() -> journalInSql(3, 5, -5)))
                .hasStackTraceContaining("entries instead of");
    }

    @Test
    void refusesEntriesAddedToAWrittenJournal() {
        UUID journal = HOUSE.inTransaction(() -> journalInSql(2, 5, -5));

        assertThatThrownBy(() -> HOUSE.inTransaction(() -> {
                    entryInSql(journal, 3);
                    return entryInSql(journal, -3);
                }))
                .hasStackTraceContaining("entries instead of");
    }

    @Test
    void cannotBeChangedOrDeletedByTheServersRoles() {
        for (String table : new String[] {"account", "journal", "entry", "seal", "sealed_journal"}) {
            assertThatThrownBy(() -> platform("delete from ledger." + table))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> platform("truncate ledger." + table + " cascade"))
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> platform("update ledger.entry set amount_minor = 1"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> platform("update ledger.journal set kind = 'X'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    @Tag("I14")
    void showsAVendorOnlyTheEntriesOfItsOwnAccounts() {
        VendorId awa = VendorId.next();
        VendorId bob = VendorId.next();
        UUID order = Ids.next();
        ledger.post(Posting.of(JournalKind.MATURED, cause(), "test")
                .debit(AccountKey.vendorPending(awa, "XOF"), xof(5), order)
                .credit(AccountKey.vendorPending(bob, "XOF"), xof(5), order));

        assertThat(count(awa, "entry")).isEqualTo(1);
        assertThat(count(awa, "account")).isEqualTo(1);
        assertThat(count(awa, "journal")).isEqualTo(1);
        assertThat(count(VendorId.next(), "entry")).isZero();
        assertThat(count(VendorId.next(), "journal")).isZero();
        assertThatThrownBy(() -> HOUSE.in(new DatabaseContext(awa), () -> journalInSql(2, 1, -1)))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void refusesAVendorsEntryThatIsShownToAnother() {
        VendorId awa = VendorId.next();
        UUID order = Ids.next();
        ledger.post(Posting.of(JournalKind.MATURED, cause(), "test")
                .debit(AccountKey.vendorPending(awa, "XOF"), xof(5), order)
                .credit(AccountKey.vendorPayable(awa, "XOF"), xof(5), order));

        assertThatThrownBy(() -> HOUSE.inTransaction(
                        () -> HOUSE.sql().update("""
                        with j as (insert into ledger.journal (id, kind, idempotency_key, reference, occurred_at, entries)
                                   values (?, 'MATURED', ?, '', timestamptz '2026-01-01', 2) returning id)
                        insert into ledger.entry (journal_id, account_id, amount_minor, currency, subject, vendor_id)
                        select j.id, a.id, case a.type when 'VENDOR_PENDING' then 1 else -1 end, 'XOF', ?, ?
                        from ledger.account a, j where a.owner_id = ?""", Ids.next(), cause(), order, VendorId.next(), awa)))
                .hasStackTraceContaining("wrong vendor");
    }

    @Test
    void sealsWhatWasWrittenIntoAChain() {
        unknownMoney(cause(), 1);
        HOUSE.runJobs();
        unknownMoney(cause(), 2);
        HOUSE.runJobs();
        HOUSE.runJobs();

        assertThat(brokenSeals(HOUSE)).isZero();
        assertThat(number(
                        HOUSE,
                        "select count(*) as n from ledger.journal j where not exists "
                                + "(select from ledger.sealed_journal s where s.journal_id = j.id)"))
                .isZero();
        assertThat(number(HOUSE, "select count(*) as n from ledger.seal")).isGreaterThanOrEqualTo(2);
        assertThat(number(
                        HOUSE,
                        "select count(*) as n from ledger.seal s join ledger.seal p on p.number = s.number - 1 "
                                + "where s.previous_hash <> p.hash"))
                .isZero();
    }

    @Test
    void showsAJournalThatWasChangedAfterItWasSealed() {
        try (House other = House.open()) {
            other.door(Bookings.class).unknownMoney(Ids.next(), "r", "stripe", xof(5));
            other.runJobs();
            TestDatabase.asSuperuser(other.database(), "update ledger.journal set reference = 'another'");

            assertThat(brokenSeals(other)).isEqualTo(1);
        }
    }

    private static long brokenSeals(House house) {
        return number(
                house,
                "select count(*) as n from ledger.seal s "
                        + "where s.hash <> ledger.seal_hash(s.number, s.previous_hash)");
    }

    private static long number(House house, String query) {
        Long found = house.inTransaction(() -> house.sql().one(query, row -> row.number("n")));
        return found;
    }

    /** One that was never booked, however often these tests have run on this database. */
    private static String cause() {
        return Ids.next().toString();
    }

    private void unknownMoney(String key, long minor) {
        ledger.post(Posting.of(JournalKind.UNKNOWN_MONEY, key, "test")
                .debit(CLEARING, xof(minor), null)
                .credit(SUSPENSE, xof(minor), null));
    }

    private static void platform(String command) {
        HOUSE.inTransaction(() -> HOUSE.sql().update(command));
    }

    private static long count(VendorId vendor, String table) {
        return HOUSE.in(
                new DatabaseContext(vendor),
                () -> HOUSE.sql().one("select count(*) as n from ledger." + table, row -> row.number("n")));
    }

    private static UUID journalInSql(int promised, long... amounts) {
        UUID journal = Ids.next();
        HOUSE.sql()
                .update(
                        "insert into ledger.journal (id, kind, idempotency_key, reference, occurred_at, entries) "
                                + "values (?, 'UNKNOWN_MONEY', ?, '', timestamptz '2026-01-01', ?)",
                        journal,
                        journal.toString(),
                        promised);
        HOUSE.sql()
                .update(
                        "insert into ledger.account (id, type, qualifier, currency) values (?, 'SUSPENSE', '', 'XOF') "
                                + "on conflict do nothing",
                        Ids.next());
        for (long amount : amounts) {
            entryInSql(journal, amount);
        }
        return journal;
    }

    private static int entryInSql(UUID journal, long amount) {
        return HOUSE.sql()
                .update(
                        "insert into ledger.entry (journal_id, account_id, amount_minor, currency) "
                                + "select ?, id, ?, currency from ledger.account where code = ?",
                        journal,
                        amount,
                        SUSPENSE.code());
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
