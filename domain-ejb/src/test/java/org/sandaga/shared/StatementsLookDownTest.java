package org.sandaga.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.testing.Schemas;

import static org.assertj.core.api.Assertions.assertThat;

/** A capability's SQL names only its own tables and those of capabilities that it depends on. */
class StatementsLookDownTest {
    private static final Path DOMAIN = Path.of("src", "main", "java", "org", "sandaga");

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(DOMAIN, 2)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void namesNothingAboveAndNothingBeside(Path source) throws IOException {
        String capability = source.getParent().getFileName().toString();

        assertThat(Schemas.openTo(capability)).containsAll(Schemas.in(Files.readString(source)));
    }

    @Test
    void isSeenWhereItLooksUp() {
        Set<String> named = Schemas.in("update ordering.purchase set x = 1 from payment.attempt a");

        assertThat(named).containsExactly("ordering", "payment");
        assertThat(Schemas.openTo("ordering")).contains("ordering", "offer").doesNotContain("payment");
    }

    @Test
    void findsTheStatements() throws IOException {
        long speaking =
                sources().stream().filter(StatementsLookDownTest::hasSql).count();

        assertThat(speaking).isGreaterThan(50);
    }

    private static boolean hasSql(Path source) {
        try {
            return !Schemas.in(Files.readString(source)).isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
