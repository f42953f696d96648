package org.sandaga.catalog;

import java.util.List;

import org.sandaga.media.MediaId;

/**
 * Pictures in the order they are shown, the first one in lists too.
 *
 * @param of the stored pictures
 */
public record Pictures(List<MediaId> of) {
    /** No picture at all. */
    public static final Pictures NONE = new Pictures(List.of());

    public Pictures {
        of = List.copyOf(of);
    }
}
