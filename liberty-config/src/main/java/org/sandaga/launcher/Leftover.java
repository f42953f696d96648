package org.sandaga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that a killed launcher left behind; they are stopped before new ones start. */
final class Leftover {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftover() {}

    /** Stops a PostgreSQL that still runs on the data. */
    static void stopDatabase(Path data) {
        postmaster(data)
                .flatMap(ProcessHandle::of)
                .filter(process -> runs(process, "postgres", data))
                .ifPresent(Leftover::stop);
    }

    /** Stops a server that the last launcher noted as its own. */
    static void stopServer(RunningFile running) {
        running.find("server.process")
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(process -> runs(process, "ws-server.jar", running.path().getParent()))
                .ifPresent(Leftover::stop);
        running.delete();
    }

    /** The process id in the file that a running PostgreSQL keeps in its data. */
    private static Optional<Long> postmaster(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.stream().findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it is that program, on our data: the process id may long be somebody else's. */
    private static boolean runs(ProcessHandle process, String program, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(program) && line.contains(data.toString()))
                .isPresent();
    }
}
