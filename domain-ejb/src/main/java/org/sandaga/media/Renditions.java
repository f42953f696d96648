package org.sandaga.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.NotFound;

/** Keeps what was drawn last in memory, and draws few pictures at a time; browsers keep each for ever anyway. */
@ApplicationScoped
class Renditions {
    static final Set<Integer> WIDTHS = Set.of(160, 320, 640, 1280);

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int AT_ONCE = 2;

    private final Semaphore pens = new Semaphore(AT_ONCE);
    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * The picture no wider than that; the original when it is of a kind that cannot be drawn.
     *
     * @throws NotFound when no page has room for this width
     */
    Optional<MediaFile> of(MediaId id, int width, Supplier<Optional<MediaFile>> original) {
        if (!WIDTHS.contains(width)) {
            throw new NotFound("media", id + "-" + width);
        }
        String name = id + "-" + width;
        byte[] drawn = find(name);
        return drawn == null
                ? original.get()
                        .map(file -> draw(file, width)
                                .map(fresh -> new MediaFile(id, PictureType.JPEG, keep(name, fresh)))
                                .orElse(file))
                : Optional.of(new MediaFile(id, PictureType.JPEG, drawn));
    }

    private Optional<byte[]> draw(MediaFile original, int width) {
        pens.acquireUninterruptibly();
        try {
            return Rendition.of(original.bytes(), width);
        } finally {
            pens.release();
        }
    }

    private synchronized byte @Nullable [] find(String name) {
        return kept.get(name);
    }

    private synchronized byte[] keep(String name, byte[] drawn) {
        byte[] before = kept.put(name, drawn);
        bytes += drawn.length - (before == null ? 0 : before.length);
        var oldest = kept.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
        return drawn;
    }
}
