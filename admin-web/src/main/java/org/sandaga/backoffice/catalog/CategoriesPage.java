package org.sandaga.backoffice.catalog;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.portal.CategoryNames;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.Input;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Texts;

/** The tree of categories: add, and move. */
@Named
@RequestScoped
public class CategoriesPage {
    static final int LONGEST = 120;

    private final Categories categories;
    private final CategoryNames names;
    private final CategoryMove move;
    private final Work work;
    private final Desk desk;

    @Inject
    CategoriesPage(Categories categories, CategoryNames names, CategoryMove move, Work work, Desk desk) {
        this.categories = categories;
        this.names = names;
        this.move = move;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CategoriesPage() {
        this(null, null, null, null, null);
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
        String up = work.text("up");
        String down = work.text("down");
        if (!up.isEmpty() || !down.isEmpty()) {
            CategoryId id = CategoryId.parse(up.isEmpty() ? down : up);
            return "/categories" + move.step(id, up.isEmpty() ? 1 : -1) + "#" + id.text();
        }
        return switch (work.text("do")) {
            case "add" -> add();
            case "undo" -> "/categories" + move.undo(work.text("undo"));
            default -> "";
        };
    }

    private String add() {
        String parent = work.text("parent");
        CategoryId added = categories.add(work.actor(), parent.isEmpty() ? null : CategoryId.parse(parent), name(work));
        return "/categories?did=category-added#" + added.text();
    }

    /** The two names out of the form. */
    static Texts name(Work work) {
        return new Texts(Map.of(
                "fr", Input.line("fr", work.text("fr"), LONGEST), "en", Input.line("en", work.text("en"), LONGEST)));
    }

    /** Whether a category can go so many places up or down. */
    public boolean canStep(CategoryView category, int by) {
        return move.canStep(category, by);
    }

    public List<CategoryView> getAll() {
        return names.getAll();
    }
}
