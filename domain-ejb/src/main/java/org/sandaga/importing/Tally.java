package org.sandaga.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Sql;

/** How many products each vendor has in the file of an import. */
@Dependent
class Tally {
    private final Sql sql;

    @Inject
    Tally(Sql sql) {
        this.sql = sql;
    }

    void count(ImportId id) {
        sql.update("""
                insert into importing.tally (import_id, vendor, products)
                select import_id, vendor, count(distinct group_key) from importing.staged
                where import_id = ? and vendor is not null group by import_id, vendor""", id);
    }

    long products(ImportId id, String vendor) {
        return sql.first(
                        "select products from importing.tally where import_id = ? and vendor = ?",
                        row -> row.number("products"),
                        id,
                        vendor)
                .orElse(0L);
    }
}
