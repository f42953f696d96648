package org.sandaga.portal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Secret;
import org.sandaga.shared.Words;

/** What was typed into the forms of a page, and what is wrong with it, in the words of the domain. */
@Named
@RequestScoped
public class Typed {
    private static final String NO_FIELD = "";
    private static final String MISSING = "–";

    private final Call call;
    private final Map<String, String> offered = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Set<BusinessRuleViolated> noted = new HashSet<>();

    @Inject
    Typed(Call call) {
        this.call = call;
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

    /** What stands in a field: what was typed, else what was offered, so that the page's other forms stay. */
    public String text(String field) {
        List<String> sent = call.isPost() ? call.sent(field) : List.of();
        return sent.isEmpty() ? offered.getOrDefault(field, call.text(field)) : sent.getFirst();
    }

    /**
     * Whether a box is ticked. A form sends nothing of one that is not, so a field beside it tells whether the form was
     * sent at all.
     */
    public boolean ticked(String box, String beside) {
        boolean sent = call.isPost() && !call.sent(beside).isEmpty();
        return !(sent ? call.text(box) : text(box)).isEmpty();
    }

    /** A whole number that was typed. @throws InvalidInput when it is none */
    public int number(String field) {
        try {
            return Integer.parseInt(call.text(field).strip());
        } catch (NumberFormatException notOne) {
            throw new InvalidInput(field, "1, 2, 3 …");
        }
    }

    /** Notes a broken rule, beside its field when it has one; one that was noted elsewhere is not said again. */
    public void refuse(BusinessRuleViolated rule) {
        if (!noted.contains(rule)) {
            refuse(rule instanceof InvalidInput input ? input.field() : NO_FIELD, rule);
        }
    }

    /** Notes a broken rule beside a field. */
    public void refuse(String field, BusinessRuleViolated rule) {
        noted.add(rule);
        problems.putIfAbsent(field, words(rule));
    }

    private String words(BusinessRuleViolated rule) {
        if (rule instanceof InvalidInput input && input.getClass() == InvalidInput.class) {
            Object reason = input.arguments().getLast();
            return reason.equals(MISSING)
                    ? Words.of(InvalidInput.class, "InvalidInput.missing", call.locale())
                    : Words.of(InvalidInput.class, "InvalidInput.here", call.locale(), reason);
        }
        return Words.of(rule, call.locale());
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

        /** Where the field is on the page. */
        public String anchor() {
            return "#" + field;
        }

        /** The key of the field's label: its name without what tells two addresses apart. */
        public String label() {
            return field.substring(field.lastIndexOf('-') + 1);
        }
    }
}
