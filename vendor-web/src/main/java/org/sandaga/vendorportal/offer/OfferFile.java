package org.sandaga.vendorportal.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.inventory.ShelfRow;
import org.sandaga.portal.Export;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.TypedMoney;
import org.sandaga.shared.Words;
import org.sandaga.vendorportal.VendorMenu;
import org.sandaga.vendorportal.finance.MoneyWords;

/** Writes the list of offers as a file. */
@RequestScoped
public class OfferFile {
    private final Export export;
    private final Work work;
    private final Written written;
    private final Currencies currencies;
    private final MoneyWords money;

    @Inject
    OfferFile(Export export, Work work, Written written, Currencies currencies, MoneyWords money) {
        this.export = export;
        this.work = work;
        this.written = written;
        this.currencies = currencies;
        this.money = money;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OfferFile() {
        this(null, null, null, null, null);
    }

    void send(Function<ListRequest, Listing<ShelfRow>> door) {
        export.send("offers", heads(), door, this::cells);
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        Stream.of("new.sku", "offers.column.title", "offers.file.options", "new.condition", "offers.column.status")
                .forEach(each -> heads.add(word(each)));
        currencies.getAll().forEach(each -> heads.add(word("offers.price", money.sign(each))));
        Stream.of("stock.on-hand", "stock.available", "offers.column.lead", "offers.file.id")
                .forEach(each -> heads.add(word(each)));
        return heads;
    }

    private List<String> cells(ShelfRow row) {
        List<String> cells = new ArrayList<>(List.of(
                row.offer().vendorSku(),
                written.text(row.offer().title()),
                written.options(row.offer().axes().values()),
                word("condition." + row.offer().condition()),
                word("offer." + row.offer().status())));
        currencies.getAll().forEach(each -> cells.add(TypedMoney.of(OffersPage.price(row, each), work.locale())));
        cells.add(Integer.toString(row.stock().onHand()));
        cells.add(Integer.toString(row.stock().available()));
        cells.add(Integer.toString(row.offer().leadTimeDays()));
        cells.add(row.offer().id().text());
        return cells;
    }

    private String word(String key, Object... gaps) {
        return Words.of(VendorMenu.class, key, work.locale(), gaps);
    }
}
