package org.sandaga.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Real catalogues that are at hand where the project is worked on, and nowhere else. */
final class SharedData {

    private SharedData() {}

    /** A file of shared/data beside the project, or beside a folder above it; without that a test is skipped. */
    static Path require(String file) {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data").resolve(file))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "SKIPPED: no folder shared/data beside the project");
        return found.orElseThrow();
    }
}
