package org.sandaga.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Sums of entries; a balance is stored nowhere else. */
@Dependent
class Balances {
    private static final String OF_VENDOR = """
            select a.vendor_id, a.currency,
                   coalesce(-sum(e.amount_minor) filter (where a.type = 'VENDOR_PENDING'), 0) as pending,
                   coalesce(-sum(e.amount_minor) filter (where a.type = 'VENDOR_PAYABLE'), 0) as payable,
                   coalesce(sum(e.amount_minor) filter (where a.type = 'VENDOR_RECEIVABLE'), 0) as receivable,
                   coalesce(-sum(e.amount_minor) filter (where a.type = 'VENDOR_RESERVE'), 0) as reserve,
                   coalesce(-sum(e.amount_minor) filter (where a.type = 'VENDOR_HOLD'), 0) as hold
            from ledger.account a join ledger.entry e on e.account_id = a.id
            where a.vendor_id = ? group by a.vendor_id, a.currency order by a.currency""";

    private static final String DUE = """
            select i.*, (select coalesce(-sum(e.amount_minor), 0) from ledger.entry e
                         where e.account_id = i.account_id and e.subject = i.subject) as due
            from (select p.account, p.account_id, p.subject, count(*) as entries, sum(p.amount_minor) as taken
                  from ledger.payable_entry p
                  where p.entry_id = any(?::bigint[]) and p.vendor_id = ? and p.currency = ?
                  group by p.account, p.account_id, p.subject) i
            order by i.account, i.subject""";

    private final Sql sql;

    @Inject
    Balances(Sql sql) {
        this.sql = sql;
    }

    Money of(AccountKey account) {
        long debits = sum(
                "select coalesce(sum(e.amount_minor), 0) as total from ledger.account a "
                        + "join ledger.entry e on e.account_id = a.id where a.code = ?",
                account.code());
        return grown(account, debits);
    }

    /** The part of an account's balance that belongs to one vendor order. */
    Money of(AccountKey account, UUID subject) {
        long debits = sum(
                "select coalesce(sum(e.amount_minor), 0) as total from ledger.account a "
                        + "join ledger.entry e on e.account_id = a.id where a.code = ? and e.subject = ?",
                account.code(),
                subject);
        return grown(account, debits);
    }

    List<VendorBalance> ofVendor(VendorId vendor) {
        return sql.list(OF_VENDOR, Balances::balance, vendor);
    }

    VendorBalance ofVendor(VendorId vendor, String currency) {
        return ofVendor(vendor).stream()
                .filter(balance -> balance.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> nothing(vendor, Money.zero(currency)));
    }

    /** What some payable entries bring by vendor order, beside what is still due of it in all. */
    List<DueShare> due(VendorId vendor, String currency, Collection<Long> entries) {
        return sql.list(DUE, row -> DueShare.of(row, currency), entries, vendor, currency);
    }

    private long sum(String query, Object... parameters) {
        return sql.one(query, row -> row.number("total"), parameters);
    }

    private static Money grown(AccountKey account, long debits) {
        Money balance = Money.of(debits, account.currency());
        return account.type().side() == AccountType.Side.DEBIT ? balance : balance.negated();
    }

    private static VendorBalance nothing(VendorId vendor, Money zero) {
        return new VendorBalance(vendor, zero, zero, zero, zero, zero);
    }

    private static VendorBalance balance(Row row) {
        return new VendorBalance(
                new VendorId(row.uuid("vendor_id")),
                row.money("pending", "currency"),
                row.money("payable", "currency"),
                row.money("receivable", "currency"),
                row.money("reserve", "currency"),
                row.money("hold", "currency"));
    }
}
