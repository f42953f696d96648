package org.sandaga.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
    private static final Set<String> EDGES =
            Set.of("jakarta.faces", "jakarta.ws.rs", "jakarta.jms", "jakarta.mail", "com.stripe");
    private static final Set<String> ROWS = Set.of("EntityManager", "Sql");
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
        EDGES.forEach(edge -> rules.put(
                "theDomainKnowsNo " + edge,
                noClasses().that(house.domain()).should().dependOnClassesThat(resideInAPackage(edge + ".."))));
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
                noClasses().that(house.servedBut("shared")).should(callMethodWhere(readsTheMachine())));
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
                "noParameterIsInexact",
                methods().that().areDeclaredInClassesThat(house.domain()).should(takeNothingInexact()));
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
        for (String role : Set.of("Queries", "Policy")) {
            rules.put(
                    "hidden are " + role,
                    classes()
                            .that(house.domain())
                            .and()
                            .haveSimpleNameEndingWith(role)
                            .should()
                            .notBePublic());
        }
        rules.put(
                "repositoriesAreHidden",
                classes()
                        .that(house.domainBut("shared"))
                        .and(describe("read or write rows and are no doors", HouseRules::isRepository))
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
                        .areDeclaredInClassesThat(house.servedBut("none"))
                        .and()
                        .areDeclaredInClassesThat(
                                not(describe("made by the container", HouseRules::isMadeFieldByField)))
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

    private static boolean isRepository(JavaClass type) {
        boolean door = type.isAnnotatedWith("jakarta.ejb.Stateless") || type.isAnnotatedWith("jakarta.ejb.Singleton");
        return !door
                && type.getFields().stream()
                        .map(field -> field.getRawType().getSimpleName())
                        .anyMatch(ROWS::contains);
    }

    /** Servlets, interceptors and message listeners cannot be given anything by their constructors. */
    private static boolean isMadeFieldByField(JavaClass type) {
        return type.isAssignableTo("jakarta.servlet.Servlet")
                || type.isAssignableTo("jakarta.jms.MessageListener")
                || type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith("jakarta.interceptor.AroundInvoke"));
    }

    private static ArchCondition<JavaMethod> takeNothingInexact() {
        return new ArchCondition<>("take no floating-point number") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean exact = method.getRawParameterTypes().stream()
                        .noneMatch(type -> INEXACT.contains(type.getSimpleName()));
                events.add(new SimpleConditionEvent(
                        method, exact, method.getFullName() + " is told a floating-point number"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> inexact() {
        return describe("a floating-point type", type -> INEXACT.contains(type.getSimpleName()));
    }
}
