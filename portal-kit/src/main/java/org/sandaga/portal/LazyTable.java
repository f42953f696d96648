package org.sandaga.portal;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;

/**
 * One page of a list as a table shows it; made by {@link Tables}.
 *
 * @param <T> a row
 */
public final class LazyTable<T> {
    private final String name;
    private final List<String> columns;
    private final Set<String> shown;
    private final @Nullable Listing<T> listing;
    private final int page;
    private final int size;

    LazyTable(String name, List<String> columns, Set<String> shown, @Nullable Listing<T> listing, int page, int size) {
        this.name = name;
        this.columns = columns;
        this.shown = shown;
        this.listing = listing;
        this.page = page;
        this.size = size;
    }

    /** The list's name, under which views and columns are kept. */
    public String getName() {
        return name;
    }

    /** All columns that can be chosen. */
    public List<String> getColumns() {
        return columns;
    }

    /** Whether a column is shown. */
    public boolean shows(String column) {
        return shown.contains(column);
    }

    /** The rows of this page. */
    public List<T> getRows() {
        return listing == null ? List.of() : listing.items();
    }

    /** Whether the page is deeper than lists are read; then it asks to be filtered. */
    public boolean isTooDeep() {
        return listing == null;
    }

    /** How many rows there are in all, as far as they are counted. */
    public int getFound() {
        return listing == null ? 0 : listing.found();
    }

    /** Whether there are more than are counted. */
    public boolean isMore() {
        return getFound() > ListRequest.DEEPEST;
    }

    /** Whether nothing at all was found. */
    public boolean isNone() {
        return listing != null && listing.found() == 0;
    }

    public int getPage() {
        return page;
    }

    /** How many pages can be turned. */
    public int getPages() {
        return Math.min((getFound() + size - 1) / size, ListRequest.DEEPEST / size);
    }

    /** The number of the page's first row, from 1. */
    public int getFirst() {
        return getRows().isEmpty() ? 0 : (page - 1) * size + 1;
    }

    /** The number of the page's last row. */
    public int getLast() {
        return getFirst() == 0 ? 0 : getFirst() + getRows().size() - 1;
    }
}
