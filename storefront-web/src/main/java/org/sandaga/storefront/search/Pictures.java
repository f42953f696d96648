package org.sandaga.storefront.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.sandaga.media.MediaId;

/** Names the addresses of pictures. */
@Named("pictures")
@ApplicationScoped
public class Pictures {

    /** Where a picture is found; it may be kept for ever, since its name is the hash of its bytes. */
    public String at(MediaId picture) {
        return path(picture);
    }

    /** The same, no wider than this: 160, 320, 640 or 1280. */
    public String at(MediaId picture, int width) {
        return path(picture) + "-" + width + ".jpg";
    }

    /** The widths among which a browser chooses, from one to its double. */
    public String widths(MediaId picture, int width) {
        return at(picture, width) + " " + width + "w, " + at(picture, 2 * width) + " " + 2 * width + "w";
    }

    static String path(MediaId picture) {
        return "/media/" + picture.sha256();
    }
}
