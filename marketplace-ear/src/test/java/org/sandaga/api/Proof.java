package org.sandaga.api;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.sandaga.running.RunningMarketplace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a class of tests that access.txt names: at its end, each operation that it is named for must have given a good
 * answer in it.
 *
 * <p>What is noted is of the one class that runs, so that neither the order of classes nor running one class alone
 * matters, and of the one marketplace, not of what runs beside it. Whoever runs a single test of it sees this fail at the end, for the other operations were not tried.
 */
public final class Proof implements BeforeAllCallback, AfterAllCallback {
    private static final Map<String, Set<String>> GOOD = new ConcurrentHashMap<>();

    /** Notes an answer of a server. */
    static void note(URI server, String method, String template, int status) {
        if (status >= 200 && status < 300) {
            good(server).add(method + " " + template);
        }
    }

    private static Set<String> good(URI server) {
        return GOOD.computeIfAbsent(server.getAuthority(), any -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        good(RunningMarketplace.get().url()).clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName();
        assertThat(good(RunningMarketplace.get().url()))
                .as("operations that gave a good answer in " + name + " (all of its tests must have run)")
                .containsAll(AccessRule.all().stream()
                        .filter(rule -> rule.proof().equals(name))
                        .map(AccessRule::operation)
                        .toList());
    }
}
