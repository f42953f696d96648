package org.sandaga.running;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.sandaga.api.Town;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Classes of tests run at once, so each says with what it may. */
class LanesTest {
    private static final Pattern STOPS = Pattern.compile("kill|stop|start|sandaga");
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
                .callMethodWhere(DescribedPredicate.describe(
                        "kills, stops or starts a part of it",
                        call -> call.getTargetOwner().isEquivalentTo(RunningMarketplace.class)
                                && STOPS.matcher(call.getName()).lookingAt()))
                .check(tests);
    }

    private static boolean usesTheDemo(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream()
                .map(each -> each.getTargetClass().getSimpleName())
                .anyMatch(DEMO::contains);
    }
}
