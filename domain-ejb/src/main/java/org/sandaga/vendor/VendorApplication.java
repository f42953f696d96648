package org.sandaga.vendor;

import org.sandaga.shared.Texts;

/**
 * What somebody says who wants to sell.
 *
 * @param displayName the shop's name, 1 to 100 characters
 * @param legalName the name on documents, 1 to 200 characters
 * @param kind person or company
 * @param country ISO 3166 alpha-2
 * @param email where the marketplace writes to
 * @param description of the shop, by language; at most 4000 characters each
 * @param language {@code fr} or {@code en}, for mail
 * @param establishment where it is found
 */
public record VendorApplication(
        String displayName,
        String legalName,
        VendorKind kind,
        String country,
        String email,
        Texts description,
        String language,
        Establishment establishment) {}
