package org.sandaga.portal;

import java.util.List;

/**
 * Places of a portal of work that belong together.
 *
 * @param word the key of its heading in the portal's words, after {@code menu.}; empty for none
 * @param entries the places, in order
 */
public record MenuGroup(String word, List<MenuEntry> entries) {

    public MenuGroup {
        entries = List.copyOf(entries);
    }
}
