package org.sandaga.vendor;

import org.jspecify.annotations.Nullable;

/**
 * With whom a shopper makes a contract, as the vendor said it.
 *
 * @param name the name on documents
 * @param kind person or company
 * @param country ISO 3166 alpha-2
 * @param email where it is written to; null when it came with a catalogue
 * @param establishment where it is found
 */
public record Trader(
        String name,
        VendorKind kind,
        String country,
        @Nullable String email,
        Establishment establishment) {}
