package org.sandaga.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One file under db/verify: a SELECT of the rows that break an invariant, under two comments that name it.
 *
 * @param invariant from {@code -- invariant: I1}
 * @param title from {@code -- title: …}
 */
record CheckScript(String invariant, String title, String sql) {
    private static final String FOLDER = "db/verify";

    /** All of them, in the order of their numbers. */
    static List<CheckScript> all() {
        @Nullable URL folder = CheckScript.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            URI address = folder.toURI();
            if (!"jar".equals(address.getScheme())) {
                return in(Path.of(address));
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return in(jar.getPath(FOLDER));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static CheckScript parse(String name, String text) {
        return new CheckScript(header("invariant", name, text), header("title", name, text), text);
    }

    private static List<CheckScript> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(CheckScript::read)
                    .sorted(Comparator.comparingInt(CheckScript::number).thenComparing(CheckScript::title))
                    .toList();
        }
    }

    private static CheckScript read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String header(String key, String name, String text) {
        Matcher line = Pattern.compile("^--\\s*" + key + ":\\s*(.+)$", Pattern.MULTILINE)
                .matcher(text);
        if (!line.find()) {
            throw new IllegalStateException("the check " + name + " has no line '-- " + key + ": …'");
        }
        return line.group(1).strip();
    }

    private int number() {
        String digits = invariant.replaceAll("\\D", "");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
