package org.sandaga.vendor;

import org.jspecify.annotations.Nullable;

/**
 * Where a trader is found in the world, and under which number in a public register.
 *
 * <p>A marketplace in the European Union has both from its traders before they sell, and shows them to shoppers
 * (Digital Services Act, Regulation (EU) 2022/2065, article 30, paragraphs 1 and 7).
 *
 * @param address street, town and what else a letter needs, on several lines, without the country; at most 300
 *     characters, or null when it was never said
 * @param registerNumber such as a NINEA, a SIRET or a number in a trade register, at most 100 characters; null for one
 *     who stands in none
 */
public record Establishment(
        @Nullable String address, @Nullable String registerNumber) {

    /** Nothing was said yet, as by vendors that came with a catalogue. */
    public static final Establishment UNKNOWN = new Establishment(null, null);

    /** The most characters of an address. */
    public static final int LONGEST_ADDRESS = 300;

    /** The most characters of a number. */
    public static final int LONGEST_NUMBER = 100;

    /** Whether the address that the law asks for was said. */
    public boolean isKnown() {
        return address != null;
    }
}
