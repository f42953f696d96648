package org.sandaga.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** The written journals; three statements write one, however many entries it has. */
@Dependent
class Journals {
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Journals(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    JournalId write(Posting posting) {
        posting.requireBalance();
        JournalId id = JournalId.next();
        int added = sql.update(
                """
                insert into ledger.journal (id, kind, idempotency_key, reference, occurred_at, entries)
                values (?, ?, ?, ?, ?, ?) on conflict (idempotency_key) do nothing""",
                id,
                posting.kind(),
                posting.idempotencyKey(),
                posting.reference(),
                time.now(),
                posting.entries().size());
        if (added == 0) {
            return writtenBefore(posting);
        }
        openAccounts(posting);
        writeEntries(id, posting);
        return id;
    }

    private void openAccounts(Posting posting) {
        List<AccountKey> accounts = posting.entries().stream()
                .map(Posting.Entry::account)
                .distinct()
                .sorted(java.util.Comparator.comparing(AccountKey::code))
                .toList();
        sql.update(
                """
                insert into ledger.account (id, type, owner_id, qualifier, currency)
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                on conflict (code) do nothing""",
                accounts.stream().map(account -> AccountId.next()).toList(),
                column(accounts, AccountKey::type),
                column(accounts, AccountKey::owner),
                column(accounts, AccountKey::qualifier),
                column(accounts, AccountKey::currency));
    }

    private void writeEntries(JournalId journal, Posting posting) {
        List<Posting.Entry> entries = posting.entries();
        sql.update(
                """
                insert into ledger.entry (journal_id, account_id, amount_minor, currency, subject, vendor_id)
                select ?, a.id, p.amount, a.currency, p.subject, a.vendor_id
                from unnest(?::text[], ?::bigint[], ?::uuid[]) with ordinality p (code, amount, subject, place)
                join ledger.account a on a.code = p.code order by p.place""",
                journal,
                column(entries, entry -> entry.account().code()),
                column(entries, Posting.Entry::amountMinor),
                column(entries, Posting.Entry::subject));
    }

    boolean isWritten(String idempotencyKey) {
        return sql.one(
                "select exists (select from ledger.journal where idempotency_key = ?) as written",
                row -> row.flag("written"),
                idempotencyKey);
    }

    /** A written journal as it was posted. */
    Posting read(String idempotencyKey) {
        Posting empty = sql.first(
                        "select kind, reference from ledger.journal where idempotency_key = ?",
                        row -> Posting.of(row.choice("kind", JournalKind.class), idempotencyKey, row.text("reference")),
                        idempotencyKey)
                .orElseThrow(() -> new NotFound(JournalId.PREFIX, idempotencyKey));
        return empty.and(sql.list("""
                select a.type, a.owner_id, a.qualifier, a.currency, e.amount_minor, e.subject
                from ledger.journal j join ledger.entry e on e.journal_id = j.id
                join ledger.account a on a.id = e.account_id where j.idempotency_key = ? order by e.id""", Journals::entry, idempotencyKey));
    }

    private JournalId writtenBefore(Posting posting) {
        if (!read(posting.idempotencyKey()).isSameAs(posting)) {
            throw new CauseAlreadyBooked(posting.idempotencyKey());
        }
        return sql.one(
                "select id from ledger.journal where idempotency_key = ?",
                row -> new JournalId(row.uuid("id")),
                posting.idempotencyKey());
    }

    private static Posting.Entry entry(Row row) {
        AccountKey account = new AccountKey(
                row.choice("type", AccountType.class),
                row.maybeUuid("owner_id"),
                row.text("qualifier"),
                row.text("currency"));
        return new Posting.Entry(account, row.number("amount_minor"), row.maybeUuid("subject"));
    }

    private static <T> List<@Nullable Object> column(List<T> rows, Function<T, @Nullable Object> cell) {
        return Arrays.asList(rows.stream().map(cell).toArray());
    }
}
