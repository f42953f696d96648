package org.sandaga.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the launcher starts and does not contain: the server's configuration, the runtime and the EAR. They lie beside
 * the launcher's jar, or, in a checkout, where the build leaves them.
 *
 * @param home the folder of sandaga.jar
 */
record Parts(Path home) {

    /** Looks where the system property sandaga.home says, else where the jar lies that this class comes from. */
    static Parts find() {
        String told = System.getProperty("sandaga.home");
        if (told != null) {
            return new Parts(Path.of(told));
        }
        try {
            Path folder = Path.of(Parts.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
            return new Parts(folder.endsWith("lib") ? folder.getParent() : folder);
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The configuration: server.xml, its includes and their resources. */
    Path serverConfiguration() {
        return require("server configuration", List.of(home.resolve("server")));
    }

    /** The product. */
    Path ear(Optional<String> given) {
        return given.map(path -> require("EAR (SANDAGA_EAR)", List.of(Path.of(path))))
                .orElseGet(() -> require(
                        "product's EAR",
                        List.of(
                                home.resolve("sandaga.ear"),
                                home.resolve("../../marketplace-ear/target/sandaga.ear"))));
    }

    /** The archive of Open Liberty. */
    Path runtimeArchive() {
        return require("Open Liberty archive", List.of(home.resolve("openliberty.zip"), inLocalRepository()));
    }

    private Path inLocalRepository() {
        Path hint = home.resolve("openliberty.path");
        try {
            return Files.exists(hint) ? Path.of(Files.readString(hint).strip()) : hint;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path require(String part, List<Path> places) {
        return places.stream()
                .filter(Files::exists)
                .findFirst()
                .map(path -> path.toAbsolutePath().normalize())
                .orElseThrow(() -> new Refusal("The " + part + " is not at "
                        + places.getFirst().toAbsolutePath().normalize()
                        + "; build it with 'mvn -DskipTests package'."));
    }
}
