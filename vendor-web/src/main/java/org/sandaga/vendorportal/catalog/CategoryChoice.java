package org.sandaga.vendorportal.catalog;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.portal.CategoryNames;

/** Finds the category that was chosen, in a form or in an earlier import. */
@Named
@RequestScoped
public class CategoryChoice {
    private final CategoryNames names;

    @Inject
    CategoryChoice(CategoryNames names) {
        this.names = names;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CategoryChoice() {
        this(null);
    }

    /** The addresses of a category and those above it, from the top down; none for none. */
    public List<String> way(String category) {
        return category.isEmpty() ? List.of() : way(CategoryId.parse(category));
    }

    private List<String> way(CategoryId category) {
        return names.way(category).stream().map(CategoryView::slug).toList();
    }

    /** The category at the end of such a way; nothing when there is none. */
    public String at(List<String> way) {
        return names.getAll().stream()
                .filter(each -> !way.isEmpty() && way(each.id()).equals(way))
                .map(each -> each.id().text())
                .findFirst()
                .orElse("");
    }

    /** How a category is called, with those above it; nothing for what is no category. */
    public String name(String category) {
        return names.getAll().stream()
                .filter(each -> each.id().text().equals(category))
                .findFirst()
                .map(each -> names.path(each.id()))
                .orElse("");
    }
}
