package org.sandaga.backoffice.page;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Export;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Work;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Words;

/** Reads the list that a page shows, or gives it as a file when that is asked for. */
@Named
@RequestScoped
public class Sheets {
    /** Where the bundle of the portal's words is. */
    private static final Class<?> WORDS = org.sandaga.backoffice.BackOfficeMenu.class;

    private final Tables tables;
    private final Export export;
    private final ListAddress address;
    private final Work work;

    @Inject
    Sheets(Tables tables, Export export, ListAddress address, Work work) {
        this.tables = tables;
        this.export = export;
        this.address = address;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Sheets() {
        this(null, null, null, null);
    }

    /**
     * The page of the list that the address asks for.
     *
     * @param name of the list, under which people keep views of it
     * @return null when it was given as a file
     */
    public <T> @Nullable Sheet<T> read(String name, List<Column<T>> columns, Function<ListRequest, Listing<T>> door) {
        if (address.isExported()) {
            export.send(
                    name.replace('.', '-'),
                    columns.stream().map(this::label).toList(),
                    door,
                    row -> columns.stream()
                            .map(each -> each.cell().apply(row).plain())
                            .toList());
            return null;
        }
        LazyTable<T> table =
                tables.read(name, columns.stream().map(Column::name).toList(), door);
        return new Sheet<>(table, heads(columns, table));
    }

    /** Whether the list is asked for as a file, which may have other columns than the page. */
    public boolean isFile() {
        return address.isExported();
    }

    private <T> List<Sheet.Head<T>> heads(List<Column<T>> columns, LazyTable<T> table) {
        return columns.stream()
                .filter(each -> table.shows(each.key()))
                .map(each -> new Sheet.Head<>(each, each.key(), label(each)))
                .toList();
    }

    private String label(Column<?> column) {
        return word("col." + column.head(), column.gap());
    }

    /** A word of the portal; the key itself when there is none. */
    public String word(String key, Object... gaps) {
        return Words.of(WORDS, key, work.locale(), gaps);
    }
}
