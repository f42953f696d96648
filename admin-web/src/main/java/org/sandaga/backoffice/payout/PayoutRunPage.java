package org.sandaga.backoffice.payout;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.WhoIsWho;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutId;
import org.sandaga.payout.PayoutRow;
import org.sandaga.payout.PayoutRunId;
import org.sandaga.payout.PayoutRunRow;
import org.sandaga.payout.PayoutRunStatus;
import org.sandaga.payout.PayoutRunView;
import org.sandaga.payout.PayoutRuns;
import org.sandaga.payout.PayoutStatus;
import org.sandaga.payout.Payouts;
import org.sandaga.payout.RunProgress;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** One payout run: whom it pays, whom it leaves out, and what may be done with it now. */
@Named
@RequestScoped
public class PayoutRunPage {
    private final PayoutBook book;
    private final PayoutRuns runs;
    private final Payouts payouts;
    private final WhoIsWho people;
    private final Work work;
    private final Desk desk;
    private @Nullable PayoutRunView view;
    private Map<String, String> names = Map.of();

    @Inject
    PayoutRunPage(PayoutBook book, PayoutRuns runs, Payouts payouts, WhoIsWho people, Work work, Desk desk) {
        this.book = book;
        this.runs = runs;
        this.payouts = payouts;
        this.people = people;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutRunPage() {
        this(null, null, null, null, null, null);
    }

    /** Approves, hurries, withdraws or asks again, else shows how it stands. */
    public void open() {
        desk.open(this::decide, this::read);
    }

    private String decide() {
        return switch (work.text("do")) {
            case "approve" -> done("run-approved", () -> runs.approve(work.actor(), run()));
            case "send" -> done("run-sent", () -> payouts.sendSoon(work.actor()));
            case "withdraw" -> done("run-withdrawn", () -> runs.withdraw(work.actor(), run()));
            case "repeat" -> done("payout-repeated", () -> runs.repeat(work.actor(), payout()));
            case "ask" -> done("payout-asked", () -> runs.askAgain(work.actor(), payout()));
            default -> "";
        };
    }

    private void read() {
        PayoutRunView found = book.run(work.actor(), run());
        PayoutRunRow row = found.run();
        view = found;
        names = people.names(
                work.actor(),
                Stream.of(row.proposedBy(), row.decidedBy())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private String done(String told, Runnable command) {
        command.run();
        return "/payouts/" + run().text() + "?did=" + told;
    }

    private PayoutRunId run() {
        return PayoutRunId.parse(work.getPlace());
    }

    private PayoutId payout() {
        return PayoutId.parse(work.text("payout"));
    }

    public @Nullable PayoutRunView getView() {
        return view;
    }

    /** The names of people by their ids. */
    public Map<String, String> getNames() {
        return names;
    }

    /** How far it has come. */
    public RunProgress getState() {
        return Objects.requireNonNull(view).run().progress();
    }

    /** How many of its payouts have arrived. */
    public long getArrived() {
        return view == null
                ? 0
                : view.payouts().stream()
                        .filter(each -> each.status() == PayoutStatus.SETTLED)
                        .count();
    }

    /** How many of its payouts the provider has taken. */
    public long getSent() {
        return view == null
                ? 0
                : view.payouts().stream()
                        .map(PayoutRow::status)
                        .filter(PayoutRunPage::hasLeft)
                        .count();
    }

    static boolean hasLeft(PayoutStatus status) {
        return switch (status) {
            case SENT, SETTLED, RETURNED -> true;
            case PLANNED, APPROVED, FAILED, DROPPED -> false;
        };
    }

    /** Where the page asks how far it is while some of it waits to be sent, below the portal; else empty. */
    public String getNews() {
        return isSendable() ? "/payouts/" + run().text() : "";
    }

    /** Whether any payout can be sent again or asked after. */
    public boolean isMendable() {
        return view != null
                && view.payouts().stream().anyMatch(each -> each.status() == PayoutStatus.FAILED || isUnanswered(each));
    }

    /** Whether it waits for a decision. */
    public boolean isUndecided() {
        return view != null && view.run().status() == PayoutRunStatus.PROPOSED;
    }

    /** Whether whoever looks at it proposed it, and so cannot approve it. */
    public boolean isOwn() {
        return view != null && view.run().proposedBy().equals(work.actor().user());
    }

    /** Whether some of it waits to be sent. */
    public boolean isSendable() {
        return view != null && view.payouts().stream().anyMatch(each -> each.status() == PayoutStatus.APPROVED);
    }

    /** Whether a payout's answer never came. */
    public boolean isUnanswered(PayoutRow row) {
        return row.status() == PayoutStatus.SENT && row.reference() == null;
    }
}
