package org.sandaga.launcher.world;

import java.awt.Color;

/** The two colours of a product or shop and what follows from them. */
record Palette(Color first, Color second) {
    private static final Color CREAM = new Color(0xfffaf0);
    private static final Color INK = new Color(0x3a332c);

    /** As the script writes two colours. */
    static Palette of(String colours) {
        String[] two = colours.split(" ");
        return new Palette(Color.decode(two[0]), Color.decode(two[1]));
    }

    /** The same two the other way round. */
    Palette turned() {
        return new Palette(second, first);
    }

    /** The paint that a drawing calls by a letter. */
    Color paint(char letter) {
        return switch (letter) {
            case 'a' -> first;
            case 'b' -> second;
            case 'd' -> mix(first, Color.BLACK, 0.22);
            case 'e' -> mix(second, Color.BLACK, 0.25);
            case 'l' -> mix(first, Color.WHITE, 0.35);
            case 'w' -> CREAM;
            case 'k' -> INK;
            default -> throw new IllegalArgumentException("no paint " + letter);
        };
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
