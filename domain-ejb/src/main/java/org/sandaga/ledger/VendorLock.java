package org.sandaga.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Lets one transaction at a time decide by a vendor's balance; captures decide nothing and need no lock. */
@Dependent
class VendorLock {
    private final Sql sql;

    @Inject
    VendorLock(Sql sql) {
        this.sql = sql;
    }

    void take(VendorId vendor, String currency) {
        sql.one(
                "select pg_advisory_xact_lock(hashtextextended(?, 7236010)) is null as taken",
                row -> row.flag("taken"),
                vendor.text() + currency);
    }
}
