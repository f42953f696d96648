package org.sandaga.backoffice.home;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.sandaga.audit.Check;
import org.sandaga.backoffice.BackOfficeMenu;
import org.sandaga.shared.Words;

import static org.assertj.core.api.Assertions.assertThat;

class FaultTablesTest {
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern SENTENCE = Pattern.compile("'([a-z][a-z-]*(?: [a-z-]+)+)'");

    @Test
    void everySentenceOfACheckHasWordsInBothLanguages() {
        List<String> sentences = Check.all().stream()
                .map(check -> COMMENT.matcher(check.sql()).replaceAll(""))
                .flatMap(sql -> SENTENCE.matcher(sql).results())
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .distinct()
                .toList();

        assertThat(sentences).contains("is not payable").hasSizeGreaterThan(5).allSatisfy(sentence -> {
            assertThat(words(sentence, Locale.ENGLISH)).isEqualTo(sentence);
            assertThat(words(sentence, Locale.FRENCH)).isNotEqualTo(sentence).doesNotContain("finding.");
        });
    }

    private static String words(String sentence, Locale language) {
        return Words.of(BackOfficeMenu.class, FaultTables.FINDING + FaultTables.slug(sentence), language);
    }
}
