package org.sandaga.vendor;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.VendorId;

/**
 * What a provider is told about a vendor.
 *
 * @param vendor the vendor
 * @param displayName the shop's name
 * @param legalName the name on documents
 * @param kind person or company
 * @param country ISO 3166 alpha-2
 * @param email where the marketplace writes to, or null
 */
public record VendorProfile(
        VendorId vendor,
        String displayName,
        String legalName,
        VendorKind kind,
        String country,
        @Nullable String email) {}
