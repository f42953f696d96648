package org.sandaga.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The names in variables.txt, one a line; a test holds that file against the settings and the handbook's table. */
final class KnownVariables {
    static final Set<String> NAMES = read();

    private KnownVariables() {}

    private static Set<String> read() {
        try (InputStream in = KnownVariables.class.getResourceAsStream("variables.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(Variables.PREFIX))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
