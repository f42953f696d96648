package org.sandaga.catalog;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.Texts;

/** Keeps the categories. */
@Dependent
class CategoryTree {
    private final EntityManager entities;
    private final Sql sql;

    @Inject
    CategoryTree(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    Category require(CategoryId id) {
        Category category = entities.find(Category.class, id.value());
        if (category == null) {
            throw new NotFound(id);
        }
        return category;
    }

    Category add(@Nullable Category parent, Texts name) {
        if (parent != null) {
            // one that is being moved has another path afterwards
            sql.list("select id from catalog.category where id = ? for share", row -> row.uuid("id"), parent.id());
            entities.refresh(parent);
        }
        Category category = new Category(parent, name, nextPosition(parent));
        entities.persist(category);
        return category;
    }

    /** The child of that name, in whichever language it was named so that its address is the same. */
    Optional<Category> child(@Nullable Category parent, Texts name) {
        return sql.first(
                        "select id from catalog.category where parent_id is not distinct from ?::uuid and slug = ?",
                        row -> new CategoryId(row.uuid("id")),
                        parent == null ? null : parent.id(),
                        Slug.of(name))
                .map(this::require);
    }

    /** @throws CategoryNameTaken when a child of the parent has that name already, other than the one that gets it */
    void requireFree(@Nullable Category parent, Texts name, @Nullable CategoryId of) {
        if (child(parent, name).filter(each -> !each.id().equals(of)).isPresent()) {
            throw new CategoryNameTaken(Slug.of(name));
        }
    }

    private int nextPosition(@Nullable Category parent) {
        return sql.one(
                "select coalesce(max(position) + 1, 0) as next from catalog.category where parent_id is not distinct from ?::uuid",
                row -> row.count("next"),
                parent == null ? null : parent.id());
    }
}
