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

    static String path(MediaId picture) {
        return "/media/" + picture.sha256();
    }
}
