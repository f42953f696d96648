package org.sandaga.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.DomainEvent;

/**
 * A category, with all that is below it, stands elsewhere in the tree.
 *
 * @param from the category above before, or null at the top
 * @param to the category above now, or null at the top
 * @param position among its siblings now, from 0
 * @param changes the category above it, when that is another; null in events of earlier versions
 */
public record CategoryMoved(
        CategoryId category,
        @Nullable CategoryId from,
        @Nullable CategoryId to,
        int position,
        @Nullable List<Change> changes)
        implements DomainEvent {
    @Override
    public CategoryId aggregate() {
        return category;
    }
}
