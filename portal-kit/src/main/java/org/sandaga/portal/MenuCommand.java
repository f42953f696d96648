package org.sandaga.portal;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Permission;

/**
 * Something to do that the palette of a portal of work offers.
 *
 * @param word its key in the portal's words, that of the button or link which does the same
 * @param icon an icon of the house
 * @param path the page that does it, below the portal's own path
 * @param needs the permission without which it is not offered
 * @param does what is sent to the page as {@code do}, to have it done at once; null when the page is only opened
 */
public record MenuCommand(
        String word,
        String icon,
        String path,
        Permission needs,
        @Nullable String does) {

    /** One that opens the page on which it is done. */
    public static MenuCommand opening(String word, String icon, String path, Permission needs) {
        return new MenuCommand(word, icon, path, needs, null);
    }
}
