package org.sandaga.vendorportal.home;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.analytics.ShopSales;
import org.sandaga.portal.Chart;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.Money;
import org.sandaga.shared.Words;
import org.sandaga.vendorportal.finance.MoneyWords;

/** Draws a shop's sales. */
@Named
@RequestScoped
public class SalesCharts {
    /** Without the year: no span is as long. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("MMMd");

    private final Work work;
    private final Written written;
    private final MoneyWords money;

    @Inject
    SalesCharts(Work work, Written written, MoneyWords money) {
        this.work = work;
        this.written = written;
        this.money = money;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SalesCharts() {
        this(null, null, null);
    }

    /** Sales day by day. */
    public Chart days(ShopSales sales) {
        List<Chart.Step> steps = sales.days().stream()
                .map(day -> step(DAY.withLocale(work.locale()).format(day.date()), day.sales()))
                .toList();
        return new Chart(
                Words.of(SalesCharts.class, "chart.days", work.locale(), money.sign(sales.currency())),
                Words.of(
                        SalesCharts.class,
                        "chart.days.summary",
                        work.locale(),
                        written.money(sales.now().sales()),
                        sales.days().size()),
                sales.currency(),
                true,
                steps);
    }

    /** The products that sold most. */
    public Chart products(ShopSales sales) {
        return parts("chart.products", sales, sales.products());
    }

    /** The categories that sold most. */
    public Chart categories(ShopSales sales) {
        return parts("chart.categories", sales, sales.categories());
    }

    private Chart parts(String what, ShopSales sales, List<ShopSales.Part> parts) {
        String caption = Words.of(SalesCharts.class, what, work.locale(), money.sign(sales.currency()));
        List<Chart.Step> steps = parts.stream()
                .map(part -> step(written.text(part.name()), part.sales()))
                .collect(Collectors.toCollection(ArrayList::new));
        Money shown = Money.sum(parts.stream().map(ShopSales.Part::sales).toList(), sales.currency());
        Money others = sales.now().goods().minus(shown);
        if (others.isPositive()) {
            // so that the bars add up to what the goods brought
            steps.add(step(Words.of(SalesCharts.class, "chart.others", work.locale()), others));
        }
        return new Chart(caption, caption, sales.currency(), false, steps);
    }

    private Chart.Step step(String name, Money sales) {
        return Chart.Step.of(name, sales, written.money(sales));
    }

    /** How much more or less than before, in words. */
    public String change(Money now, Money before) {
        if (before.isZero()) {
            return Words.of(SalesCharts.class, "change.none", work.locale());
        }
        long basisPoints = (now.minor() - before.minor()) * 10_000 / before.minor();
        return Words.of(
                SalesCharts.class,
                basisPoints < 0 ? "change.less" : "change.more",
                work.locale(),
                written.percent(Math.abs(basisPoints) / 100 * 100));
    }
}
