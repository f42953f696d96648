package org.sandaga.vendor;

import java.time.Instant;

import org.sandaga.shared.VendorId;

/**
 * One vendor in a list for staff.
 *
 * @param id the vendor
 * @param displayName the shop's name
 * @param slug the shop's name in addresses
 * @param country ISO 3166 alpha-2
 * @param party whose shop it is
 * @param status where it stands
 * @param createdAt when it applied
 */
public record VendorRow(
        VendorId id,
        String displayName,
        String slug,
        String country,
        VendorParty party,
        VendorStatus status,
        Instant createdAt) {}
