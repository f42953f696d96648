package org.sandaga.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Deque's axe, asked for what keeps people out of a page.
 *
 * <p>Run directly: its builder for Playwright opens a second page for every answer and carries all that is right across.
 */
final class Axe {
    private static final String CONTRAST = "color-contrast";
    private static final String PROGRAM = program();

    /** Serious and critical ones, as text; what is right is neither told apart nor told. */
    private static final String ASK = """
            async only => {
              const found = await axe.run(document, { resultTypes: ['violations'], preload: false, ...only });
              return found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => `${rule.id} (${rule.impact}): ` + rule.nodes.map(node => node.html).join('\\n  '));
            }""";

    private Axe() {}

    /** The barriers of a page as it stands. */
    static List<String> barriers(Page page) {
        return found(page, Map.of());
    }

    /** The barriers of a page as it stands but for what is {@link #faint}. */
    static List<String> barriersButFaint(Page page) {
        return found(page, Map.of("rules", Map.of(CONTRAST, Map.of("enabled", false))));
    }

    /** What of a page as it stands is too faint to be read. */
    static List<String> faint(Page page) {
        return found(page, Map.of("runOnly", List.of(CONTRAST)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Page page, Map<String, ?> only) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(PROGRAM);
        }
        return (List<String>) page.evaluate(ASK, only);
    }

    private static String program() {
        try (InputStream file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            // without an answer, which nobody reads
            return new String(file.readAllBytes(), StandardCharsets.UTF_8) + ";undefined";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
