package org.sandaga.vendorportal.offer;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.Gtin;
import org.sandaga.catalog.ProductRow;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** Finds what a vendor wants to sell in the catalogue, by words or by the number under the bar code. */
@Named
@RequestScoped
public class SellPage {
    private static final int MOST = 30;

    private final Work work;
    private final Desk desk;
    private final Catalog catalog;
    private List<ProductRow> found = List.of();

    @Inject
    SellPage(Work work, Desk desk, Catalog catalog) {
        this.work = work;
        this.desk = desk;
        this.catalog = catalog;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SellPage() {
        this(null, null, null);
    }

    /** Looks for what the address asks for. */
    public void load() {
        String number = getNumber();
        desk.show(() -> found = catalog.known(work.actor(), number.isEmpty() ? getWanted() : number, MOST));
    }

    /** What is looked for. */
    public String getWanted() {
        String text = work.text("q").strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    /** The number that is looked for, or nothing for words. */
    public String getNumber() {
        return Gtin.in(getWanted());
    }

    public List<ProductRow> getFound() {
        return found;
    }

    /** Whether somebody looked for something that is not there. */
    public boolean isNothing() {
        return !getWanted().isEmpty() && found.isEmpty();
    }
}
