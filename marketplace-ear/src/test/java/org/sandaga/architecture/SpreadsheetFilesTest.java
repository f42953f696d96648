package org.sandaga.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever answers with a file for spreadsheets has it written by the one class that keeps formulas text. */
class SpreadsheetFilesTest {
    private static final String TYPE = "\"text/csv";
    private static final String WRITING = "SpreadsheetLine.of(";

    @Test
    @Tag("X-09")
    void areWrittenLineByLineByOneClass() throws IOException {
        Map<Path, String> sources = sources();

        assertThat(answering(sources)).as("classes that answer with such files").isNotEmpty();
        assertThat(writingThemselves(sources)).isEmpty();
    }

    @Test
    void seesWhoWritesOneWithoutIt() {
        Map<Path, String> sources = Map.of(
                Path.of("import", "Rows.java"), "@Produces(\"text/csv\") … Table.write(rows);",
                Path.of("import", "Table.java"), "out.write(SpreadsheetLine.of(cells, ','));",
                Path.of("report", "Sums.java"), "type(\"text/csv; charset=UTF-8\"); out.write(join(cells));");

        assertThat(writingThemselves(sources)).containsExactly(Path.of("report", "Sums.java"));
    }

    private static Set<Path> writingThemselves(Map<Path, String> sources) {
        Set<Path> writing = answering(sources);
        writing.removeAll(users(sources));
        return writing;
    }

    private static Set<Path> answering(Map<Path, String> sources) {
        return sources.entrySet().stream()
                .filter(source -> source.getValue().contains(TYPE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that use the one class, by themselves or through others of their package. */
    private static Set<Path> users(Map<Path, String> sources) {
        Set<Path> users = new HashSet<>();
        boolean more;
        do {
            more = users.addAll(sources.entrySet().stream()
                    .filter(source -> source.getValue().contains(WRITING)
                            || users.stream().anyMatch(user -> names(source.getKey(), source.getValue(), user)))
                    .map(Map.Entry::getKey)
                    .toList());
        } while (more);
        return users;
    }

    private static boolean names(Path place, String text, Path other) {
        String name = other.getFileName().toString().replace(".java", "");
        return other.getParent().equals(place.getParent())
                && Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new HashMap<>();
        for (String module : HouseRulesTest.MODULES) {
            try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                List<Path> classes =
                        all.filter(each -> each.toString().endsWith(".java")).toList();
                for (Path each : classes) {
                    sources.put(each, Files.readString(each));
                }
            }
        }
        return sources;
    }
}
