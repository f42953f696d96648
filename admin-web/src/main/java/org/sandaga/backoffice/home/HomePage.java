package org.sandaga.backoffice.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.HourRow;
import org.sandaga.analytics.Operations;
import org.sandaga.analytics.ProviderRow;
import org.sandaga.analytics.SalesRow;
import org.sandaga.analytics.ToDo;
import org.sandaga.audit.CheckLog;
import org.sandaga.audit.Checked;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.backoffice.page.Things;
import org.sandaga.payout.PayoutAgenda;
import org.sandaga.payout.PayoutBook;
import org.sandaga.portal.Chart;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Permission;

/** How the marketplace does at the moment, and what waits for whoever looks. */
@Named
@RequestScoped
public class HomePage {
    private final Operations operations;
    private final PayoutBook payouts;
    private final CheckLog checks;
    private final Queues queues;
    private final MarketClock clock;
    private final Work work;
    private final Desk desk;
    private final Written written;
    private final Sheets words;
    private final Proof proof;
    private List<ToDo> toDo = List.of();
    private List<SalesRow> sales = List.of();
    private List<ProviderRow> providers = List.of();
    private List<Checked> invariants = List.of();
    private @Nullable PayoutAgenda agenda;
    private @Nullable Chart hours;

    @Inject
    HomePage(
            Operations operations,
            PayoutBook payouts,
            CheckLog checks,
            Queues queues,
            MarketClock clock,
            Work work,
            Desk desk,
            Written written,
            Sheets words,
            Proof proof) {
        this.operations = operations;
        this.payouts = payouts;
        this.checks = checks;
        this.queues = queues;
        this.clock = clock;
        this.work = work;
        this.desk = desk;
        this.written = written;
        this.words = words;
        this.proof = proof;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HomePage() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Reads what the one who looks may see. */
    public void open() {
        desk.show(() -> {
            toDo = operations.toDo(work.actor());
            queues.read();
            if (work.actor().may(Permission.PURCHASE_READ)) {
                sales = operations.sales(work.actor());
                providers = operations.providers(work.actor());
                hours = chart(operations.hours(work.actor()));
            }
            if (work.actor().may(Permission.PAYOUT_PROPOSE)) {
                agenda = payouts.agenda(work.actor());
            }
            if (work.actor().may(Permission.LEDGER_READ)) {
                invariants = Proof.brokenFirst(checks.latest(work.actor()));
            }
        });
    }

    /** The checks that found something wrong. */
    public List<Checked> getBroken() {
        return invariants.stream().filter(Checked::isBroken).toList();
    }

    /** The checks of which the latest run says that something is wrong, or little of today: the broken ones first. */
    public List<Checked> getDoubtful() {
        return invariants.stream().filter(HomePage::isDoubtful).toList();
    }

    /** All others, which a press shows. */
    public List<Checked> getQuiet() {
        return invariants.stream().filter(each -> !isDoubtful(each)).toList();
    }

    private static boolean isDoubtful(Checked each) {
        return !each.holds() && each.at() != null;
    }

    /** What the latest runs of all checks come to, in a sentence. */
    public String getProof() {
        return proof.of(invariants);
    }

    private Chart chart(List<HourRow> rows) {
        long all = rows.stream().mapToLong(HourRow::orders).sum();
        return new Chart(
                words.word("home.hours"),
                written.with(words.word("home.hours.sum"), written.number(all)),
                "",
                true,
                rows.stream().map(this::step).toList());
    }

    private Chart.Step step(HourRow row) {
        return Chart.Step.of(hour(row.hour()), row.orders(), written.number(row.orders()));
    }

    private String hour(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(work.locale())
                .withZone(written.zone())
                .format(at);
    }

    /** The day that it is for whoever looks. */
    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.now(), written.zone());
    }

    public List<ToDo> getToDo() {
        return toDo;
    }

    public List<SalesRow> getSales() {
        return sales;
    }

    public List<ProviderRow> getProviders() {
        return providers;
    }

    /** When payout runs are due; null for those whom that does not concern. */
    public @Nullable PayoutAgenda getAgenda() {
        return agenda;
    }

    public @Nullable Chart getHours() {
        return hours;
    }

    /** What money a thing to do is about, and until or since when; empty where that is not told. */
    public String stake(ToDo each) {
        Instant at = each.at();
        return at == null
                ? ""
                : Stream.concat(
                                each.stakes().stream().map(stake -> written.money(stake.money())),
                                Stream.of(
                                        written.past(at)
                                                ? words.word("home.since", written.moment(at))
                                                : words.word("home.first", written.away(at))))
                        .collect(Collectors.joining(" · "));
    }

    /** Where a thing to do is done, below the portal. */
    public String path(ToDo each) {
        return each.only() == null ? list(each) : Things.path(each.only());
    }

    private String list(ToDo each) {
        return switch (each.kind()) {
            case FLAGGED_MONEY -> "/flags";
            case FAILED_REFUNDS, TO_ACCEPT, NOT_ACCEPTED, NOT_SHIPPED ->
                "/purchases?todo=" + each.kind().name();
            case FAILED_PAYOUTS -> "/payouts?status=FAILED";
            case MISSED_RUNS, UNANSWERED_PAYOUTS -> "/payouts";
            case PROPOSED_RUNS -> "/payouts?status=PROPOSED";
            case VENDORS -> "/vendors";
            case PROPOSALS -> "/products?status=PROPOSED";
        };
    }
}
