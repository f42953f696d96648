package org.sandaga.vendor;

import org.jspecify.annotations.Nullable;

/**
 * Which vendors are wanted; null asks for all.
 *
 * @param status exactly this one
 * @param name part of the shop's name
 */
public record VendorFilter(
        @Nullable VendorStatus status, @Nullable String name) {
    /** Every vendor. */
    public static final VendorFilter ALL = new VendorFilter(null, null);
}
