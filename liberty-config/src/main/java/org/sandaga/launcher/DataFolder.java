package org.sandaga.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Where everything that must outlive a restart is kept; used by one launcher at a time. */
public final class DataFolder {
    private final Path root;

    /** Names a folder; nothing is made before it is needed. */
    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("database");
    }

    Path broker() {
        return root.resolve("broker");
    }

    Path sandbox() {
        return root.resolve("sandbox");
    }

    Path media() {
        return root.resolve("media");
    }

    Path keys() {
        return root.resolve("keys");
    }

    /** Configuration and work files of the server, made anew at each start. */
    Path server() {
        return root.resolve("server");
    }

    /** Unpacked programs, by version; deleting it costs only time. */
    Path programs() {
        return root.resolve("programs");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Secrets secrets() {
        return Secrets.in(secretsFile());
    }

    Path secretsFile() {
        return root.resolve("secrets.properties");
    }

    RunningFile running() {
        return new RunningFile(root.resolve("running.properties"));
    }

    /** Whether the server was started from it before. */
    boolean wasStarted() {
        return Files.exists(server());
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    /** Whether a launcher has worked in it before. */
    boolean isOurs() {
        return Files.exists(secretsFile());
    }

    /**
     * Takes the folder for this process.
     *
     * @throws Refusal when another launcher has it
     */
    Lock lock() {
        return tryLock()
                .orElseThrow(() -> new Refusal("The marketplace in " + root
                        + " is already running (or stopping); stop it first, with Ctrl-C."));
    }

    /** Takes the folder, unless another launcher has it. */
    Optional<Lock> tryLock() {
        try {
            Files.createDirectories(root);
            Path file = root.resolve("lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(file, channel));
        } catch (IOException broken) {
            throw new Refusal("The data folder " + root + " cannot be written: " + broken.getMessage() + ".", broken);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException mine) {
            return null;
        }
    }

    /**
     * Makes sure that it is a data folder before anything in it is deleted.
     *
     * @throws Refusal when nothing in it is ours
     */
    void requireOurs() {
        if (!isOurs()) {
            throw new Refusal(root + " is no data folder of the marketplace, so nothing in it is deleted.");
        }
    }

    /**
     * Stops what a killed launcher left behind and deletes everything but the unpacked programs, which only cost time.
     *
     * @throws Refusal when a launcher is using it
     */
    public void empty() {
        try (Lock lock = lock();
                Stream<Path> inside = Files.walk(root)) {
            Leftover.stopServer(running());
            Leftover.stopDatabase(database());
            inside.sorted(Comparator.reverseOrder())
                    .filter(path -> !root.startsWith(path) && !path.startsWith(programs()) && !path.equals(lock.file()))
                    .forEach(DataFolder::delete);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException broken) {
            throw new Refusal("The file " + path + " cannot be deleted.", broken);
        }
    }

    /** The right to work in the folder, until closed. */
    record Lock(Path file, FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
