package org.sandaga.catalog;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

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

    @SuppressWarnings("unchecked")
    private static CategoryView view(Row row) {
        List<String> path = Json.read(row.text("path"), List.class);
        return new CategoryView(
                new CategoryId(row.uuid("id")),
                row.maybeUuid("parent_id") == null ? null : new CategoryId(row.uuid("parent_id")),
                path.stream().map(each -> new CategoryId(UUID.fromString(each))).toList(),
                row.text("slug"),
                row.texts("name"),
                row.number("version"));
    }
}
