package org.sandaga.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** On a test that needs Chromium: skipped where there is none, and said so; under {@code CI=true} it fails. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.Looked.class)
public @interface InChromium {

    /** Looks for it. */
    final class Looked implements ExecutionCondition {
        private static final String NONE = """
                ╔══════════════════════════════════════════════════════════════════╗
                ║ NO CHROMIUM: the tests in a browser are SKIPPED on this machine. ║
                ║ Install it (Debian: apt-get install chromium), or name it in     ║
                ║ SANDAGA_CHROMIUM.                                                ║
                ╚══════════════════════════════════════════════════════════════════╝""";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.program().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is here");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("CI=true and no Chromium: the portals were not looked at");
            }
            System.err.println(NONE);
            return ConditionEvaluationResult.disabled("no Chromium on this machine");
        }
    }
}
