package org.sandaga.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the whole house to its rules, and shows that each rule is able to fail. */
class HouseRulesTest {
    private static final String OFFENDERS = "org.sandaga.architecture.offenders";
    static final List<String> MODULES = List.of(
            "domain-ejb",
            "portal-kit",
            "storefront-web",
            "vendor-web",
            "admin-web",
            "integration/connectors",
            "integration/api",
            "integration/sandbox",
            "liberty-config");

    @TestFactory
    Stream<DynamicTest> holdsInTheWholeHouse() {
        JavaClasses house = new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> Path.of("..", module, "target", "classes"))
                        .filter(Files::isDirectory)
                        .toList());
        return each("org.sandaga", (name, rule) -> rule.allowEmptyShould(true).check(house));
    }

    @TestFactory
    Stream<DynamicTest> isBrokenByItsOffender() {
        JavaClasses offenders = new ClassFileImporter().importPackages(OFFENDERS);
        return each(
                OFFENDERS,
                (name, rule) -> assertThat(
                                rule.allowEmptyShould(true).evaluate(offenders).hasViolation())
                        .as(name + " is seen red on a test-only offender")
                        .isTrue());
    }

    @Test
    void looksAtRealClasses() {
        JavaClasses domain = new ClassFileImporter().importPath(Path.of("..", "domain-ejb", "target", "classes"));

        assertThat(domain.size()).isGreaterThan(40);
    }

    private static Stream<DynamicTest> each(String root, Check check) {
        return new HouseRules(root).all().entrySet().stream().map(rule -> test(rule, check));
    }

    private static DynamicTest test(Map.Entry<String, ArchRule> rule, Check check) {
        return DynamicTest.dynamicTest(rule.getKey(), () -> check.of(rule.getKey(), rule.getValue()));
    }

    private interface Check {
        void of(String name, ArchRule rule);
    }
}
