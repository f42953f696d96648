package org.sandaga.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every variable is known to the launcher, read by something, and explained in the handbook. */
class KnownVariablesTest {
    private static final Path CHECKOUT = Path.of("..");
    private static final Pattern CONFIG_KEY =
            Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"(sandaga\\.[a-z0-9.]+)\"");
    private static final Pattern CONFIG_LOOKUP =
            Pattern.compile("\\.get(?:Optional)?Value\\(\\s*\"(sandaga\\.[a-z0-9.]+)\"");
    /** What an administrator changes on a screen starts from a variable all the same. */
    private static final Pattern CHANGED_ON_A_SCREEN =
            Pattern.compile("settings\\.(?:duration|count|choice|text)\\(\\s*\"(sandaga\\.[a-z0-9.]+)\"");

    private static final Pattern SERVER_VARIABLE = Pattern.compile("\\$\\{(sandaga\\.[a-z0-9.]+)}");
    private static final Pattern LAUNCHER_VARIABLE = Pattern.compile(
            "(?:find|text|port|number|flag|required|put|putIfAbsent|login)\\(\\s*(?:variables,\\s*)?\"(SANDAGA_[A-Z0-9_]+)\"");
    private static final Pattern LAUNCHER_CONSTANT =
            Pattern.compile("static final String [A-Z_]+ = \"(SANDAGA_[A-Z0-9_]+)\"");
    private static final Pattern HANDBOOK_ROW = Pattern.compile("(?m)^\\| `(SANDAGA_[A-Z0-9_]+)` \\|");
    /** A login is two variables that are put together. */
    private static final Set<String> LOGINS = Set.of("SANDAGA_DATABASE_OWNER", "SANDAGA_DATABASE_ADMIN");

    @Test
    void areExactlyThoseThatAreRead() {
        assertThat(new TreeSet<>(KnownVariables.NAMES)).isEqualTo(read());
    }

    @Test
    void areExactlyThoseInTheHandbook() {
        assertThat(in(CHECKOUT.resolve("docs/handbook/configuration.md"), HANDBOOK_ROW))
                .isEqualTo(new TreeSet<>(KnownVariables.NAMES));
    }

    private static TreeSet<String> read() {
        TreeSet<String> names = new TreeSet<>();
        for (String module : new String[] {
            "domain-ejb",
            "integration/connectors",
            "integration/api",
            "storefront-web",
            "vendor-web",
            "admin-web",
            "portal-kit"
        }) {
            Path java = CHECKOUT.resolve(module).resolve("src/main/java");
            names.addAll(asVariables(in(java, CONFIG_KEY)));
            names.addAll(asVariables(in(java, CONFIG_LOOKUP)));
            names.addAll(asVariables(in(java, CHANGED_ON_A_SCREEN)));
        }
        names.addAll(asVariables(in(Path.of("src/main/liberty"), SERVER_VARIABLE)));
        names.addAll(in(Path.of("src/main/java"), LAUNCHER_VARIABLE));
        names.addAll(in(Path.of("src/main/java"), LAUNCHER_CONSTANT));
        LOGINS.stream().filter(names::remove).toList().forEach(login -> {
            names.add(login + "_USER");
            names.add(login + "_PASSWORD");
        });
        return names;
    }

    private static Set<String> asVariables(Set<String> keys) {
        return keys.stream()
                .map(key -> key.toUpperCase(Locale.ROOT).replace('.', '_'))
                .collect(Collectors.toSet());
    }

    private static TreeSet<String> in(Path root, Pattern pattern) {
        if (!Files.exists(root)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(KnownVariablesTest::text)
                    .flatMap(text -> pattern.matcher(text).results().map((MatchResult found) -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
