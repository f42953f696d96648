package org.sandaga.vendorportal.order;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.ShopOrderCounts;
import org.sandaga.ordering.ShopOrderRow;
import org.sandaga.ordering.ShopOrderSearch;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.portal.Desk;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;

/** Lists a shop's orders, accepts many at once, and gives the list as a file. */
@Named
@RequestScoped
public class OrdersPage {
    private static final List<String> COLUMNS =
            List.of("placed", "recipient", "-article", "before", "status", "-city", "pieces", "total", "-net");

    private final OrderBook book;
    private final Acceptance acceptance;
    private final OrderFile file;
    private final Tables tables;
    private final ListAddress list;
    private final Desk desk;
    private final Work work;
    private final Written written;
    private @Nullable LazyTable<ShopOrderRow> table;
    private ShopOrderCounts counts = ShopOrderCounts.NONE;

    @Inject
    OrdersPage(
            OrderBook book,
            Acceptance acceptance,
            OrderFile file,
            Tables tables,
            ListAddress list,
            Desk desk,
            Work work,
            Written written) {
        this.book = book;
        this.acceptance = acceptance;
        this.file = file;
        this.tables = tables;
        this.list = list;
        this.desk = desk;
        this.work = work;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OrdersPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Accepts what was chosen, else reads the list. */
    public void open() {
        desk.show(() -> {
            if (work.isPost()) {
                desk.act(() -> "/orders" + list.returning(acceptance.of(work.texts("order"))));
            } else if (list.isExported()) {
                file.send(this::rows);
            }
            if (!desk.isGiven()) {
                read();
            }
        });
    }

    private void read() {
        counts = book.countShopOrders(work.actor());
        table = tables.read("vendor.orders", COLUMNS, this::rows);
    }

    private Listing<ShopOrderRow> rows(ListRequest page) {
        return book.listShopOrders(work.actor(), wanted(), getTab().inOrder(page));
    }

    private ShopOrderSearch wanted() {
        return new ShopOrderSearch(
                getTab().statuses(),
                getTab().late(),
                list.text("q"),
                list.day("from", 0, written.zone()),
                list.day("until", 1, written.zone()));
    }

    public @Nullable LazyTable<ShopOrderRow> getTable() {
        return table;
    }

    /** The tab that is shown. */
    public OrderTab getTab() {
        return OrderTab.of(list.text("tab"));
    }

    public List<OrderTab> getTabs() {
        return Arrays.asList(OrderTab.values());
    }

    /** How many orders a tab holds. */
    public int count(OrderTab tab) {
        return tab.count(counts);
    }

    /** Whether an order waits to be sent, and until when it may. */
    public boolean waitsForParcel(ShopOrderRow row) {
        return row.shipBefore() != null && row.status().canBeShipped();
    }

    /** Whether an order is worth choosing: it can be accepted, or packed after its slip. */
    public boolean isUnpacked(ShopOrderRow row) {
        return waits(row) || row.status().canBeShipped();
    }

    /** Whether an order can be chosen to be accepted. */
    public boolean waits(ShopOrderRow row) {
        return row.status() == VendorOrderStatus.TO_ACCEPT;
    }
}
