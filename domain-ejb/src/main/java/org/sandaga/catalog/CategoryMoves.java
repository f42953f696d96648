package org.sandaga.catalog;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.Events;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Takes a branch of the tree to another place; one at a time, so that no two moves make a ring of it. */
@Dependent
class CategoryMoves {
    private final Sql sql;
    private final Events events;

    @Inject
    CategoryMoves(Sql sql, Events events) {
        this.sql = sql;
        this.events = events;
    }

    /** One place up or down among its siblings; at an end nothing happens. */
    void step(CategoryId id, boolean up) {
        Stand stand = lockedStand(id);
        List<CategoryId> siblings = children(stand.parent());
        int place = siblings.indexOf(id) + (up ? -1 : 1);
        if (place >= 0 && place < siblings.size()) {
            put(id, stand, stand.parent(), place);
        }
    }

    /** Below a category, or to the top, at a place among those that are there; behind the last for a larger one. */
    void move(CategoryId id, @Nullable CategoryId parent, int place) {
        Stand stand = lockedStand(id);
        if (parent != null && stand(parent).path().contains(id)) {
            throw new CategoryBelowItself();
        }
        requireFreeName(id, parent, stand.slug());
        put(id, stand, parent, place);
    }

    private void put(CategoryId id, Stand before, @Nullable CategoryId parent, int place) {
        List<CategoryId> siblings = new ArrayList<>(children(parent));
        int old = siblings.indexOf(id);
        siblings.remove(id);
        int position = Math.min(place, siblings.size());
        siblings.add(position, id);
        if (position == old) {
            return;
        }
        sql.update("update catalog.category set parent_id = ?::uuid, version = version + 1 where id = ?", parent, id);
        sql.update("""
                update catalog.category c set path = a.path || c.path[array_position(c.path, ?::uuid):]
                from (select coalesce((select path from catalog.category where id = ?::uuid), '{}') as path) a
                where ?::uuid = any(c.path)""", id, parent, id);
        sql.update("""
                update catalog.category c set position = o.place - 1
                from unnest(?::uuid[]) with ordinality o (id, place)
                where c.id = o.id and c.position <> o.place - 1""", siblings);
        List<Change> changes = Change.among(Change.of("above", before.parent(), parent));
        events.tell(new CategoryMoved(id, before.parent(), parent, position, changes));
    }

    private void requireFreeName(CategoryId id, @Nullable CategoryId parent, String slug) {
        boolean taken = sql.first(
                        "select from catalog.category where parent_id is not distinct from ?::uuid and slug = ? and id <> ?",
                        row -> true,
                        parent,
                        slug,
                        id)
                .isPresent();
        if (taken) {
            throw new CategoryNameTaken(slug);
        }
    }

    private List<CategoryId> children(@Nullable CategoryId parent) {
        return sql.list(
                "select id from catalog.category where parent_id is not distinct from ?::uuid order by position, id",
                row -> new CategoryId(row.uuid("id")),
                parent);
    }

    private Stand lockedStand(CategoryId id) {
        sql.list("select id from catalog.category order by id for no key update", row -> row.uuid("id"));
        return stand(id);
    }

    private Stand stand(CategoryId id) {
        return sql.first(
                        "select parent_id, to_json(path)::text as path, slug from catalog.category where id = ?",
                        Stand::of,
                        id)
                .orElseThrow(() -> new NotFound(id));
    }

    private record Stand(@Nullable CategoryId parent, List<CategoryId> path, String slug) {
        static Stand of(Row row) {
            return new Stand(CategoryQueries.parent(row), CategoryQueries.path(row), row.text("slug"));
        }
    }
}
