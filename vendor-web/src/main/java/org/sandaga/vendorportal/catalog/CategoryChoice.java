package org.sandaga.vendorportal.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private @Nullable List<CategoryView> tree;

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
        Map<CategoryId, CategoryView> byId =
                tree().stream().collect(Collectors.toMap(CategoryView::id, Function.identity()));
        return tree().stream()
                .map(each -> new Choice(each.id().text(), names(each, byId)))
                .toList();
    }

    /** The addresses of a category and those above it, from the top down; none for none. */
    public List<String> way(String category) {
        if (category.isEmpty()) {
            return List.of();
        }
        Map<CategoryId, CategoryView> byId =
                tree().stream().collect(Collectors.toMap(CategoryView::id, Function.identity()));
        CategoryView wanted = byId.get(CategoryId.parse(category));
        return wanted == null
                ? List.of()
                : wanted.path().stream().map(byId::get).map(CategoryView::slug).toList();
    }

    /** The category at the end of such a way; nothing when there is none. */
    public String at(List<String> way) {
        return tree().stream()
                .map(each -> each.id().text())
                .filter(each -> !way.isEmpty() && way(each).equals(way))
                .findFirst()
                .orElse("");
    }

    /** How a category is called, with those above it. */
    public String name(String category) {
        return getAll().stream()
                .filter(each -> each.id().equals(category))
                .map(Choice::name)
                .findFirst()
                .orElse("");
    }

    private String names(CategoryView category, Map<CategoryId, CategoryView> byId) {
        return category.path().stream()
                .map(byId::get)
                .map(each -> each.name().in(work.language()))
                .collect(Collectors.joining(" › "));
    }

    private List<CategoryView> tree() {
        if (tree == null) {
            tree = categories.all();
        }
        return tree;
    }

    /** A category to choose. */
    public record Choice(String id, String name) {}
}
