package org.sandaga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A process id in an old file may long be another program's. */
class LeftoverTest {
    @TempDir
    Path data;

    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void stopsWhatRunsOnOurData() throws IOException {
        process = named("ws-server.jar", data.resolve("programs").toString());

        Leftover.stopServer(noted());

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void leavesAnotherServerAlone() throws IOException {
        process = named("ws-server.jar", "/opt/theirs");

        Leftover.stopServer(noted());

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void leavesAnotherDatabaseAlone() throws IOException {
        process = named("postgres", "/var/lib/theirs");
        Files.writeString(data.resolve("postmaster.pid"), process.pid() + "\n/var/lib/theirs\n");

        Leftover.stopDatabase(data);

        assertThat(process.isAlive()).isTrue();
    }

    private RunningFile noted() {
        RunningFile running = new RunningFile(data.resolve("running.properties"));
        running.write(Map.of("server.process", Long.toString(process.pid())));
        return running;
    }

    /** A process that waits, with these words in its command line. */
    private static Process named(String... words) throws IOException {
        List<String> line = new java.util.ArrayList<>(List.of("/bin/sh", "-c", "read forever"));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).start();
    }
}
