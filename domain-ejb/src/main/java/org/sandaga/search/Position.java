package org.sandaga.search;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductId;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;

/**
 * Where in an ordered list of products a page ended.
 *
 * @param key what the order goes by: rank, price, or nothing
 * @param product the last product
 */
record Position(long key, UUID product) {
    private static final Pattern SHAPE = Pattern.compile("([A-Z_]+) (-?\\d{1,18}) (prd_\\w+)");

    String text(SearchSort sort) {
        return sort + " " + key + " " + new ProductId(product).text();
    }

    static @Nullable Position of(@Nullable String cursor, SearchSort sort) {
        if (cursor == null) {
            return null;
        }
        Matcher parts = SHAPE.matcher(cursor);
        if (!parts.matches() || !parts.group(1).equals(sort.name())) {
            throw new InvalidInput("after", "–");
        }
        try {
            return new Position(
                    Long.parseLong(parts.group(2)),
                    ProductId.parse(parts.group(3)).value());
        } catch (NotFound notOurs) {
            throw new InvalidInput("after", "–");
        }
    }
}
