package org.sandaga.running;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.sandaga.api.Town;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Two classes of tests run at once, so each must stand on the side where its marketplace is. */
class BesideTest {
    private static final Set<String> DEMO = Set.of("Square", "DemoMarketplace");

    private final JavaClasses tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));

    @Test
    void testsOfTheDemosWorldAreMarked() {
        classes()
                .that()
                .haveSimpleNameEndingWith("IT")
                .and(DescribedPredicate.describe("use the demo's world", BesideTest::usesTheDemo))
                .should()
                .beAnnotatedWith(Beside.class)
                .check(tests);
    }

    @Test
    void noMarkedTestUsesTheOneMarketplace() {
        noClasses()
                .that()
                .areAnnotatedWith(Beside.class)
                .should()
                .callMethod(RunningMarketplace.class, "get")
                .orShould()
                .callConstructor(Town.class)
                .check(tests);
    }

    private static boolean usesTheDemo(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream()
                .map(each -> each.getTargetClass().getSimpleName())
                .anyMatch(DEMO::contains);
    }
}
