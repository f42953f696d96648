package org.sandaga.portal;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Permission;

/**
 * A place in a portal of work that its menu leads to.
 *
 * @param word its key in the portal's words, after {@code menu.}
 * @param icon an icon of the house
 * @param path below the portal's own path, such as {@code /orders}
 * @param needs the permission without which it is not shown, or null
 * @param key the key that leads there after G, a letter
 * @param daily whether it is used every day, and so has a place at the foot of a telephone's screen
 */
public record MenuEntry(
        String word, String icon, String path, @Nullable Permission needs, String key, boolean daily) {

    /** Whether an address is at this place or below it. */
    boolean holds(String path) {
        return path.equals(this.path) || !this.path.equals("/") && path.startsWith(this.path + "/");
    }
}
