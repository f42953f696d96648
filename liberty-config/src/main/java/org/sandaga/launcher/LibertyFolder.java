package org.sandaga.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a Liberty server finds its files.
 *
 * @param runtime Liberty's own
 * @param root the server's configuration and work files
 */
record LibertyFolder(Path runtime, Path root) {

    /** Lays out the server with the delivered configuration, which replaces what was there. */
    static LibertyFolder prepare(Parts parts, Settings settings) {
        Path runtime = LibertyRuntime.home(settings.find("SANDAGA_LIBERTY_HOME"), parts, settings.data());
        LibertyFolder folder = new LibertyFolder(runtime, settings.data().server());
        copy(parts.serverConfiguration(), folder.configuration());
        copyFile(parts.ear(settings.find("SANDAGA_EAR")), folder.configuration().resolve("apps/sandaga.ear"));
        return folder;
    }

    String name() {
        return "sandaga";
    }

    Path user() {
        return root.resolve("usr");
    }

    Path output() {
        return root.resolve("output");
    }

    Path configuration() {
        return user().resolve("servers").resolve(name());
    }

    /** Options for the server's JVM, one a line of jvm.options. */
    List<String> jvmOptions() throws IOException {
        return Files.readAllLines(configuration().resolve("jvm.options")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            copyFile(file, to.resolve(from.relativize(file).toString())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
