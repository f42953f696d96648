package org.sandaga.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.Json;

/**
 * What an event tells that people read in the trail; each tells some of it, and one of an earlier version less.
 *
 * @param changes what is other than before
 * @param before what held, of an event that tells of one value
 * @param after what holds, of the same
 * @param role that somebody was given or lost
 * @param reason why somebody did it
 * @param remark the same
 */
record Told(
        @Nullable List<Change> changes,
        @Nullable String before,
        @Nullable String after,
        @Nullable String role,
        @Nullable String reason,
        @Nullable String remark) {

    static List<Change> in(String payload) {
        try {
            return Json.readStored(payload, Told.class).all();
        } catch (IllegalArgumentException otherwise) {
            // an event may mean something else by one of these names
            return List.of();
        }
    }

    private List<Change> all() {
        Stream<Change> values = Stream.of(
                        new Change("value", before, after),
                        new Change("role", null, role),
                        new Change("reason", null, reason),
                        new Change("reason", null, remark))
                .filter(each -> !Objects.requireNonNullElse(each.after(), "").isBlank());
        return Stream.concat(changes == null ? Stream.of() : changes.stream(), values)
                .toList();
    }
}
