package org.sandaga.api;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Slice;

/**
 * One page of a list.
 *
 * @param items the rows
 * @param next what to send as {@code after} for the page that follows, or null on the last
 */
public record Page<T>(
        List<T> items,

        @Schema(
                nullable = true,
                description = "Send as `after` to get the next page; null on the last one",
                examples = "MDFrOHRkejV2dGZr")
        @Nullable
        String next) {

    /** Makes the domain's rows into ours. */
    public static <R, T> Page<T> of(Slice<R> slice, Function<R, T> as) {
        return new Page<>(slice.items().stream().map(as).toList(), Paging.opaque(slice.next()));
    }
}
