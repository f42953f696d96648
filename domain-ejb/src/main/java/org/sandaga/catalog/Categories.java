package org.sandaga.catalog;

import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Input;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Texts;

/** Grows and tells the tree of categories. */
@Stateless
public class Categories {
    private static final int LONGEST_NAME = 120;
    private static final int MOST_SIBLINGS = 10_000;

    private final CategoryTree tree;
    private final CategoryMoves moves;
    private final Attributes attributes;
    private final CategoryQueries queries;

    @Inject
    Categories(CategoryTree tree, CategoryMoves moves, Attributes attributes, CategoryQueries queries) {
        this.tree = tree;
        this.moves = moves;
        this.attributes = attributes;
        this.queries = queries;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Categories() {
        this(null, null, null, null);
    }

    /**
     * Adds a category, last among its siblings.
     *
     * @param parent the category above, or null for one at the top
     * @throws CategoryNameTaken when there is one of its name already
     */
    @Once
    public CategoryId add(Actor actor, @Nullable CategoryId parent, Texts name) {
        actor.require(Permission.CATALOG_EDIT);
        Category above = parent == null ? null : tree.require(parent);
        Texts clean = checked(name);
        tree.requireFree(above, clean, null);
        return tree.add(above, clean).id();
    }

    /** Finds the category at the end of a path of names from the top, adding what is missing. */
    public CategoryId ensure(Actor actor, List<Texts> path) {
        actor.require(Permission.CATALOG_IMPORT);
        Category at = null;
        for (Texts name : path) {
            Texts clean = checked(name);
            Category parent = at;
            at = tree.child(parent, clean).orElseGet(() -> tree.add(parent, clean));
        }
        if (at == null) {
            throw new IllegalArgumentException("a path has at least one name");
        }
        return at.id();
    }

    /** The category at the end of a path of names from the top, if the tree has it. */
    public Optional<CategoryId> find(List<Texts> path) {
        Optional<Category> at = Optional.empty();
        for (int depth = 0; depth < path.size(); depth++) {
            Category parent = at.orElse(null);
            at = depth > 0 && parent == null ? at : tree.child(parent, checked(path.get(depth)));
        }
        return at.map(Category::id);
    }

    /**
     * Gives a category another name and place among its siblings.
     *
     * @param version as the caller read it
     * @throws CategoryNameTaken when there is one of its name already
     * @throws org.sandaga.shared.StaleVersion when somebody has changed it since
     */
    public void rename(Actor actor, CategoryId id, long version, Texts name, int position) {
        actor.require(Permission.CATALOG_EDIT);
        Category category = tree.require(id).expect(version);
        category.rename(free(category, name), Input.within("position", position, 0, MOST_SIBLINGS));
    }

    /**
     * Gives a category another name and leaves it where it is.
     *
     * @throws CategoryNameTaken when there is one of its name already
     * @throws org.sandaga.shared.StaleVersion when somebody has changed it since
     */
    public void rename(Actor actor, CategoryId id, long version, Texts name) {
        actor.require(Permission.CATALOG_EDIT);
        Category category = tree.require(id).expect(version);
        category.rename(free(category, name));
    }

    /** Moves a category one place up or down among its siblings; at an end nothing happens. */
    public void move(Actor actor, CategoryId id, boolean up) {
        actor.require(Permission.CATALOG_EDIT);
        moves.step(id, up);
    }

    /**
     * Takes a category, with all that is below it, to another place in the tree. Its address stays.
     *
     * @param parent the category above, or null for the top
     * @param place among those that are there, from 0; behind the last for a larger one
     * @throws CategoryBelowItself when the parent is the category itself, or below it
     * @throws CategoryNameTaken when there is one of its name already
     */
    public void move(Actor actor, CategoryId id, @Nullable CategoryId parent, int place) {
        actor.require(Permission.CATALOG_EDIT);
        moves.move(id, parent, Input.within("place", place, 0, MOST_SIBLINGS));
    }

    /** Says what products of a category and of those below it say of themselves, in place of what was said before. */
    public void describe(Actor actor, CategoryId id, List<AttributeDefinition> definitions) {
        actor.require(Permission.CATALOG_EDIT);
        attributes.replace(tree.require(id).id(), definitions);
    }

    /** The attributes of a category and of all above it, from the top down. */
    public List<AttributeDefinition> attributes(CategoryId id) {
        return attributes.of(id);
    }

    /** The whole tree, parents before children, siblings in their order. */
    public List<CategoryView> all() {
        return queries.all();
    }

    private Texts free(Category category, Texts name) {
        Texts clean = checked(name);
        CategoryId parent = category.parent();
        tree.requireFree(parent == null ? null : tree.require(parent), clean, category.id());
        return clean;
    }

    private static Texts checked(Texts name) {
        return Input.texts("name", name, LONGEST_NAME);
    }
}
