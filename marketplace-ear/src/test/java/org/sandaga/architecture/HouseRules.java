package org.sandaga.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** The rules that hold the house up, each under the name its test is known by. */
final class HouseRules {
    private static final Set<String> AMBIENT = Set.of("now", "randomUUID", "currentTimeMillis", "systemUTC");
    private static final Set<String> INEXACT = Set.of("double", "float", "Double", "Float");

    private final House house;

    HouseRules(String root) {
        house = new House(root);
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        addDirections(rules);
        addEvents(rules);
        addValues(rules);
        addShapes(rules);
        return rules;
    }

    private void addDirections(Map<String, ArchRule> rules) {
        rules.put("everyArrowFalls", classes().that(house.domain()).should(new EveryArrowFalls(house)));
        rules.put(
                "theDomainKnowsNoEdge",
                noClasses()
                        .that(house.domain())
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.faces..",
                                "jakarta.ws.rs..",
                                "jakarta.jms..",
                                "jakarta.mail..",
                                "com.stripe..")));
        rules.put(
                "onlyIdentityKnowsServlets",
                noClasses()
                        .that(house.domainBut("identity"))
                        .should()
                        .dependOnClassesThat(resideInAPackage("jakarta.servlet..")));
        String connectors = house.root() + ".connectors..";
        rules.put(
                "nobodyUsesConnectors",
                noClasses()
                        .that(not(resideInAPackage(connectors)))
                        .should()
                        .dependOnClassesThat(resideInAPackage(connectors)));
    }

    private void addEvents(Map<String, ArchRule> rules) {
        rules.put(
                "eventsAreRecords",
                classes().that(implementDomainEvent()).should().beRecords());
        rules.put("observersSayWhen", methods().that(Observers.OF_DOMAIN_EVENTS).should(Observers.sayWhen()));
        rules.put(
                "observersAreHidden", methods().that(Observers.OF_DOMAIN_EVENTS).should(Observers.beHidden()));
        rules.put(
                "noEdgeObservesTheDomain",
                methods().that(Observers.OF_DOMAIN_EVENTS).should(Observers.stayInTheDomain(house)));
    }

    private void addValues(Map<String, ArchRule> rules) {
        rules.put(
                "timeAndIdsAreGiven",
                noClasses().that(house.domainBut("shared")).should(callMethodWhere(readsTheMachine())));
        rules.put(
                "noFieldIsInexact",
                noFields()
                        .that()
                        .areDeclaredInClassesThat(house.domain())
                        .should()
                        .haveRawType(inexact()));
        rules.put(
                "noMethodIsInexact",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat(house.domain())
                        .should()
                        .haveRawReturnType(inexact()));
        rules.put(
                "noRecordIsEmbeddable",
                noClasses().that().areRecords().should().beAnnotatedWith("jakarta.persistence.Embeddable"));
    }

    private void addShapes(Map<String, ArchRule> rules) {
        rules.put(
                "entitiesAreHidden",
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .notBePublic());
        rules.put(
                "queriesAndPoliciesAreHidden",
                classes()
                        .that(house.domain())
                        .and()
                        .haveSimpleNameEndingWith("Queries")
                        .or(describe("policies", type -> type.getSimpleName().endsWith("Policy")))
                        .should()
                        .notBePublic());
        rules.put(
                "exceptionsSayWhichRule",
                classes()
                        .that(house.domain())
                        .and()
                        .areAssignableTo(Throwable.class)
                        .should()
                        .beAssignableTo(simpleName("BusinessRuleViolated").or(simpleName("NotFound"))));
        rules.put(
                "injectionIsByConstructor",
                noFields()
                        .that()
                        .areDeclaredInClassesThat(house.domain())
                        .and()
                        .areDeclaredInClassesThat(not(simpleName("DatabaseContextInterceptor")))
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject"));
    }

    private static DescribedPredicate<JavaClass> implementDomainEvent() {
        return describe(
                "are domain events",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream()
                                .anyMatch(each -> each.getSimpleName().equals("DomainEvent")));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachine() {
        return describe(
                "read the machine's clock or chance",
                call -> AMBIENT.contains(call.getName())
                        && call.getTargetOwner().getPackageName().startsWith("java."));
    }

    private static DescribedPredicate<JavaClass> inexact() {
        return describe("a floating-point type", type -> INEXACT.contains(type.getSimpleName()));
    }
}
