package org.sandaga.architecture;

import java.util.Set;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A class names only its own capability and those that its package declares, all of them on lower floors. */
class EveryArrowFalls extends ArchCondition<JavaClass> {
    private final House house;

    EveryArrowFalls(House house) {
        super("depend only on declared capabilities on lower floors");
        this.house = house;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String from = house.capability(type).orElseThrow();
        Set<String> declared = declared(type);
        for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
            house.capability(arrow.getTargetClass())
                    .filter(to -> !to.equals(from) && !to.equals("shared"))
                    .filter(to -> !declared.contains(to) || !Floors.falls(from, to))
                    .ifPresent(to -> events.add(SimpleConditionEvent.violated(
                            type, from + " may not name " + to + ": " + arrow.getDescription())));
        }
    }

    private Set<String> declared(JavaClass type) {
        return type.getPackage().getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getSimpleName().equals("Module"))
                .findFirst()
                .flatMap(annotation -> annotation.get("dependsOn"))
                .map(names -> Set.of((String[]) names))
                .orElseThrow(() -> new AssertionError(type.getPackageName() + " declares no @Module"));
    }
}
