package org.sandaga.portal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Secret;
import org.sandaga.shared.Words;

/** What was typed into the form of a page of work, and what is wrong with it, in the words of the domain. */
@Named
@RequestScoped
public class Typed {
    private static final String MISSING = "–";

    private final Work work;
    private final Map<String, String> offered = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    @Inject
    Typed(Work work) {
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Typed() {
        this(null);
    }

    /** What a field holds before anybody types. */
    public void offer(String field, @Nullable Object value) {
        offered.put(field, value == null ? "" : value.toString());
    }

    /** What stands in a field: what was typed, else what was offered. */
    public String text(String field) {
        return work.isPost() ? work.text(field) : offered.getOrDefault(field, work.text(field));
    }

    /** A whole number that was typed. @throws InvalidInput when it is none */
    public int number(String field) {
        try {
            return Integer.parseInt(work.text(field).strip());
        } catch (NumberFormatException notOne) {
            throw new InvalidInput(field, "1, 2, 3 …");
        }
    }

    /** Notes a broken rule, beside its field when it has one. */
    public void refuse(BusinessRuleViolated rule) {
        String words = words(rule);
        if (!problems.containsValue(words)) {
            problems.put(rule instanceof InvalidInput input ? input.field() : "", words);
        }
    }

    /** Notes a broken rule beside a field. */
    public void refuse(String field, BusinessRuleViolated rule) {
        problems.putIfAbsent(field, words(rule));
    }

    private String words(BusinessRuleViolated rule) {
        if (rule instanceof InvalidInput input && input.getClass() == InvalidInput.class) {
            Object reason = input.arguments().getLast();
            return reason.equals(MISSING)
                    ? Words.of(InvalidInput.class, "InvalidInput.missing", work.locale())
                    : Words.of(InvalidInput.class, "InvalidInput.here", work.locale(), reason);
        }
        return Words.of(rule, work.locale());
    }

    /** What is wrong with a field; empty when nothing is. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public boolean wrong(String field) {
        return problems.containsKey(field);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** All that is wrong, in the order in which it was found. */
    public List<Problem> getProblems() {
        return problems.entrySet().stream()
                .map(each -> new Problem(each.getKey(), each.getValue()))
                .toList();
    }

    /** A new name for this form, so that sending it twice works once. */
    public String getOnce() {
        return Secret.next().text();
    }

    /** What is wrong with a field, or with the form when it names none. */
    public record Problem(String field, String words) {
        /** Whether it is about one field. */
        public boolean hasField() {
            return !field.isEmpty();
        }
    }
}
