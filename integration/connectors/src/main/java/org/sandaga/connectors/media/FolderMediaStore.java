package org.sandaga.connectors.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.media.MediaId;
import org.sandaga.media.MediaStore;

/**
 * Keeps pictures as files named by their hash, spread over folders so that none grows large.
 *
 * <p>A file appears whole or not at all, so several nodes may share the folder.
 */
@Dependent
public class FolderMediaStore implements MediaStore {
    private final Path folder;

    @Inject
    FolderMediaStore(@ConfigProperty(name = "sandaga.media.folder", defaultValue = "media") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    @Override
    public void put(MediaId id, byte[] bytes) {
        Path file = file(id);
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), id.sha256(), ".part");
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Optional<byte[]> get(MediaId id) {
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path file(MediaId id) {
        String name = id.sha256();
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
