package org.sandaga.media;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.NotFound;

/** Keeps what was drawn last in memory, and draws few pictures at a time; browsers keep each for ever anyway. */
@ApplicationScoped
class Renditions {
    static final Set<Integer> WIDTHS = Set.of(160, 320, 640, 1280);

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int AT_ONCE = 2;

    private final Semaphore pens = new Semaphore(AT_ONCE);
    private final Map<String, MediaFile> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Webp webp;
    private long bytes;

    @Inject
    Renditions(Webp webp) {
        this.webp = webp;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Renditions() {
        this(null);
    }

    /**
     * The picture no wider than that; the original when it is of a kind that cannot be drawn.
     *
     * @param type JPEG, or WebP; where that cannot be written it is a JPEG all the same
     * @throws NotFound when no page has room for this width
     */
    Optional<MediaFile> of(MediaId id, int width, PictureType type, Supplier<Optional<MediaFile>> original) {
        String name = id + "-" + width + "." + type;
        if (!WIDTHS.contains(width)) {
            throw new NotFound("media", name);
        }
        MediaFile drawn = find(name);
        return drawn == null
                ? original.get()
                        .map(file -> draw(file, width, type)
                                .map(fresh -> keep(name, fresh))
                                .orElse(file))
                : Optional.of(drawn);
    }

    /** Whether pictures can be had as WebP. */
    boolean areWebp() {
        return webp.isPossible();
    }

    private Optional<MediaFile> draw(MediaFile original, int width, PictureType type) {
        pens.acquireUninterruptibly();
        try {
            return Rendition.of(original.bytes(), width).map(picture -> written(original.id(), picture, type));
        } finally {
            pens.release();
        }
    }

    private MediaFile written(MediaId id, BufferedImage picture, PictureType type) {
        return (type == PictureType.WEBP ? webp.of(picture) : Optional.<byte[]>empty())
                .map(written -> new MediaFile(id, PictureType.WEBP, written))
                .orElseGet(() -> new MediaFile(id, PictureType.JPEG, Rendition.jpeg(picture)));
    }

    private synchronized @Nullable MediaFile find(String name) {
        return kept.get(name);
    }

    private synchronized MediaFile keep(String name, MediaFile drawn) {
        MediaFile before = kept.put(name, drawn);
        bytes += drawn.bytes().length - (before == null ? 0 : before.bytes().length);
        var oldest = kept.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().bytes().length;
            oldest.remove();
        }
        return drawn;
    }
}
