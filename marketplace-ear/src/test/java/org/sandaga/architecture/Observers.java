package org.sandaga.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What holds for methods that observe domain events. */
final class Observers {
    static final DescribedPredicate<JavaMethod> OF_DOMAIN_EVENTS = DescribedPredicate.describe(
            "observe domain events", method -> method.getParameters().stream().anyMatch(Observers::hearsDomainEvent));

    private Observers() {}

    static ArchCondition<JavaMethod> sayWhen() {
        return must(
                "be qualified with @AtOnce or @Later",
                method -> method.getParameters().stream()
                        .filter(Observers::hearsDomainEvent)
                        .allMatch(heard -> isAnnotated(heard, "AtOnce") || isAnnotated(heard, "Later")));
    }

    static ArchCondition<JavaMethod> beHidden() {
        return must(
                "belong to a hidden class",
                method -> !method.getOwner()
                        .getModifiers()
                        .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC));
    }

    static ArchCondition<JavaMethod> stayInTheDomain(House house) {
        return must(
                "stand in the domain",
                method -> house.capability(method.getOwner()).isPresent());
    }

    private static boolean hearsDomainEvent(JavaParameter parameter) {
        return isAnnotated(parameter, "Observes")
                && (parameter.getRawType().getSimpleName().equals("DomainEvent")
                        || parameter.getRawType().getAllRawInterfaces().stream()
                                .anyMatch(type -> type.getSimpleName().equals("DomainEvent")));
    }

    private static boolean isAnnotated(JavaParameter parameter, String simpleName) {
        return parameter.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().equals(simpleName));
    }

    private static ArchCondition<JavaMethod> must(String what, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!holds.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " must " + what));
                }
            }
        };
    }
}
