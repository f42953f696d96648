package org.sandaga.backoffice.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.audit.AuditRow;
import org.sandaga.backoffice.page.Called;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.portal.Written;
import org.sandaga.shared.Change;
import org.sandaga.shared.Money;

/** Says in words what events of the audit trail changed, from what to what, and why. */
@RequestScoped
public class Changes {
    private static final Predicate<String> THING =
            Pattern.compile("(ven|prd|cat|com)_[0-9a-z]{26}").asMatchPredicate();

    /** Changes whose values are the public ids of things. */
    private static final Set<String> OF_THINGS = Set.of("vendor", "category", "product", "above");

    private static final int LONGEST = 160;

    private final Called called;
    private final SettingWords settings;
    private final Written written;
    private final Sheets words;

    @Inject
    Changes(Called called, SettingWords settings, Written written, Sheets words) {
        this.called = called;
        this.settings = settings;
        this.written = written;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Changes() {
        this(null, null, null, null);
    }

    /** Looks up the things that the changes speak of. */
    void learn(Collection<AuditRow> rows) {
        called.learn(rows.stream()
                .flatMap(row -> row.changes().stream())
                .flatMap(each -> things(each).stream())
                .toList());
    }

    /** The things that a change speaks of; what people wrote names none, whatever it looks like. */
    static List<String> things(Change change) {
        Stream<@Nullable String> named = OF_THINGS.contains(change.what())
                ? Stream.of(change.before(), change.after())
                : Stream.of(change.what());
        return named.filter(Objects::nonNull).filter(THING).toList();
    }

    /** What an event changed, one thing on a line; nothing when it does not tell. */
    Cell of(AuditRow row) {
        List<String> said = row.changes().stream().map(each -> say(each, row)).toList();
        return Cell.of(String.join("\n", said), String.join(" · ", said));
    }

    private String say(Change change, AuditRow row) {
        String what = THING.test(change.what())
                ? words.word("change.place", called.of(change.what()))
                : words.word("change." + change.what());
        String after = value(change, change.after(), row);
        return change.before() == null
                ? words.word("change.only", what, after)
                : words.word("change.both", what, value(change, change.before(), row), after);
    }

    private String value(Change change, @Nullable String value, AuditRow row) {
        if (value == null) {
            return words.word("change.nothing");
        }
        return switch (change.what()) {
            case "price", "lowest", "below", "floor", "cap" -> money(value);
            case "rate", "tax" -> written.percent(Long.parseLong(value));
            case "onHand" -> written.number(Long.parseLong(value));
            case "leadTime" -> words.word("length.DAYS", Long.parseLong(value));
            case "from" -> written.day(Instant.parse(value));
            // the last day, as rules are shown and typed
            case "until" -> written.day(Instant.parse(value).minusMillis(1));
            case "shipping" -> words.word(Boolean.parseBoolean(value) ? "yes" : "no");
            case "vendor", "category", "product", "above" -> called.of(value);
            case "condition", "status", "role" -> words.word(change.what() + "." + value);
            case "taxClass" -> words.word("tax-class." + value);
            case "value" -> settings.value(value);
            case "reason" -> row.type().startsWith("payout.") ? called.reason(value) : begin(value);
            default -> value;
        };
    }

    /** What people write may have many lines; the list tells the beginning. */
    private static String begin(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** @param value as {@link Change} writes amounts, {@code XOF=1500} */
    private String money(String value) {
        String[] parts = value.split("=", 2);
        return written.money(Money.ofDecimal(new BigDecimal(parts[1]), parts[0]));
    }
}
