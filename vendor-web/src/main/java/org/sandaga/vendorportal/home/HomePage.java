package org.sandaga.vendorportal.home;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.analytics.ShopReports;
import org.sandaga.analytics.ShopSales;
import org.sandaga.analytics.ShopTask;
import org.sandaga.analytics.ShopTasks;
import org.sandaga.payout.NextPayout;
import org.sandaga.payout.VendorPayouts;
import org.sandaga.portal.Desk;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.Permission;
import org.sandaga.vendorportal.finance.MoneyWords;

/** Shows a shop's people what needs them now, and how sales go. */
@Named
@RequestScoped
public class HomePage {
    private static final List<Integer> SPANS = List.of(7, 30, 90);
    private static final int USUAL = 30;

    private final ShopTasks todo;
    private final ShopReports reports;
    private final VendorPayouts payouts;
    private final Desk desk;
    private final Work work;
    private final Written written;
    private final ListAddress address;
    private final MoneyWords words;
    private List<ShopTask> tasks = List.of();
    private List<ShopSales> sales = List.of();
    private List<NextPayout> money = List.of();

    @Inject
    HomePage(
            ShopTasks todo,
            ShopReports reports,
            VendorPayouts payouts,
            Desk desk,
            Work work,
            Written written,
            ListAddress address,
            MoneyWords words) {
        this.todo = todo;
        this.reports = reports;
        this.payouts = payouts;
        this.desk = desk;
        this.work = work;
        this.written = written;
        this.address = address;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HomePage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads what stands there. */
    public void open() {
        desk.show(() -> {
            tasks = todo.of(work.actor());
            if (work.actor().may(Permission.SHOP_ORDERS)) {
                sales = reports.sales(work.actor(), getDays(), written.zone());
            }
            if (work.actor().may(Permission.SHOP_FINANCE)) {
                money = words.homeFirst(payouts.next(work.actor()));
            }
        });
    }

    public List<ShopTask> getTasks() {
        return tasks;
    }

    /** In each currency, that with the most orders first. */
    public List<ShopSales> getSales() {
        return sales;
    }

    /** What is due in each currency; none for those whom that does not concern. */
    public List<NextPayout> getMoney() {
        return money;
    }

    /** How many days are looked at. */
    public int getDays() {
        return SPANS.stream()
                .filter(each -> each.toString().equals(address.text("days")))
                .findFirst()
                .orElse(USUAL);
    }

    public List<Integer> getSpans() {
        return SPANS;
    }
}
