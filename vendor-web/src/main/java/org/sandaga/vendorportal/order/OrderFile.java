package org.sandaga.vendorportal.order;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.ordering.ShopOrderRow;
import org.sandaga.portal.Export;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Words;

/** Writes the list of orders as a file. */
@RequestScoped
public class OrderFile {
    private final Export export;
    private final Work work;
    private final Written written;

    @Inject
    OrderFile(Export export, Work work, Written written) {
        this.export = export;
        this.work = work;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OrderFile() {
        this(null, null, null);
    }

    void send(Function<ListRequest, Listing<ShopOrderRow>> door) {
        List<String> heads = Stream.of(
                        "number",
                        "placed",
                        "recipient",
                        "city",
                        "article",
                        "pieces",
                        "currency",
                        "total",
                        "net",
                        "accept-before",
                        "ship-before",
                        "status")
                .map(column -> word("column." + column))
                .toList();
        export.send("orders", heads, door, this::cells);
    }

    private List<String> cells(ShopOrderRow row) {
        return List.of(
                row.number(),
                written.sheet(row.placedAt()),
                row.recipient(),
                row.city(),
                article(row),
                Integer.toString(row.pieces()),
                row.total().currency(),
                written.sheet(row.total()),
                written.sheet(row.net()),
                written.sheet(row.acceptBefore()),
                written.sheet(row.shipBefore()),
                word(row.status().name()));
    }

    private String article(ShopOrderRow row) {
        String first = written.text(row.article());
        return row.articles() == 1
                ? first
                : Words.of(OrderFile.class, "articles", work.locale(), row.articles(), first);
    }

    private String word(String key) {
        return Words.of(OrderFile.class, key, work.locale());
    }
}
