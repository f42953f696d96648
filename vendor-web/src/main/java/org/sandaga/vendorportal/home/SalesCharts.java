package org.sandaga.vendorportal.home;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.analytics.ShopSales;
import org.sandaga.portal.Chart;
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
    public Chart days(ShopSales sales) {
        List<Chart.Step> steps = sales.days().stream()
                .map(day -> Chart.Step.of(written.date(day.date()), day.sales(), written.money(day.sales())))
                .toList();
        return new Chart(
                Words.of(SalesCharts.class, "chart.days", work.locale(), sales.currency()),
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
        return parts("chart.products", sales.currency(), sales.products());
    }

    /** The categories that sold most. */
    public Chart categories(ShopSales sales) {
        return parts("chart.categories", sales.currency(), sales.categories());
    }

    private Chart parts(String what, String currency, List<ShopSales.Part> parts) {
        String caption = Words.of(SalesCharts.class, what, work.locale(), currency);
        List<Chart.Step> steps = parts.stream()
                .map(part -> Chart.Step.of(written.text(part.name()), part.sales(), written.money(part.sales())))
                .toList();
        return new Chart(caption, caption, currency, false, steps);
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
