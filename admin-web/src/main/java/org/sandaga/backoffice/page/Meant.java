package org.sandaga.backoffice.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.Labels;
import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.portal.Work;
import org.sandaga.shared.UserId;

/** Finds which things somebody means by what they typed into a filter: a number, a name, an address, or a public id. */
@RequestScoped
public class Meant {
    private static final List<String> NOBODY = List.of("system", "guest");
    private static final Pattern ID = Pattern.compile("[a-z]{3}_[0-9a-z]{26}");

    /** As long as what the palette looks up. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 60;

    private final Instance<Finder> finders;
    private final Labels labels;
    private final Called called;
    private final Sheets words;
    private final Work work;

    @Inject
    Meant(@Any Instance<Finder> finders, Labels labels, Called called, Sheets words, Work work) {
        this.finders = finders;
        this.labels = labels;
        this.called = called;
        this.words = words;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Meant() {
        this(null, null, null, null, null);
    }

    /** The public ids of the things that are meant, perhaps none; null when nothing was typed. */
    public @Nullable List<String> things(String typed) {
        String word = typed.strip();
        if (word.isEmpty()) {
            return null;
        }
        return ID.matcher(word).matches()
                ? List.of(word)
                : Stream.of(labels.named(work.actor(), word), called.settings(word), found(word))
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    /** Those who are meant, as the audit trail names them, perhaps none; null when nothing was typed. */
    public @Nullable List<String> doers(String typed) {
        String word = typed.strip();
        if (word.isEmpty()) {
            return null;
        }
        return ID.matcher(word).matches() || NOBODY.contains(word)
                ? List.of(word)
                : Stream.concat(
                                NOBODY.stream()
                                        .filter(each ->
                                                words.word("actor." + each).equalsIgnoreCase(word)),
                                found(word).stream().filter(each -> each.startsWith(UserId.PREFIX + "_")))
                        .toList();
    }

    private List<String> found(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        return finders.stream()
                .flatMap(each -> each.find(work.actor(), word).stream())
                .map(Found::path)
                .map(path -> path.replaceFirst("#.*", "").replaceFirst(".*/", ""))
                .toList();
    }
}
