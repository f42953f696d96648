package org.sandaga.views;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import static org.assertj.core.api.Assertions.assertThat;

/** A constant that a view shows has words; {@code constants.txt} says whose constants stand behind which beginning. */
class ConstantsHaveWordsTest {
    private static final Pattern BEGINNING = Pattern.compile("\\b(\\w+)\\['([^']+)'\\.concat\\(");

    private static final List<Shown> LIST = list();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(Stream.of("domain-ejb", "vendor-web", "admin-web")
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    @Test
    void everyBeginningIsListed() {
        Set<String> beginnings = Portal.ALL.stream()
                .flatMap(ConstantsHaveWordsTest::beginnings)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> listed = LIST.stream().map(Shown::beginning).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(beginnings);
    }

    private static Stream<String> beginnings(Portal portal) {
        Map<String, Set<String>> words = portal.allWords();
        return portal.views().stream()
                .flatMap(view -> BEGINNING.matcher(Portal.text(view)).results())
                .filter(each -> words.containsKey(each.group(1)))
                .map(each -> portal.module() + " " + each.group(1) + " " + each.group(2));
    }

    @Test
    void everyConstantHasWords() {
        assertThat(LIST.stream().filter(Shown::isOfAnEnum))
                .isNotEmpty()
                .allSatisfy(shown ->
                        assertThat(shown.without()).as(shown.toString()).isEmpty());
    }

    private static List<Shown> list() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConstantsHaveWordsTest.class.getResourceAsStream("constants.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Shown::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What stands behind one beginning; {@code *} is no enum. */
    private record Shown(String beginning, String type, String which) {
        static Shown of(String line) {
            String[] parts = line.split(" : ", 3);
            return new Shown(parts[0].strip(), parts[1].strip(), parts.length < 3 ? ".*" : parts[2].strip());
        }

        boolean isOfAnEnum() {
            return !type.equals("*");
        }

        /** The constants that are shown and have no words. */
        List<String> without() {
            String[] place = beginning.split(" ");
            Set<String> words = new Portal(place[0]).allWords().get(place[1]);
            List<String> constants = HOUSE.get(type).getEnumConstants().stream()
                    .map(JavaEnumConstant::name)
                    .filter(each -> each.matches(which))
                    .toList();
            assertThat(constants).as(toString()).isNotEmpty();
            return constants.stream()
                    .filter(each -> !words.contains(place[2] + each) && !words.contains(place[2] + kebab(each)))
                    .toList();
        }

        private static String kebab(String constant) {
            return constant.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
