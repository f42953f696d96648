package org.sandaga.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads the ledger for the operator's explorer. */
@Dependent
class BooksQueries {
    private static final String ACCOUNT = """
            select a.*, (select coalesce(sum(e.amount_minor), 0) from ledger.entry e where e.account_id = a.id) as total
            from ledger.account a
            """;
    private static final String ENTRY = """
            select e.id, e.journal_id, j.kind, j.reference, j.occurred_at, e.account_id, a.code, e.amount_minor,
                   e.currency, e.subject
            from ledger.entry e
            join ledger.journal j on j.id = e.journal_id
            join ledger.account a on a.id = e.account_id
            """;
    private static final String JOURNAL = """
            select j.*, exists (select from ledger.sealed_journal s where s.journal_id = j.id) as is_sealed,
                   (select min(e.currency) from ledger.entry e where e.journal_id = j.id) as currency,
                   (select case when count(distinct n.currency) = 1
                                then sum(n.net) filter (where n.net > 0) end::bigint
                    from (select e.currency, sum(e.amount_minor) as net from ledger.entry e where e.journal_id = j.id
                          group by e.currency, e.account_id) n) as moved_minor,
                   (select e.subject from ledger.entry e where e.journal_id = j.id and e.subject is not null
                    order by case when j.kind in ('PAYOUT_SENT', 'PAYOUT_FAILED') then -e.id else e.id end limit 1)
                     as subject
            from ledger.journal j
            """;

    private static final String WITHIN =
            "(?::timestamptz is null or j.occurred_at >= ?) and (?::timestamptz is null or j.occurred_at < ?)";

    private static final Sorting ACCOUNTS = Sorting.by("size", "a.currency, abs(a.total)", "a.code")
            .or("account", "a.code")
            .or("balance", "a.currency, a.total");

    private static final Sorting ENTRIES = Sorting.by("at", "e.id", "e.id").or("amount", "e.amount_minor");
    private static final Sorting JOURNALS = Sorting.by("at", "j.seq", "j.seq").or("kind", "j.kind");

    private final Sql sql;

    @Inject
    BooksQueries(Sql sql) {
        this.sql = sql;
    }

    List<AccountRow> accounts(AccountFilter filter, String after, int most) {
        return sql.list(
                ACCOUNT + """
                 where a.code > ? and (?::text is null or a.type = ?) and (?::uuid is null or a.vendor_id = ?)
                   and (?::text is null or a.currency = ?) order by a.code limit ?""",
                BooksQueries::accountRow,
                after,
                filter.type(),
                filter.type(),
                filter.vendor(),
                filter.vendor(),
                filter.currency(),
                filter.currency(),
                most);
    }

    AccountRow account(AccountId account) {
        return sql.first(ACCOUNT + "where a.id = ?", BooksQueries::accountRow, account)
                .orElseThrow(() -> new NotFound(account));
    }

    List<EntryRow> entries(AccountId account, long before, int most) {
        return sql.list(
                ENTRY + "where e.account_id = ? and e.id < ? order by e.id desc limit ?",
                BooksQueries::entryRow,
                account,
                before,
                most);
    }

    List<JournalRow> journals(@Nullable String reference, long before, int most) {
        return sql.list(
                JOURNAL + "where j.seq < ? and (?::text is null or j.reference = ?) order by j.seq desc limit ?",
                BooksQueries::journalRow,
                before,
                reference,
                reference,
                most);
    }

    List<JournalRow> journalsAbout(@Nullable String reference, Collection<UUID> subjects, long before, int most) {
        return sql.list(JOURNAL + """
                where j.seq < ? and j.id in (
                  select r.id from ledger.journal r where r.reference = ?::text
                  union select e.journal_id from ledger.entry e where e.subject = any(?))
                order by j.seq desc limit ?""", BooksQueries::journalRow, before, reference, subjects, most);
    }

    Listing<AccountRow> accounts(AccountFilter filter, ListRequest page) {
        return sql.listing(
                "select * from (" + ACCOUNT + """
                ) a where (?::text is null or a.type = ?) and (?::uuid is null or a.vendor_id = ?)
                  and (?::text is null or a.currency = ?)""",
                ACCOUNTS,
                page,
                BooksQueries::accountRow,
                filter.type(),
                filter.type(),
                filter.vendor(),
                filter.vendor(),
                filter.currency(),
                filter.currency());
    }

    Listing<EntryRow> entries(AccountId account, @Nullable Instant from, @Nullable Instant until, ListRequest page) {
        return sql.listing(
                ENTRY + "where e.account_id = ? and " + WITHIN,
                ENTRIES,
                page,
                BooksQueries::entryRow,
                account,
                from,
                from,
                until,
                until);
    }

    AccountTurnover turnover(AccountId account, @Nullable Instant from, @Nullable Instant until) {
        return sql.first(
                        """
                        select a.type, a.currency,
                          coalesce(sum(e.amount_minor) filter (where j.occurred_at < ?::timestamptz), 0)::bigint as opening,
                          coalesce(sum(e.amount_minor) filter (where e.amount_minor > 0 and %1$s), 0)::bigint as debits,
                          coalesce(-sum(e.amount_minor) filter (where e.amount_minor < 0 and %1$s), 0)::bigint as credits
                        from ledger.account a
                        left join ledger.entry e on e.account_id = a.id
                        left join ledger.journal j on j.id = e.journal_id
                        where a.id = ? group by a.id""".formatted(WITHIN),
                        BooksQueries::turnoverRow,
                        from,
                        from,
                        from,
                        until,
                        until,
                        from,
                        from,
                        until,
                        until,
                        account)
                .orElseThrow(() -> new NotFound(account));
    }

    Listing<JournalRow> journals(JournalFilter filter, ListRequest page) {
        return sql.listing(
                JOURNAL + """
                where (?::text is null or j.kind = ?) and (?::text is null or j.reference = ?)
                  and (?::uuid is null or j.id in (select e.journal_id from ledger.entry e where e.subject = ?::uuid))
                  and (?::text is null
                       or exists (select from ledger.entry e where e.journal_id = j.id and e.currency = ?))
                  and (?::timestamptz is null or j.occurred_at >= ?)
                  and (?::timestamptz is null or j.occurred_at < ?)""",
                JOURNALS,
                page,
                BooksQueries::journalRow,
                filter.kind(),
                filter.kind(),
                filter.reference(),
                filter.reference(),
                filter.about(),
                filter.about(),
                filter.currency(),
                filter.currency(),
                filter.from(),
                filter.from(),
                filter.until(),
                filter.until());
    }

    JournalView journal(JournalId journal) {
        JournalRow row = sql.first(JOURNAL + "where j.id = ?", BooksQueries::journalRow, journal)
                .orElseThrow(() -> new NotFound(journal));
        return new JournalView(
                row, sql.list(ENTRY + "where e.journal_id = ? order by e.id", BooksQueries::entryRow, journal));
    }

    List<TypeTotal> totals() {
        return sql.list("""
                select a.type, a.currency, sum(e.amount_minor)::bigint as total
                from ledger.account a join ledger.entry e on e.account_id = a.id
                group by a.type, a.currency order by a.currency, a.type""", row -> {
            AccountType type = row.choice("type", AccountType.class);
            return new TypeTotal(type, balance(type, row));
        });
    }

    /** What an account or a type holds, on the side where the type grows. */
    private static Money balance(AccountType type, Row row) {
        return onItsSide(type, row.money("total", "currency"));
    }

    private static Money onItsSide(AccountType type, Money debits) {
        return type.side() == AccountType.Side.DEBIT ? debits : debits.negated();
    }

    private static AccountTurnover turnoverRow(Row row) {
        AccountType type = row.choice("type", AccountType.class);
        Money opening = row.money("opening", "currency");
        Money debits = row.money("debits", "currency");
        Money credits = row.money("credits", "currency");
        return new AccountTurnover(
                onItsSide(type, opening),
                debits,
                credits,
                onItsSide(type, opening.plus(debits).minus(credits)));
    }

    private static AccountRow accountRow(Row row) {
        AccountType type = row.choice("type", AccountType.class);
        UUID vendor = row.maybeUuid("vendor_id");
        return new AccountRow(
                new AccountId(row.uuid("id")),
                row.text("code"),
                type,
                vendor == null ? null : new VendorId(vendor),
                row.text("qualifier"),
                balance(type, row));
    }

    private static EntryRow entryRow(Row row) {
        return new EntryRow(
                row.number("id"),
                new JournalId(row.uuid("journal_id")),
                row.choice("kind", JournalKind.class),
                row.text("reference"),
                row.instant("occurred_at"),
                new AccountId(row.uuid("account_id")),
                row.text("code"),
                row.money("amount_minor", "currency"),
                row.maybeUuid("subject"));
    }

    private static JournalRow journalRow(Row row) {
        return new JournalRow(
                new JournalId(row.uuid("id")),
                row.number("seq"),
                row.choice("kind", JournalKind.class),
                row.text("reference"),
                row.instant("occurred_at"),
                row.flag("is_sealed"),
                row.maybeMoney("moved_minor", "currency"),
                row.maybeUuid("subject"));
    }
}
