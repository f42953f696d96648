package org.sandaga.catalog;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Reads categories for screens. */
@Dependent
class CategoryQueries {
    private final Sql sql;

    @Inject
    CategoryQueries(Sql sql) {
        this.sql = sql;
    }

    List<CategoryView> all() {
        return sql.list("""
                with recursive tree as (
                  select c.*, array[c.position] as place from catalog.category c where parent_id is null
                  union all
                  select c.*, t.place || c.position from catalog.category c join tree t on c.parent_id = t.id)
                select id, parent_id, to_json(path)::text as path, slug, name, version from tree order by place, id""", CategoryQueries::view);
    }

    private static CategoryView view(Row row) {
        return new CategoryView(
                new CategoryId(row.uuid("id")),
                parent(row),
                path(row),
                row.text("slug"),
                row.texts("name"),
                row.number("version"));
    }

    static @Nullable CategoryId parent(Row row) {
        UUID parent = row.maybeUuid("parent_id");
        return parent == null ? null : new CategoryId(parent);
    }

    @SuppressWarnings("unchecked")
    static List<CategoryId> path(Row row) {
        List<String> path = Json.read(row.text("path"), List.class);
        return path.stream().map(each -> new CategoryId(UUID.fromString(each))).toList();
    }
}
