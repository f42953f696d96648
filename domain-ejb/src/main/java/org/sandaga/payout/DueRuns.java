package org.sandaga.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.shared.Sql;

/** Finds what waits for a payout run whose day has come; it only tells, since runs are people's to make. */
@Dependent
class DueRuns {
    private final PayCalendar calendar;
    private final Planning planning;
    private final Markets markets;
    private final Sql sql;

    @Inject
    DueRuns(PayCalendar calendar, Planning planning, Markets markets, Sql sql) {
        this.calendar = calendar;
        this.planning = planning;
        this.markets = markets;
        this.sql = sql;
    }

    PayoutAgenda agenda() {
        PayDays days = calendar.days();
        LocalDate today = calendar.today();
        return new PayoutAgenda(
                days.after(today).orElse(null),
                markets.all().stream()
                        .map(MarketView::currency)
                        .distinct()
                        .flatMap(currency -> due(currency, days, today).stream())
                        .toList());
    }

    /** What was missed is told first: it does not become punctual when the next pay day comes. */
    private Optional<PayoutAgenda.Due> due(String currency, PayDays days, LocalDate today) {
        return Stream.of(days.before(today), days.after(today.minusDays(1)).filter(today::equals))
                .flatMap(Optional::stream)
                .filter(day -> !isMade(currency, days.begin(day)))
                .map(day -> new PayoutAgenda.Due(
                        day, planning.plan(currency, days.end(day)).total(), day.isBefore(today)))
                .filter(each -> each.amount().isPositive())
                .findFirst();
    }

    /** A run that waits for its second person is told of by itself, however old it is. */
    private boolean isMade(String currency, Instant since) {
        return sql.one("""
                        select exists (
                          select from payout.run where currency = ?
                            and (status = 'PROPOSED' or status = 'APPROVED' and decided_at >= ?)) as made""", row -> row.flag("made"), currency, since);
    }
}
