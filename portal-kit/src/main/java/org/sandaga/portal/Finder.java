package org.sandaga.portal;

import java.util.List;

import org.sandaga.shared.Actor;

/** Finds things of a portal by their number or name, for its command palette; each portal may have several. */
public interface Finder {
    /** The best few, within what the actor may see; nothing when the actor may see none of it. */
    List<Found> find(Actor actor, String word);
}
