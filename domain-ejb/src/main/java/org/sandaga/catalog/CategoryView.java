package org.sandaga.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Texts;

/**
 * A category as it is shown.
 *
 * @param parent the category above, or null at the top
 * @param path from the top down to itself
 * @param slug the readable part of its address
 */
public record CategoryView(
        CategoryId id, @Nullable CategoryId parent, List<CategoryId> path, String slug, Texts name, long version) {}
