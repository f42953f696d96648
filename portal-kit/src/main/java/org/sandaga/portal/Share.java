package org.sandaga.portal;

/**
 * A part of a whole, as a bar.
 *
 * @param label what it is
 * @param value how it is written
 * @param percent of the largest part, 0 to 100
 */
public record Share(String label, String value, int percent) {

    /** A part by its size and that of the largest. */
    public static Share of(String label, String value, long size, long largest) {
        return new Share(label, value, largest <= 0 ? 0 : (int) Math.clamp(size * 100 / largest, 0, 100));
    }
}
