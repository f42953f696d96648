package org.sandaga.analytics;

import java.time.Instant;
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
        requireOrder(from, through);
        ZoneId zone = zone();
        return queries.sales(by, currency, zone, begin(from, zone), begin(through.plusDays(1), zone), page);
    }

    /**
     * All lines of such a report together.
     *
     * @throws InvalidInput when the days are in the wrong order or too many
     */
    public ReportTotal total(Actor actor, ReportBy by, String currency, LocalDate from, LocalDate through) {
        actor.require(Permission.LEDGER_READ);
        requireOrder(from, through);
        ZoneId zone = zone();
        return queries.total(by, currency, zone, begin(from, zone), begin(through.plusDays(1), zone));
    }

    private static void requireOrder(LocalDate from, LocalDate through) {
        if (through.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(through)) {
            throw new InvalidInput("through", from + " … " + from.plusDays(LONGEST_DAYS));
        }
    }

    private ZoneId zone() {
        return markets.all().getFirst().zone();
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
