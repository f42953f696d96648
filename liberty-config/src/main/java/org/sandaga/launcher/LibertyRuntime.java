package org.sandaga.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Open Liberty's own files, unpacked once for each version. */
final class LibertyRuntime {
    private LibertyRuntime() {}

    /** The installation that was given, or the one unpacked from the archive, now if it has to be. */
    static Path home(Optional<String> given, Parts parts, DataFolder data) {
        if (given.isPresent()) {
            return requireLiberty(Path.of(given.get()));
        }
        Path archive = parts.runtimeArchive();
        String version = archive.getFileName().toString().replaceAll("\\.zip$", "");
        Path target = data.programs().resolve(version);
        if (!Files.exists(target)) {
            unpack(archive, target);
        }
        return target.resolve("wlp");
    }

    private static Path requireLiberty(Path home) {
        if (!Files.exists(home.resolve("bin/tools/ws-server.jar"))) {
            throw new Refusal("SANDAGA_LIBERTY_HOME (" + home + ") holds no Open Liberty.");
        }
        return home;
    }

    /** Unpacks beside the target and renames, so that a half one is never taken for whole. */
    private static void unpack(Path archive, Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(zip, entry, part);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new Refusal(
                    "Open Liberty cannot be unpacked to " + target + ": " + broken.getMessage() + ".", broken);
        }
    }

    private static void write(InputStream content, ZipEntry entry, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("the archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
