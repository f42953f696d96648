package org.sandaga.catalog;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a category stands in the tree.
 *
 * @param ids the categories from the root down to itself
 */
public record CategoryPath(List<UUID> ids) {

    public CategoryPath {
        ids = List.copyOf(ids);
    }

    static CategoryPath root(UUID id) {
        return new CategoryPath(List.of(id));
    }

    CategoryPath down(UUID id) {
        return new CategoryPath(Stream.concat(ids.stream(), Stream.of(id)).toList());
    }
}
