package org.sandaga.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A variant as somebody wants it.
 *
 * @param axes what tells it apart from its siblings; empty for a product's only variant
 * @param gtin its GTIN-8, -12, -13 or -14, or null
 * @param pictures its own pictures
 */
public record VariantDraft(Features axes, @Nullable String gtin, Pictures pictures) {
    /** The only variant of a product without axes. */
    public static final VariantDraft ONLY = new VariantDraft(Features.NONE, null, Pictures.NONE);
}
