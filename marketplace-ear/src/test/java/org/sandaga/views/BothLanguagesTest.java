package org.sandaga.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.sandaga.shared.BusinessRuleViolated;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a module says in French it says in English too, and every rule of the trade has words in both. */
class BothLanguagesTest {
    private static final List<String> MODULES = List.of(
            "domain-ejb",
            "portal-kit",
            "storefront-web",
            "vendor-web",
            "admin-web",
            "integration/connectors",
            "integration/api",
            "integration/sandbox",
            "liberty-config");

    /** French stands in the file without a language, where there is one. */
    private static final Pattern FILE = Pattern.compile("(.+?)(_fr|_en|)\\.properties");

    private static final Pattern KEY = Pattern.compile("([^#!\\s=][^=]*)=.*");

    /** What it says is the fault of a row, which has words of its own. */
    private static final String SPEAKS_FOR_ANOTHER = "org.sandaga.importing.RowRefused";

    /** The keys of each bundle, by language, with {@code _fr} or nothing for French. */
    private final Map<String, Map<String, Set<String>>> bundles = bundles();

    @Test
    void everyBundleSaysTheSameInEachLanguage() {
        assertThat(bundles).hasSizeGreaterThan(MODULES.size()).allSatisfy((bundle, languages) -> {
            assertThat(languages).as(bundle).containsKey("_en").hasSizeGreaterThan(1);
            assertThat(languages.values())
                    .as(bundle)
                    .allSatisfy(keys -> assertThat(keys).isEqualTo(languages.get("_en")));
        });
    }

    @Test
    void noKeyIsThereTwice() {
        assertThat(files())
                .allSatisfy(file -> assertThat(Portal.text(file)
                                .lines()
                                .map(KEY::matcher)
                                .filter(Matcher::matches)
                                .map(key -> key.group(1).strip()))
                        .as(file.toString())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyRuleHasWords() {
        List<JavaClass> rules = new ClassFileImporter()
                        .importPaths(MODULES.stream()
                                .map(module -> Path.of("..", module, "target", "classes"))
                                .filter(Files::isDirectory)
                                .toList())
                        .stream()
                        .filter(type -> type.isAssignableTo(BusinessRuleViolated.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.getName().equals(SPEAKS_FOR_ANOTHER))
                        .toList();

        assertThat(rules).hasSizeGreaterThan(80).allMatch(this::hasWords);
    }

    /** Its own, or those of a rule that it is a case of. */
    private boolean hasWords(JavaClass rule) {
        return rule.getClassHierarchy().stream()
                .anyMatch(type -> bundles.getOrDefault(
                                type.getPackageName().replace('.', '/') + "/words", Map.of("_en", Set.of()))
                        .get("_en")
                        .contains(type.getSimpleName()));
    }

    private static Map<String, Map<String, Set<String>>> bundles() {
        Map<String, Map<String, Set<String>>> bundles = new TreeMap<>();
        for (String module : MODULES) {
            for (Path file : files(module)) {
                Matcher name = FILE.matcher(
                        resources(module).relativize(file).toString().replace('\\', '/'));
                assertThat(name.matches()).as(file.toString()).isTrue();
                bundles.computeIfAbsent(name.group(1), any -> new TreeMap<>())
                        .put(
                                name.group(2),
                                new TreeSet<>(Portal.properties(file).stringPropertyNames()));
            }
        }
        return bundles;
    }

    private static List<Path> files() {
        return MODULES.stream().flatMap(module -> files(module).stream()).toList();
    }

    /** What stands in META-INF configures. */
    private static List<Path> files(String module) {
        Path resources = resources(module);
        if (!Files.isDirectory(resources)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(resources)) {
            return all.filter(each -> each.toString().endsWith(".properties"))
                    .filter(each -> !resources.relativize(each).startsWith("META-INF"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path resources(String module) {
        return Path.of("..", module, "src", "main", "resources");
    }
}
