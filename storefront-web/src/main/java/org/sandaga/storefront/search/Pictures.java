package org.sandaga.storefront.search;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.media.Media;
import org.sandaga.media.MediaId;

/** Names the addresses of pictures. */
@Named("pictures")
@ApplicationScoped
public class Pictures {
    static final int LARGE = 1280;

    private final boolean webp;

    @Inject
    Pictures(Media media) {
        this.webp = media.writesWebp();
    }

    /** For the container's proxy. */
    protected Pictures() {
        this.webp = false;
    }

    /** Whether pictures can be had as WebP too. */
    public boolean isWebp() {
        return webp;
    }

    /** Where a picture is found no wider than this: 160, 320, 640 or 1280; it may be kept for ever. */
    public String at(MediaId picture, int width) {
        return path(picture, width);
    }

    /** Where it is found as large as a window has room for; whoever can open a dialog can show WebP. */
    public String large(MediaId picture) {
        return stem(picture, LARGE) + (webp ? ".webp" : ".jpg");
    }

    /** The widths among which a browser chooses, from one to its double. */
    public String widths(MediaId picture, int width) {
        return widths(picture, width, ".jpg");
    }

    /** The same as WebP. */
    public String webps(MediaId picture, int width) {
        return widths(picture, width, ".webp");
    }

    private static String widths(MediaId picture, int width, String kind) {
        return IntStream.of(width, 2 * width)
                .mapToObj(each -> stem(picture, each) + kind + " " + each + "w")
                .collect(Collectors.joining(", "));
    }

    static String path(MediaId picture, int width) {
        return stem(picture, width) + ".jpg";
    }

    private static String stem(MediaId picture, int width) {
        return "/media/" + picture.sha256() + "-" + width;
    }
}
