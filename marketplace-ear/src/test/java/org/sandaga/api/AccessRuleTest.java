package org.sandaga.api;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation that changes something is proven by a class that says so itself. */
class AccessRuleTest {
    private static final List<String> PACKAGES = List.of("org.sandaga.api.", "org.sandaga.running.");

    @Test
    void everyChangeHasItsProof() {
        assertThat(AccessRule.all())
                .filteredOn(AccessRule::changes)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(proof(rule.proof()).getAnnotation(ExtendWith.class))
                        .as(rule + " is proven by " + rule.proof() + ", which Proof extends")
                        .isNotNull()
                        .satisfies(extensions -> assertThat(extensions.value()).contains(Proof.class)));
    }

    private static Class<?> proof(String name) {
        for (String where : PACKAGES) {
            try {
                return Class.forName(where + name, false, AccessRuleTest.class.getClassLoader());
            } catch (ClassNotFoundException elsewhere) {
                // the next package may have it
            }
        }
        throw new AssertionError("there is no class of tests " + name);
    }
}
