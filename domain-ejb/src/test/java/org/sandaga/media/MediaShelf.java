package org.sandaga.media;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.Dependent;

/** A media store in memory, for tests. */
@Dependent
public class MediaShelf implements MediaStore {
    private static final Map<MediaId, byte[]> KEPT = new ConcurrentHashMap<>();

    @Override
    public void put(MediaId id, byte[] bytes) {
        KEPT.put(id, bytes);
    }

    @Override
    public Optional<byte[]> get(MediaId id) {
        return Optional.ofNullable(KEPT.get(id));
    }
}
