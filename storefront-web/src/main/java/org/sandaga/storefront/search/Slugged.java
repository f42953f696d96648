package org.sandaga.storefront.search;

/**
 * A part of an address that people read and machines find by: {@code panier-tresse-prd_01k…}.
 *
 * @param slug may be an old or a wrong one
 * @param id in its public form
 */
record Slugged(String slug, String id) {

    /** Reads it; ids hold no dash. */
    static Slugged of(String part) {
        int dash = part.lastIndexOf('-');
        return new Slugged(part.substring(0, Math.max(dash, 0)), part.substring(dash + 1));
    }

    static String text(String slug, String id) {
        return slug + "-" + id;
    }
}
