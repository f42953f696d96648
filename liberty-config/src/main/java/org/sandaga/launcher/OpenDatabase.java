package org.sandaga.launcher;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The database for a command beside {@code up}: a real one, the embedded one of a launcher that runs, or the embedded
 * one started for the time of the command.
 */
final class OpenDatabase implements AutoCloseable {
    private final DatabaseSettings settings;
    private final DataFolder.@Nullable Lock lock;
    private final @Nullable EmbeddedDatabase started;

    private OpenDatabase(
            DatabaseSettings settings, DataFolder.@Nullable Lock lock, @Nullable EmbeddedDatabase started) {
        this.settings = settings;
        this.lock = lock;
        this.started = started;
    }

    static OpenDatabase of(Settings settings) {
        if (!settings.database().embedded()) {
            return new OpenDatabase(settings.database(), null, null);
        }
        Optional<DataFolder.Lock> lock = settings.data().tryLock();
        return lock.isPresent() ? start(settings, lock.get()) : running(settings);
    }

    private static OpenDatabase start(Settings settings, DataFolder.Lock lock) {
        try {
            return new OpenDatabase(
                    settings.database(), lock, EmbeddedDatabase.start(settings.data(), settings.database()));
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static OpenDatabase running(Settings settings) {
        int port = settings.data()
                .running()
                .find("database.port")
                .map(Integer::valueOf)
                .orElse(settings.database().port());
        return new OpenDatabase(settings.database().at(port), null, null);
    }

    DatabaseSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
