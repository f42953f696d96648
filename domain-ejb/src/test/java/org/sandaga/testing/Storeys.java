package org.sandaga.testing;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

import org.sandaga.shared.Module;

/** Leaves out every capability but one and those it depends on, so that nothing above it listens. */
class Storeys implements Extension {
    private static final String ROOT = "org.sandaga.";

    private final Set<String> kept = new HashSet<>(Set.of("shared", "testing"));

    Storeys(String top) {
        keep(top);
    }

    private void keep(String capability) {
        if (kept.add(capability)) {
            for (String below : declaration(capability).dependsOn()) {
                keep(below);
            }
        }
    }

    static Module declaration(String capability) {
        try {
            return Class.forName(ROOT + capability + ".package-info").getAnnotation(Module.class);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException("no capability " + capability, unknown);
        }
    }

    <T> void leaveOut(@Observes ProcessAnnotatedType<T> type) {
        String home = type.getAnnotatedType().getJavaClass().getPackageName();
        if (home.startsWith(ROOT) && !kept.contains(home.substring(ROOT.length()))) {
            type.veto();
        }
    }
}
