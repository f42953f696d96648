package org.sandaga.storefront.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Clothes what has no picture: always the same pattern for the same thing. */
@Named
@ApplicationScoped
public class Cloth {
    private static final int PATTERNS = 8;

    /** The classes of a thing's pattern. */
    public String of(String id) {
        return "cloth cloth-" + Math.floorMod(id.hashCode(), PATTERNS);
    }

    /** The letter that stands on it. */
    public String letter(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .map(letter -> letter.toUpperCase(java.util.Locale.ROOT))
                .orElse("·");
    }
}
