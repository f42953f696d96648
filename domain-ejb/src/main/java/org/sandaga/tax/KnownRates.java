package org.sandaga.tax;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Sql;

/** Remembers the rates, newest first: only a migration changes them, and the server does not run across one. */
@ApplicationScoped
class KnownRates {
    private final Sql sql;
    private volatile @Nullable List<Rate> known;

    @Inject
    KnownRates(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    KnownRates() {
        this(null);
    }

    Optional<Integer> on(LocalDate day, String market, TaxClass taxClass) {
        return all().stream()
                .filter(rate -> rate.market().equals(market) && rate.taxClass() == taxClass)
                .filter(rate -> !rate.from().isAfter(day))
                .map(Rate::basisPoints)
                .findFirst();
    }

    private List<Rate> all() {
        List<Rate> rates = known;
        if (rates == null) {
            rates = read();
            known = rates;
        }
        return rates;
    }

    private List<Rate> read() {
        return sql.list(
                "select market, tax_class, basis_points, valid_from from tax.rate order by valid_from desc",
                row -> new Rate(
                        row.text("market"),
                        row.choice("tax_class", TaxClass.class),
                        row.count("basis_points"),
                        row.date("valid_from")));
    }

    /** A rate and the first day it holds. */
    private record Rate(String market, TaxClass taxClass, int basisPoints, LocalDate from) {}
}
