package org.sandaga.backoffice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Chart;
import org.sandaga.portal.Step;
import org.sandaga.portal.Written;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;

/** Shows every part of the portals of work in use; what docs/handbook/theme.md describes. */
@Named
@RequestScoped
public class PartsPage {
    private final Written written;
    private final BusinessTime time;
    private String text = "";
    private @Nullable LocalDate day;
    private boolean ticked = true;

    @Inject
    PartsPage(Written written, BusinessTime time) {
        this.written = written;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PartsPage() {
        this(null, null);
    }

    public List<String> getWords() {
        return List.of("number", "placed", "amount");
    }

    public Money getAmount() {
        return Money.of(12_500, "XOF");
    }

    public List<Step> getSteps() {
        Instant now = time.now();
        return List.of(new Step("done", "1", now), new Step("now", "2", null), new Step("", "3", null));
    }

    /** Columns over some days. */
    public Chart getChart() {
        return chart(true, 14);
    }

    /** Bars, one below the other. */
    public Chart getParts() {
        return chart(false, 4);
    }

    private Chart chart(boolean overTime, int steps) {
        return new Chart("k:chart", "k:chart", getAmount().currency(), overTime, steps(steps));
    }

    private List<Chart.Step> steps(int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(at -> getAmount().times(1 + at * at % 11))
                .map(each -> Chart.Step.of(Long.toString(each.minor()), each, written.money(each)))
                .toList();
    }

    /** Rows for a table that is edited in place. */
    public List<Integer> getRows() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public boolean isTicked() {
        return ticked;
    }

    public void setTicked(boolean ticked) {
        this.ticked = ticked;
    }
}
