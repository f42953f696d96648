package org.sandaga.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program as a person starts it, in a process of its own.
 *
 * @param code how it ended
 * @param text everything at the terminal
 */
record Run(int code, String text) {

    /** Runs a command with these variables and no others of ours. */
    static Run sandaga(Map<String, String> environment, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsandaga.home=target",
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName()));
        line.addAll(List.of(arguments));
        return of(environment, line);
    }

    static Run of(Map<String, String> environment, List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith(Variables.PREFIX));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Run(process.exitValue(), text.strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    /** The last line at the terminal. */
    String sentence() {
        return text.lines().reduce("", (before, line) -> line);
    }
}
