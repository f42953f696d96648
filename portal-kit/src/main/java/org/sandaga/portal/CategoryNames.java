package org.sandaga.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;

/** Calls categories by their names from the top down. */
@Named
@RequestScoped
public class CategoryNames {
    private final Categories categories;
    private final Written written;
    private @Nullable List<CategoryView> all;
    private @Nullable Map<CategoryId, CategoryView> known;

    @Inject
    CategoryNames(Categories categories, Written written) {
        this.categories = categories;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CategoryNames() {
        this(null, null);
    }

    /** The whole tree, parents before children. */
    public List<CategoryView> getAll() {
        if (all == null) {
            all = categories.all();
        }
        return all;
    }

    private Map<CategoryId, CategoryView> known() {
        if (known == null) {
            known = getAll().stream().collect(Collectors.toMap(CategoryView::id, each -> each));
        }
        return known;
    }

    /** A category and those above it, from the top down; none for an unknown one. */
    public List<CategoryView> way(CategoryId id) {
        CategoryView category = known().get(id);
        return category == null
                ? List.of()
                : category.path().stream().map(known()::get).toList();
    }

    /** A category's names from the top down; empty for an unknown one. */
    public String path(CategoryId id) {
        return way(id).stream().map(each -> written.text(each.name())).collect(Collectors.joining(" › "));
    }
}
