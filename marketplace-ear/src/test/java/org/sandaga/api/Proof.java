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
 * <p>What is noted is of the one class that runs, so that neither the order of classes nor running one class alone
 * matters. Whoever runs a single test of it sees this fail at the end, for the other operations were not tried.
 */
public final class Proof implements BeforeAllCallback, AfterAllCallback {
    private static final Set<String> GOOD = ConcurrentHashMap.newKeySet();

    /** Notes an answer. */
    static void note(String method, String template, int status) {
        if (status >= 200 && status < 300) {
            GOOD.add(method + " " + template);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        GOOD.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName();
        assertThat(GOOD)
                .as("operations that gave a good answer in " + name + " (all of its tests must have run)")
                .containsAll(AccessRule.all().stream()
                        .filter(rule -> rule.proof().equals(name))
                        .map(AccessRule::operation)
                        .toList());
    }
}
