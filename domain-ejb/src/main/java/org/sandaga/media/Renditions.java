package org.sandaga.media;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.NotFound;

/** Keeps what was drawn last in memory, and draws few pictures at a time; browsers keep each for ever anyway. */
@ApplicationScoped
class Renditions {
    static final Set<Integer> WIDTHS = Set.of(160, 320, 640, 1280, Rendition.LARGEST);

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int AT_ONCE = 2;

    /** Some pages' worth of pictures; each that waits holds a thread. */
    private static final int WAITING = 100;

    /** A page asks for its pictures together, and none of them may be in memory. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A form sends its photographs together, of which each may take some seconds. */
    private static final Duration PATIENCE_OF_UPLOADS = Duration.ofSeconds(20);

    private final Pens pens = new Pens(AT_ONCE, WAITING, PATIENCE);
    /** What is taken in has a pen of its own, so that many large uploads hold up no page of the shop. */
    private final Pens uploadPen = new Pens(1, WAITING, PATIENCE_OF_UPLOADS);

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
     * A picture as it is kept: drawn once more, as large as any page wants it; empty when it cannot be drawn.
     *
     * @throws TooManyPicturesAtOnce when too many others are being drawn
     */
    Optional<byte[]> redrawn(byte[] sent) {
        return uploadPen.draw(
                () -> Rendition.of(sent, Rendition.LARGEST).map(picture -> Rendition.jpeg(picture, Rendition.TO_KEEP)));
    }

    /**
     * The picture no wider than that; empty when there is none, or none that can be drawn.
     *
     * @param type JPEG, or WebP; where that cannot be written it is a JPEG all the same
     * @param known whether there is such a picture; asked before a pen is taken, so that names of none hold up no page
     * @param stored its bytes in the store, which nobody else is shown: they may be older than the drawing of uploads
     * @throws NotFound when no page has room for this width
     * @throws TooManyPicturesAtOnce when it has to be drawn, and too many others are being drawn
     */
    Optional<MediaFile> of(
            MediaId id, int width, PictureType type, BooleanSupplier known, Supplier<Optional<byte[]>> stored) {
        String name = id + "-" + width + "." + type;
        if (!WIDTHS.contains(width)) {
            throw new NotFound("media", name);
        }
        MediaFile drawn = find(name);
        if (drawn != null) {
            return Optional.of(drawn);
        }
        return known.getAsBoolean()
                ? pens.draw(() -> findOrDraw(name, () -> draw(id, stored, width, type)))
                : Optional.empty();
    }

    /** Somebody else may have drawn it by the time that a pen is free. */
    private Optional<MediaFile> findOrDraw(String name, Supplier<Optional<MediaFile>> drawing) {
        MediaFile drawn = find(name);
        return drawn == null ? drawing.get().map(fresh -> keep(name, fresh)) : Optional.of(drawn);
    }

    /** Whether pictures can be had as WebP. */
    boolean areWebp() {
        return webp.isPossible();
    }

    private Optional<MediaFile> draw(MediaId id, Supplier<Optional<byte[]>> stored, int width, PictureType type) {
        return stored.get().flatMap(bytes -> Rendition.of(bytes, width)).map(picture -> written(id, picture, type));
    }

    private MediaFile written(MediaId id, BufferedImage picture, PictureType type) {
        return (type == PictureType.WEBP ? webp.of(picture) : Optional.<byte[]>empty())
                .map(written -> new MediaFile(id, PictureType.WEBP, written))
                .orElseGet(() -> new MediaFile(id, PictureType.JPEG, Rendition.jpeg(picture, Rendition.FOR_PAGES)));
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
