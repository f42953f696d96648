package org.sandaga.running;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.sandaga.api.Town;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Classes of tests run at once, so each says with what it may. */
class LanesTest {
    private static final Set<String> DEMO = Set.of("Square", "DemoMarketplace");

    private final JavaClasses tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));

    @Test
    void testsOfTheDemosWorldAreMarked() {
        classes()
                .that()
                .haveSimpleNameEndingWith("IT")
                .and(DescribedPredicate.describe("use the demo's world", LanesTest::usesTheDemo))
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

    /** Arquillian keeps what it knows of a server with the thread. */
    @Test
    void testsInsideTheServerStayOnOneThread() {
        classes()
                .that()
                .haveSimpleNameEndingWith("IT")
                .and()
                .resideInAPackage("org.sandaga.inside")
                .should()
                .beAnnotatedWith(Execution.class)
                .check(tests);
    }

    @Test
    void everyTestSaysBesideWhatItRuns() {
        classes()
                .that()
                .haveSimpleNameEndingWith("IT")
                .and()
                .resideOutsideOfPackage("org.sandaga.inside")
                .should()
                .beAnnotatedWith(Alone.class)
                .orShould()
                .beAnnotatedWith(Together.class)
                .orShould()
                .beAnnotatedWith(Beside.class)
                .check(tests);
    }

    @Test
    void noTestThatSharesTheOneMarketplaceSpoilsItForTheOthers() {
        noClasses()
                .that()
                .areAnnotatedWith(Together.class)
                .should()
                .callMethod(Town.class, "pass", String.class)
                .orShould()
                .callMethodWhere(
                        target(owner(type(RunningMarketplace.class)).and(nameMatching("(kill|stop|start|sandaga).*"))))
                .check(tests);
    }

    private static boolean usesTheDemo(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream()
                .map(each -> each.getTargetClass().getSimpleName())
                .anyMatch(DEMO::contains);
    }
}
