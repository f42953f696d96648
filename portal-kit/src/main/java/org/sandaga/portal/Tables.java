package org.sandaga.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.identity.KeptList;
import org.sandaga.identity.KeptLists;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.ListTooDeep;
import org.sandaga.shared.Listing;

/** Reads the page of a list that the address asks for, with the columns that the visitor likes to see. */
@Named
@RequestScoped
public class Tables {
    private final ListAddress address;
    private final KeptLists kept;
    private final Work work;
    private @Nullable KeptList mine;

    @Inject
    Tables(ListAddress address, KeptLists kept, Work work) {
        this.address = address;
        this.kept = kept;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Tables() {
        this(null, null, null);
    }

    /**
     * One page of a list.
     *
     * @param name of the list, such as {@code vendor.orders}; views and columns are kept under it
     * @param columns those that can be chosen; one with a minus before it is hidden unless somebody chooses it
     * @param door reads it; an empty sort is the list's usual order, the largest first
     */
    public <T> LazyTable<T> read(String name, List<String> columns, Function<ListRequest, Listing<T>> door) {
        List<String> all =
                columns.stream().map(each -> each.replaceFirst("^-", "")).toList();
        return new LazyTable<>(
                name, all, shown(name, columns, all), listing(door), address.getPage(), address.getRows());
    }

    private <T> @Nullable Listing<T> listing(Function<ListRequest, Listing<T>> door) {
        int rows = address.getRows();
        try {
            Listing<T> listing = door.apply(asked((address.getPage() - 1) * rows, rows));
            address.read(listing.order());
            return listing;
        } catch (ListTooDeep deep) {
            return null;
        }
    }

    /** What the address asks for, from a row on. */
    ListRequest asked(int offset, int size) {
        String sort = address.getSort();
        return new ListRequest(offset, size, sort, sort.isEmpty() || address.isDescending());
    }

    private Set<String> shown(String name, List<String> columns, List<String> all) {
        mine = kept.of(work.actor(), name);
        Set<String> shown = new HashSet<>(mine.columns());
        shown.retainAll(all);
        if (shown.isEmpty()) {
            columns.stream().filter(each -> !each.startsWith("-")).forEach(shown::add);
        }
        return shown;
    }

    /** The views of the list that the visitor keeps; after {@link #read}. */
    public List<KeptList.View> getViews() {
        return mine == null ? List.of() : mine.views();
    }
}
