package org.sandaga.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** A request body that is read more than once: in memory while small, in a file of its own above. */
final class Spool implements AutoCloseable {
    private final byte[] small;
    private final @Nullable Path file;

    private Spool(byte[] small, @Nullable Path file) {
        this.small = small;
        this.file = file;
    }

    /** Takes all of a stream. */
    static Spool of(InputStream body) throws IOException {
        byte[] first = body.readNBytes((int) BodyLimit.USUAL + 1);
        if (first.length <= BodyLimit.USUAL) {
            return new Spool(first, null);
        }
        Path file = Files.createTempFile("sandaga-body-", ".tmp");
        try (var out = Files.newOutputStream(file)) {
            new SequenceInputStream(new ByteArrayInputStream(first), body).transferTo(out);
        } catch (IOException | RuntimeException broken) {
            Files.delete(file);
            throw broken;
        }
        return new Spool(new byte[0], file);
    }

    /** The whole body, from its first byte. */
    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(small) : Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
