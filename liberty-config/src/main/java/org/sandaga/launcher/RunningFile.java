package org.sandaga.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What a running launcher tells the other commands about itself: where its parts answer, and its processes. */
record RunningFile(Path path) {

    void write(Map<String, String> facts) {
        Properties properties = new Properties();
        properties.putAll(facts);
        try (Writer out = Files.newBufferedWriter(path)) {
            properties.store(out, "of the marketplace that runs here now");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<String> find(String fact) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(path)) {
            properties.load(in);
            return Optional.ofNullable(properties.getProperty(fact));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
