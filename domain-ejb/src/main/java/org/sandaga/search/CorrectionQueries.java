package org.sandaga.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Sql;

/** Guesses what a shopper meant to type: each word that is nowhere is replaced by the likeliest one that is somewhere. */
@Dependent
class CorrectionQueries {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_WORDS = 10;

    private final Sql sql;

    @Inject
    CorrectionQueries(Sql sql) {
        this.sql = sql;
    }

    Optional<String> correct(String text, String language) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isBlank())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> likely = sql.list("""
                select coalesce(k.word, l.word, t.word) as word
                from unnest(?::text[]) with ordinality t (word, place)
                left join search.word k on k.language = ? and k.word = search.plain(t.word)
                left join lateral (
                  select w.word from search.word w
                  where w.language = ? and k.word is null and length(t.word) > 3 and w.word operator(public.%) search.plain(t.word)
                  order by public.similarity(w.word, search.plain(t.word)) desc, w.word limit 1) l on true
                order by t.place""", row -> row.text("word"), words, language, language);
        String corrected = String.join(" ", likely);
        return corrected.equalsIgnoreCase(String.join(" ", words)) ? Optional.empty() : Optional.of(corrected);
    }
}
