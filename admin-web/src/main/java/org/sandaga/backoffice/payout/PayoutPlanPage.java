package org.sandaga.backoffice.payout;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutPlan;
import org.sandaga.payout.PayoutRunRow;
import org.sandaga.payout.PayoutRunStatus;
import org.sandaga.payout.PayoutRuns;
import org.sandaga.payout.WhyNot;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.SliceRequest;

/** Who would be paid what, before a run is proposed. */
@Named
@RequestScoped
public class PayoutPlanPage {
    private final PayoutRuns runs;
    private final PayoutBook book;
    private final Markets markets;
    private final Work work;
    private final Desk desk;
    private @Nullable PayoutPlan plan;
    private List<PayoutRunRow> waiting = List.of();
    private final Map<String, PayoutPlan> plans = new LinkedHashMap<>();

    @Inject
    PayoutPlanPage(PayoutRuns runs, PayoutBook book, Markets markets, Work work, Desk desk) {
        this.runs = runs;
        this.book = book;
        this.markets = markets;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutPlanPage() {
        this(null, null, null, null, null);
    }

    /** Proposes the run, else shows what it would be. */
    public void open() {
        desk.open(this::propose, this::read);
    }

    private void read() {
        waiting = proposed();
        try {
            for (String each : getCurrencies()) {
                plans.put(each, runs.plan(work.actor(), each, through()));
            }
            plan = plans.containsKey(getCurrency())
                    ? plans.get(getCurrency())
                    : runs.plan(work.actor(), getCurrency(), through());
        } catch (InvalidInput wrong) {
            desk.refuse(wrong);
        }
    }

    private List<PayoutRunRow> proposed() {
        return book.runs(work.actor(), PayoutRunStatus.PROPOSED, SliceRequest.first(SliceRequest.MOST)).items().stream()
                .filter(each -> each.total().currency().equals(getCurrency()))
                .toList();
    }

    private String propose() {
        return "/payouts/"
                + runs.propose(work.actor(), getCurrency(), through()).text() + "?did=proposed";
    }

    private @Nullable LocalDate through() {
        try {
            return work.text("through").isEmpty() ? null : LocalDate.parse(work.text("through"));
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput("through", "2026-12-31");
        }
    }

    /** The runs of this currency that wait for somebody's approval already. */
    public List<PayoutRunRow> getWaiting() {
        return waiting;
    }

    /** The plan; null when what was asked for makes no sense. */
    public @Nullable PayoutPlan getPlan() {
        return plan;
    }

    /** What would be paid in each currency, in the order of the markets. */
    public Map<String, PayoutPlan> getPlans() {
        return plans;
    }

    /** The currency that is asked for; else that of the first market. */
    public String getCurrency() {
        return work.text("currency").isEmpty() ? getCurrencies().getFirst() : work.text("currency");
    }

    /** The currencies of all markets. */
    public List<String> getCurrencies() {
        return markets.all().stream().map(MarketView::currency).distinct().toList();
    }

    /** Why a vendor is left out, in a sentence. */
    public String why(WhyNot reason) {
        return reason.in(work.locale());
    }
}
