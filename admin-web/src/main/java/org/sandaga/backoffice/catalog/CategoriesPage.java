package org.sandaga.backoffice.catalog;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.Input;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Texts;

/** The tree of categories: add, and move among siblings. */
@Named
@RequestScoped
public class CategoriesPage {
    static final int LONGEST = 120;

    private final Categories categories;
    private final CategoryNames names;
    private final Work work;
    private final Desk desk;

    @Inject
    CategoriesPage(Categories categories, CategoryNames names, Work work, Desk desk) {
        this.categories = categories;
        this.names = names;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CategoriesPage() {
        this(null, null, null, null);
    }

    /** Adds or moves, else shows the tree. */
    public void open() {
        desk.show(() -> {
            requireEditor(work);
            if (work.isPost()) {
                desk.act(this::change);
            }
        });
    }

    /** The tree is everybody's to read, but not its page. */
    static void requireEditor(Work work) {
        if (!work.actor().may(Permission.CATALOG_EDIT)) {
            throw new NotAllowed(Permission.CATALOG_EDIT);
        }
    }

    private String change() {
        return switch (work.text("do")) {
            case "add" -> add();
            case "up", "down" -> move();
            default -> "";
        };
    }

    private String add() {
        String parent = work.text("parent");
        CategoryId added = categories.add(work.actor(), parent.isEmpty() ? null : CategoryId.parse(parent), name(work));
        return "/categories?did=category-added#" + added.text();
    }

    private String move() {
        CategoryId id = CategoryId.parse(work.text("category"));
        categories.move(work.actor(), id, work.text("do").equals("up"));
        return "/categories#" + id.text();
    }

    /** The two names out of the form. */
    static Texts name(Work work) {
        return new Texts(Map.of(
                "fr", Input.line("fr", work.text("fr"), LONGEST), "en", Input.line("en", work.text("en"), LONGEST)));
    }

    public List<CategoryView> getAll() {
        return names.getAll();
    }
}
