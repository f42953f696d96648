package org.sandaga.backoffice.commission;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Called;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.commission.PriceBand;
import org.sandaga.commission.RuleMatch;
import org.sandaga.commission.RuleView;
import org.sandaga.portal.CategoryNames;
import org.sandaga.portal.Written;
import org.sandaga.shared.Id;

/** Says in words which sales a commission rule is for. */
@Named("ruleWords")
@RequestScoped
public class RuleWords {
    private final CategoryNames categories;
    private final Called called;
    private final Written written;
    private final Sheets words;

    @Inject
    RuleWords(CategoryNames categories, Called called, Written written, Sheets words) {
        this.categories = categories;
        this.called = called;
        this.written = written;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RuleWords() {
        this(null, null, null, null);
    }

    /** Looks the shops and products of rules up. */
    void learn(Collection<RuleView> rules) {
        called.learn(rules.stream()
                .map(RuleView::match)
                .flatMap(each -> Stream.<@Nullable Id>of(each.vendor(), each.product()))
                .filter(Objects::nonNull)
                .map(Id::text)
                .toList());
    }

    /** What a rule asks of a sale, one thing after the other. */
    public String of(RuleView rule) {
        RuleMatch match = rule.match();
        List<@Nullable String> asked = Arrays.asList(
                name(match.vendor()),
                match.category() == null ? null : categories.path(match.category()),
                name(match.product()),
                match.condition() == null
                        ? null
                        : words.word("condition." + match.condition().name()),
                prices(match.prices()),
                match.from() == null ? null : words.word("rules.from", written.day(match.from())),
                match.until() == null
                        ? null
                        : words.word("rules.until", written.day(match.until().minusMillis(1))));
        return asked.stream().filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private @Nullable String name(@Nullable Id id) {
        return id == null ? null : called.of(id.text());
    }

    private @Nullable String prices(@Nullable PriceBand band) {
        if (band == null) {
            return null;
        }
        String from = written.money(band.from());
        return band.below() == null
                ? words.word("rules.prices.from", from)
                : words.word("rules.prices", from, written.money(band.below()));
    }
}
