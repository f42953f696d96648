package org.sandaga.portal;

import java.util.List;

/** What a portal of work declares of its menu; each has one bean of this. */
public interface MenuSource {
    /** The places that make sense now, whatever the permissions of the one who asks. */
    List<MenuGroup> groups();

    /** What the palette offers to do, whatever their permissions. */
    List<MenuCommand> commands();
}
