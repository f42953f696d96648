package org.sandaga.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.ArchUtils;

/** A real PostgreSQL on this machine's loopback, with its data in the data folder. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it; the first time makes the cluster, where every login needs its password. */
    static EmbeddedDatabase start(DataFolder folder, DatabaseSettings settings) {
        Leftover.stopDatabase(folder.database());
        Login admin = settings.admin().orElseThrow();
        try {
            Path password = Files.createTempFile("sandaga", null);
            try {
                Files.writeString(password, admin.password());
                return new EmbeddedDatabase(builder(folder, settings, password).start());
            } finally {
                Files.delete(password);
            }
        } catch (IOException | IllegalStateException broken) {
            throw new Refusal(
                    "The embedded PostgreSQL does not start; " + folder.logs().resolve("launcher.log") + " says why.",
                    broken);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, DatabaseSettings settings, Path password) {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(EmbeddedDatabase::binaries)
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(settings.port())
                // these become options of initdb, where the last one wins over "trust"
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", settings.admin().orElseThrow().password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "60")
                // the library switches both off; what was acknowledged must survive a crash
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    private static InputStream binaries(String system, String machine) {
        String name = "postgres-" + system + "-" + ArchUtils.normalize(machine) + ".txz";
        InputStream found = EmbeddedDatabase.class.getResourceAsStream("/" + name.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new Refusal("There is no embedded PostgreSQL for this machine (" + system + " on " + machine
                    + "); set SANDAGA_DATABASE_HOST to use a server.");
        }
        return found;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
