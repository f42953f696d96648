package org.sandaga.vendor;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/**
 * All about one vendor, for its members and for staff.
 *
 * @param id the vendor
 * @param version for {@code If-Match}
 * @param party whose shop it is
 * @param kind person or company
 * @param displayName the shop's name
 * @param legalName the name on documents
 * @param slug the shop's name in addresses
 * @param country ISO 3166 alpha-2
 * @param email where the marketplace and customers write to; null when it came with a catalogue
 * @param language {@code fr} or {@code en}, for mail
 * @param description of the shop
 * @param status where it stands
 * @param closedFrom begin of a closure by business time, or null
 * @param closedUntil end of a closure, or null when it is open-ended or there is none
 * @param createdAt when it applied
 * @param decisions what was decided about it, oldest first
 * @param dress the shop's face
 * @param establishment where it is found
 */
public record VendorView(
        VendorId id,
        long version,
        VendorParty party,
        VendorKind kind,
        String displayName,
        String legalName,
        String slug,
        String country,
        @Nullable String email,
        String language,
        Texts description,
        VendorStatus status,
        @Nullable Instant closedFrom,
        @Nullable Instant closedUntil,
        Instant createdAt,
        List<VendorDecision> decisions,
        ShopDress dress,
        Establishment establishment) {}
