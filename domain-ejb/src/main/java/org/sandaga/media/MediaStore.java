package org.sandaga.media;

import java.util.Optional;

/**
 * Where the bytes of pictures are kept: a folder, or object storage.
 *
 * <p>Called outside any transaction. A name is the hash of its bytes, so putting twice changes nothing and what was
 * got may be kept for ever.
 */
public interface MediaStore {

    /** Keeps bytes under their hash; when it returns they are safe. */
    void put(MediaId id, byte[] bytes);

    /** The bytes of a hash, if they are here. */
    Optional<byte[]> get(MediaId id);
}
