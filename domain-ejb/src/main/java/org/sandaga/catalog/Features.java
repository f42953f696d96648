package org.sandaga.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Named values such as {@code color → Blue}: the axes that tell variants apart, or the attributes of a product.
 *
 * @param values code of the axis or attribute to its value, in the code's order
 */
public record Features(Map<String, String> values) {
    /** The most values that a product or a variant has. */
    public static final int MOST = 100;

    /** No value at all. */
    public static final Features NONE = new Features(Map.of());

    public Features {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
