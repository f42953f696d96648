package org.sandaga.catalog;

/**
 * What came of taking in a product.
 *
 * @param product the product
 * @param outcome whether it is new, other than before, or the same
 */
public record Upserted(ProductId product, Outcome outcome) {

    /** What became of it. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
