package org.sandaga.vendorportal.catalog;

import java.util.LinkedHashMap;
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
import org.sandaga.portal.Work;

/** The tree of categories as a list to choose from, each with the way to it. */
@Named
@RequestScoped
public class CategoryChoice {
    private final Work work;
    private final Categories categories;
    private @Nullable Map<CategoryId, CategoryView> known;

    @Inject
    CategoryChoice(Work work, Categories categories) {
        this.work = work;
        this.categories = categories;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CategoryChoice() {
        this(null, null);
    }

    /** Parents before children. */
    public List<Choice> getAll() {
        return known().values().stream()
                .map(each -> new Choice(each.id().text(), names(each)))
                .toList();
    }

    /** The addresses of a category and those above it, from the top down; none for none. */
    public List<String> way(String category) {
        CategoryView wanted = category.isEmpty() ? null : known().get(CategoryId.parse(category));
        return wanted == null ? List.of() : way(wanted);
    }

    private List<String> way(CategoryView category) {
        return category.path().stream()
                .map(known()::get)
                .map(CategoryView::slug)
                .toList();
    }

    /** The category at the end of such a way; nothing when there is none. */
    public String at(List<String> way) {
        return known().values().stream()
                .filter(each -> !way.isEmpty() && way(each).equals(way))
                .map(each -> each.id().text())
                .findFirst()
                .orElse("");
    }

    /** How a category is called, with those above it. */
    public String name(String category) {
        return known().values().stream()
                .filter(each -> each.id().text().equals(category))
                .findFirst()
                .map(this::names)
                .orElse("");
    }

    private String names(CategoryView category) {
        return category.path().stream()
                .map(known()::get)
                .map(each -> each.name().in(work.language()))
                .collect(Collectors.joining(" › "));
    }

    private Map<CategoryId, CategoryView> known() {
        if (known == null) {
            known = new LinkedHashMap<>();
            for (CategoryView each : categories.all()) {
                known.put(each.id(), each);
            }
        }
        return known;
    }

    /** A category to choose. */
    public record Choice(String id, String name) {}
}
