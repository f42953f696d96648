package org.sandaga.portal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step of a timeline.
 *
 * @param state {@code done}, {@code now}, {@code bad}, or empty for what is to come
 * @param words what happens
 * @param at when it did, or null
 */
public record Step(String state, String words, @Nullable Instant at) {}
