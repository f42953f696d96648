package org.sandaga.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a class of tests that access.txt names: at its end, each operation that it is named for must have given a good
 * answer in it.
 *
 * <p>What is noted is of the one class that runs, in its thread and those that this one began, so that neither the order of
 * classes nor what runs at the same time matters. Whoever runs a single test of it sees this fail at the end, for the
 * other operations were not tried.
 */
public final class Proof implements BeforeAllCallback, AfterAllCallback {
    private static final InheritableThreadLocal<Set<String>> GOOD = new InheritableThreadLocal<>();

    /** Notes an answer that the class of tests was given. */
    static void note(String method, String template, int status) {
        Set<String> good = GOOD.get();
        if (good != null && status >= 200 && status < 300) {
            good.add(method + " " + template);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        GOOD.set(ConcurrentHashMap.newKeySet());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName();
        Set<String> good = Set.copyOf(GOOD.get());
        GOOD.remove();
        assertThat(good)
                .as("operations that gave a good answer in " + name + " (all of its tests must have run)")
                .containsAll(AccessRule.all().stream()
                        .filter(rule -> rule.proof().equals(name))
                        .map(AccessRule::operation)
                        .toList());
    }
}
