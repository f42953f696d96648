package org.sandaga.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "sandaga", "sandbox");
    private static final Pattern WORD = Pattern.compile("\\{\\{t:([\\w.]+)}}");

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("words_" + language + ".properties"))) {
            keys.add(line.substring(0, line.indexOf('=')));
        }
        return keys;
    }

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(keys("fr")).isEqualTo(keys("en"));
    }

    @Test
    void hasEveryWordThatAPageAsksFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher words = WORD.matcher(Files.readString(page));
                while (words.find()) {
                    asked.add(words.group(1));
                }
            }
        }
        assertThat(keys("en")).containsAll(asked);
        assertThat(asked).hasSizeGreaterThan(30);
    }

    @Test
    void readsWhoeverIsNotFrenchInEnglish() {
        assertThat(Words.of("fr-SN,fr;q=0.9,en;q=0.8").language()).isEqualTo("fr");
        assertThat(Words.of("wo").language()).isEqualTo("en");
        assertThat(Words.of("").language()).isEqualTo("en");
    }
}
