package org.sandaga.analytics;

import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.market.Markets;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Permission;

/** Adds up what was sold, for the operator. */
@Stateless
public class Reports {
    private static final int LONGEST_DAYS = 800;

    private final ReportQueries queries;
    private final Markets markets;

    @Inject
    Reports(ReportQueries queries, Markets markets) {
        this.queries = queries;
        this.markets = markets;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Reports() {
        this(null, null);
    }

    /**
     * What was sold and kept, by day, vendor, market or category; orders that ended before they left do not count.
     *
     * @param actor needs {@link Permission#LEDGER_READ}
     * @param from the first day, in the first market's time
     * @param through the last day
     * @throws InvalidInput when the days are in the wrong order or too many
     */
    public Listing<ReportRow> sales(
            Actor actor, ReportBy by, String currency, LocalDate from, LocalDate through, ListRequest page) {
        actor.require(Permission.LEDGER_READ);
        if (through.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(through)) {
            throw new InvalidInput("through", from + " … " + from.plusDays(LONGEST_DAYS));
        }
        ZoneId zone = markets.all().getFirst().zone();
        return queries.sales(
                by,
                currency,
                zone,
                from.atStartOfDay(zone).toInstant(),
                through.plusDays(1).atStartOfDay(zone).toInstant(),
                page);
    }
}
