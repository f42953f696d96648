package org.sandaga.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * What is to be written as one journal: entries that balance per currency.
 *
 * @param kind what happened
 * @param idempotencyKey derived from the cause, so that the same cause is written once; 1 to 200 characters
 * @param reference what people know the cause by, for example a purchase number
 * @param entries debits and credits; never of zero
 */
public record Posting(JournalKind kind, String idempotencyKey, String reference, List<Entry> entries) {

    public Posting {
        entries = List.copyOf(entries);
    }

    /** An empty posting, to be filled by {@link #debit} and {@link #credit}. */
    public static Posting of(JournalKind kind, String idempotencyKey, String reference) {
        return new Posting(kind, idempotencyKey, reference, List.of());
    }

    /** This posting with a debit more; a negative amount is a credit, and nothing is added for zero. */
    public Posting debit(AccountKey account, Money amount, @Nullable UUID subject) {
        return amount.isZero() ? this : with(new Entry(account, amountOn(account, amount), subject));
    }

    /** This posting with a credit more; a negative amount is a debit, and nothing is added for zero. */
    public Posting credit(AccountKey account, Money amount, @Nullable UUID subject) {
        return debit(account, amount.negated(), subject);
    }

    /** This posting with all entries of another one. */
    public Posting and(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Posting(kind, idempotencyKey, reference, all);
    }

    /** The same entries on their other sides. */
    Posting reversed(JournalKind as, String key) {
        return new Posting(
                as,
                key,
                reference,
                entries.stream()
                        .map(each -> new Entry(each.account(), Math.negateExact(each.amountMinor()), each.subject()))
                        .toList());
    }

    /** True when there is nothing to write. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Holds the posting to the first rule of book-keeping.
     *
     * @throws JournalDoesNotBalance when debits and credits differ in a currency, or there are none
     */
    void requireBalance() {
        Map<String, Long> sums = new TreeMap<>();
        entries.forEach(entry -> sums.merge(entry.account().currency(), entry.amountMinor(), Math::addExact));
        if (sums.isEmpty() || sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new JournalDoesNotBalance(idempotencyKey, sums);
        }
    }

    /** True when both write the same amounts on the same accounts. */
    boolean isSameAs(Posting other) {
        return kind == other.kind
                && new HashSet<>(entries).equals(new HashSet<>(other.entries))
                && entries.size() == other.entries.size();
    }

    private Posting with(Entry entry) {
        return and(List.of(entry));
    }

    private static long amountOn(AccountKey account, Money amount) {
        if (!account.currency().equals(amount.currency())) {
            throw new IllegalArgumentException(amount + " on " + account.code());
        }
        return amount.minor();
    }

    /**
     * One side of what happened.
     *
     * @param account where
     * @param amountMinor minor units of the account's currency; a debit is positive, a credit negative
     * @param subject the vendor order that the money belongs to, or null
     */
    public record Entry(
            AccountKey account, long amountMinor, @Nullable UUID subject) {}
}
