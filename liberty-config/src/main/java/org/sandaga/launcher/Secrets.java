package org.sandaga.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of the embedded parts: made once, kept in the data folder where only its owner can read them. */
final class Secrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties kept = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Opens the secrets of a data folder. */
    static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                secrets.kept.load(in);
            } catch (IOException broken) {
                throw new Refusal("The passwords of the embedded parts in " + file + " cannot be read.", broken);
            }
        }
        return secrets;
    }

    /** The secret of that name; made and kept when there is none yet. */
    synchronized String get(String name) {
        String value = kept.getProperty(name);
        if (value == null) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            kept.setProperty(name, value);
            save();
        }
        return value;
    }

    private void save() {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(next);
            createPrivate(next);
            try (Writer out = Files.newBufferedWriter(next)) {
                kept.store(out, "made by the launcher; keep it private");
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new Refusal("The passwords of the embedded parts cannot be kept in " + file + ".", broken);
        }
    }

    private static void createPrivate(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }
}
