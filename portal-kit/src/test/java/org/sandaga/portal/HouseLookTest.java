package org.sandaga.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.sandaga.portal.HouseLook.Use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HouseLookTest {
    private static final Path KIT = Path.of("src", "main", "resources", "META-INF", "resources", "kit");
    private static final Pattern VARIABLE = Pattern.compile("--([\\w-]+):");
    private static final Pattern ID = Pattern.compile(" id=\"([\\w-]+)\"");

    @Test
    void findsAWayToShowEachVariable() throws IOException {
        String css = Files.readString(KIT.resolve("tokens.css"));

        assertThat(HouseLook.tokens(css).stream().flatMap(use -> use.names().stream()))
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(named(VARIABLE, css));
    }

    @Test
    void showsAColourInTheLightAndInTheDark() {
        assertThat(HouseLook.tokens("  --ink: light-dark(#000000, #ffffff);\n  --space-1: 4px;"))
                .containsExactly(
                        new Use("background", List.of("light", "dark"), false, List.of("ink")),
                        new Use("inline-size", List.of("inherit"), false, List.of("space-1")));
    }

    @Test
    void namesTheVariableThatItCannotShow() {
        assertThatThrownBy(() -> HouseLook.tokens("  --layer: 10;"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("--layer");
    }

    @Test
    void knowsEachIcon() throws IOException {
        String svg = Files.readString(KIT.resolve("icons.svg"));

        assertThat(HouseLook.icons(svg)).hasSizeGreaterThan(50).containsExactlyElementsOf(named(ID, svg));
    }

    private static List<String> named(Pattern form, String text) {
        return form.matcher(text)
                .results()
                .map(each -> each.group(1))
                .distinct()
                .toList();
    }
}
