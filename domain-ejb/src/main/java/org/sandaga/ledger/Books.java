package org.sandaga.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;

/**
 * Lets the operator's staff look through the ledger: accounts, their entries, and the journal behind each.
 *
 * <p>Every method throws {@link org.sandaga.shared.NotAllowed} without {@link Permission#LEDGER_READ}.
 */
@Stateless
public class Books {
    private final BooksQueries queries;
    private final Balances balances;

    @Inject
    Books(BooksQueries queries, Balances balances) {
        this.queries = queries;
        this.balances = balances;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Books() {
        this(null, null);
    }

    /** Accounts in the order of their codes, which are the cursor, with their balances. */
    public Slice<AccountRow> accounts(Actor actor, AccountFilter filter, SliceRequest page) {
        actor.require(Permission.LEDGER_READ);
        String after = page.after() == null ? "" : page.after();
        return Slice.of(queries.accounts(filter, after, page.size() + 1), page.size(), AccountRow::code);
    }

    /** Accounts as people page through them, the largest first. */
    public Listing<AccountRow> accounts(Actor actor, AccountFilter filter, ListRequest page) {
        actor.require(Permission.LEDGER_READ);
        return queries.accounts(filter, page);
    }

    /** What all accounts of each type hold, by currency: in each, debits and credits come to the same. */
    public List<TypeTotal> totals(Actor actor) {
        actor.require(Permission.LEDGER_READ);
        return queries.totals();
    }

    /**
     * What was written on an account, as people page through it.
     *
     * @param from then or later, by business time; or null
     * @param until earlier, by business time; or null
     */
    public Listing<EntryRow> entries(
            Actor actor, AccountId account, @Nullable Instant from, @Nullable Instant until, ListRequest page) {
        actor.require(Permission.LEDGER_READ);
        return queries.entries(account, from, until, page);
    }

    /**
     * What these entries come to, and what the account held before and after them.
     *
     * @throws org.sandaga.shared.NotFound when there is no such account
     */
    public AccountTurnover turnover(Actor actor, AccountId account, @Nullable Instant from, @Nullable Instant until) {
        actor.require(Permission.LEDGER_READ);
        return queries.turnover(account, from, until);
    }

    /** Journals as people page through them. */
    public Listing<JournalRow> journals(Actor actor, JournalFilter filter, ListRequest page) {
        actor.require(Permission.LEDGER_READ);
        return queries.journals(filter, page);
    }

    /** @throws org.sandaga.shared.NotFound when there is no such account */
    public AccountRow account(Actor actor, AccountId account) {
        actor.require(Permission.LEDGER_READ);
        return queries.account(account);
    }

    /** What was written on an account, newest first; the cursor is an entry's number. */
    public Slice<EntryRow> entries(Actor actor, AccountId account, SliceRequest page) {
        actor.require(Permission.LEDGER_READ);
        return Slice.of(
                queries.entries(account, Earnings.before(page), page.size() + 1),
                page.size(),
                row -> Long.toString(row.entry()));
    }

    /** Journals, newest first; of one reference (a purchase number, say) or all. The cursor is a sequence number. */
    public Slice<JournalRow> journals(Actor actor, @Nullable String reference, SliceRequest page) {
        actor.require(Permission.LEDGER_READ);
        return Slice.of(
                queries.journals(reference, Earnings.before(page), page.size() + 1),
                page.size(),
                row -> Long.toString(row.sequence()));
    }

    /**
     * Journals of one cause, newest first: those that know it by its number and those with an entry about one of its
     * parts. The cursor is a sequence number.
     *
     * @param subjects the vendor orders, payouts or purchases that entries belong to
     */
    public Slice<JournalRow> journalsAbout(
            Actor actor, @Nullable String reference, Collection<UUID> subjects, SliceRequest page) {
        actor.require(Permission.LEDGER_READ);
        return Slice.of(
                queries.journalsAbout(reference, subjects, Earnings.before(page), page.size() + 1),
                page.size(),
                row -> Long.toString(row.sequence()));
    }

    /**
     * One journal with its entries.
     *
     * @throws org.sandaga.shared.NotFound when there is no such journal
     */
    public JournalView journal(Actor actor, JournalId journal) {
        actor.require(Permission.LEDGER_READ);
        return queries.journal(journal);
    }

    /** How a vendor stands in each currency. */
    public List<VendorBalance> balances(Actor actor, VendorId vendor) {
        actor.require(Permission.LEDGER_READ);
        return balances.ofVendor(vendor);
    }
}
