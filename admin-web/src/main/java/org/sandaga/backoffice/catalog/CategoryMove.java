package org.sandaga.backoffice.catalog;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.portal.CategoryNames;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;

/** Moves a category, and notes what would take that back. */
@RequestScoped
public class CategoryMove {
    private static final String TOP = "top";
    private static final int LAST = 9_999;

    private final Categories categories;
    private final CategoryNames names;
    private final Work work;

    @Inject
    CategoryMove(Categories categories, CategoryNames names, Work work) {
        this.categories = categories;
        this.names = names;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CategoryMove() {
        this(null, null, null);
    }

    /** Below a parent, or to the top, at a place; gives what the address of the next page says of it. */
    String to(CategoryId id, @Nullable CategoryId parent, int place) {
        CategoryView before = view(id);
        int old = siblings(before.parent()).indexOf(id);
        categories.move(work.actor(), id, parent, place);
        String above = before.parent() == null ? TOP : before.parent().text();
        return "?did=category-moved&undo=" + id.text() + ":" + above + ":" + old;
    }

    /** Behind the children of a parent; where it stands below that one already it stays. */
    String below(CategoryId id, @Nullable CategoryId parent) {
        return Objects.equals(view(id).parent(), parent) ? "" : to(id, parent, LAST);
    }

    /** Whether there is a place so many up or down among those that stand below the same one. */
    boolean canStep(CategoryView stands, int by) {
        List<CategoryId> siblings = siblings(stands.parent());
        int place = siblings.indexOf(stands.id()) + by;
        return place >= 0 && place < siblings.size();
    }

    /** One place up or down. */
    String step(CategoryId id, int by) {
        CategoryView stands = view(id);
        return canStep(stands, by)
                ? to(id, stands.parent(), siblings(stands.parent()).indexOf(id) + by)
                : "";
    }

    /** Back to where it was. */
    String undo(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3 || !parts[2].matches("\\d{1,4}")) {
            throw new InvalidInput("undo", "–");
        }
        CategoryId parent = parts[1].equals(TOP) ? null : CategoryId.parse(parts[1]);
        return to(CategoryId.parse(parts[0]), parent, Integer.parseInt(parts[2]));
    }

    private CategoryView view(CategoryId id) {
        return names.getAll().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<CategoryId> siblings(@Nullable CategoryId parent) {
        return names.getAll().stream()
                .filter(each -> Objects.equals(each.parent(), parent))
                .map(CategoryView::id)
                .toList();
    }
}
