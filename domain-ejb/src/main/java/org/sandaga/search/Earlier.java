package org.sandaga.search;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a page of what was found.
 *
 * @param products how many
 * @param after the cursor of the page just before, or null when that is the first
 */
public record Earlier(int products, @Nullable String after) {}
