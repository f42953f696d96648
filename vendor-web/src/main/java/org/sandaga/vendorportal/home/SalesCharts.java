package org.sandaga.vendorportal.home;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.analytics.ShopSales;
import org.sandaga.portal.BarChart;
import org.sandaga.portal.Share;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.Money;
import org.sandaga.shared.Words;

/** Draws a shop's sales. */
@Named
@RequestScoped
public class SalesCharts {
    private final Work work;
    private final Written written;

    @Inject
    SalesCharts(Work work, Written written) {
        this.work = work;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SalesCharts() {
        this(null, null);
    }

    /** Sales day by day. */
    public BarChart days(ShopSales sales) {
        DateTimeFormatter form =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(work.locale());
        List<BarChart.Step> steps = sales.days().stream()
                .map(day ->
                        new BarChart.Step(form.format(day.date()), day.sales().minor(), written.money(day.sales())))
                .toList();
        return BarChart.of(
                Words.of(SalesCharts.class, "chart.days", work.locale(), sales.currency()),
                Words.of(
                        SalesCharts.class,
                        "chart.days.summary",
                        work.locale(),
                        written.money(sales.now().sales()),
                        sales.days().size()),
                steps);
    }

    /** Parts of the sales, the largest first. */
    public List<Share> parts(List<ShopSales.Part> parts) {
        long largest = parts.isEmpty() ? 0 : parts.getFirst().sales().minor();
        return parts.stream()
                .map(part -> Share.of(
                        written.text(part.name()),
                        written.money(part.sales()),
                        part.sales().minor(),
                        largest))
                .toList();
    }

    /** How much more or less than before, in words; empty when there was nothing before. */
    public String change(Money now, Money before) {
        if (before.isZero()) {
            return "";
        }
        long basisPoints = (now.minor() - before.minor()) * 10_000 / before.minor();
        return Words.of(
                SalesCharts.class,
                basisPoints < 0 ? "change.less" : "change.more",
                work.locale(),
                written.percent(Math.abs(basisPoints) / 100 * 100));
    }
}
