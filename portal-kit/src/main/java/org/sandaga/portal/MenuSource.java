package org.sandaga.portal;

import java.util.List;

/** What a portal of work declares of its menu; each has one bean of this. */
public interface MenuSource {
    /** All places, whoever asks. */
    List<MenuGroup> groups();

    /** What the palette offers to do, whoever asks. */
    List<MenuCommand> commands();
}
