package org.sandaga.market;

import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Remembers the markets: only a migration changes them, and the server does not run across one. */
@ApplicationScoped
class KnownMarkets {
    private final Sql sql;
    private volatile @Nullable List<MarketView> known;

    @Inject
    KnownMarkets(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    KnownMarkets() {
        this(null);
    }

    List<MarketView> all() {
        List<MarketView> markets = known;
        if (markets == null) {
            markets = read();
            known = markets;
        }
        return markets;
    }

    private List<MarketView> read() {
        return sql.list("""
                select code, currency, to_json(languages)::text as languages, time_zone, prices_include_tax
                from market.market order by position""", KnownMarkets::view);
    }

    @SuppressWarnings("unchecked")
    private static MarketView view(Row row) {
        return new MarketView(
                row.text("code"),
                row.text("currency"),
                Json.read(row.text("languages"), List.class),
                ZoneId.of(row.text("time_zone")),
                row.flag("prices_include_tax"));
    }
}
