package org.sandaga.media;

import java.util.regex.Pattern;

import org.sandaga.shared.NotFound;

/**
 * Names a stored picture by what it is.
 *
 * @param sha256 the hash of its bytes in the store, 64 lower-case hexadecimal digits
 */
public record MediaId(String sha256) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public MediaId {
        if (!SHAPE.matcher(sha256).matches()) {
            throw new NotFound("media", sha256);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
