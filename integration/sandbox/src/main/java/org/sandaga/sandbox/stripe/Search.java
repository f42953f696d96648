package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Stripe's search in the part that a connector needs: clauses joined by AND, of the forms {@code status:'succeeded'},
 * {@code amount:27300}, {@code created>1700000000} and {@code metadata['order']:'x'}.
 */
final class Search {
    private static final Pattern CLAUSE =
            Pattern.compile("(\\w+)(?:\\[['\"]([^'\"]+)['\"]])?\\s*(:|>=|<=|>|<)\\s*(?:['\"]([^'\"]*)['\"]|(\\d+))");

    private final Call call;

    Search(Call call) {
        this.call = call;
    }

    ObjectNode page(String url, Stream<ObjectNode> newestFirst) {
        String query = call.require("query");
        List<ObjectNode> found = newestFirst.filter(all(query)).toList();
        int from = call.params()
                .text("page")
                .map(text -> (int) Amounts.integer(text, "page"))
                .orElse(0);
        int limit = call.params()
                .text("limit")
                .map(text -> (int) Amounts.positive(text, "limit"))
                .orElse(10);
        int until = Math.min(found.size(), from + Math.min(limit, 100));
        ObjectNode page = Listing.list(url, found.subList(Math.min(from, until), until), until < found.size());
        page.put("object", "search_result");
        return until < found.size() ? page.put("next_page", String.valueOf(until)) : page.putNull("next_page");
    }

    private static Predicate<ObjectNode> all(String query) {
        Predicate<ObjectNode> all = object -> true;
        for (String text : query.split("(?i)\\s+AND\\s+")) {
            Matcher clause = CLAUSE.matcher(text.strip());
            if (!clause.matches()) {
                throw StripeError.invalid("", "query", "We were unable to parse your search query: " + text);
            }
            all = all.and(one(clause));
        }
        return all;
    }

    private static Predicate<ObjectNode> one(Matcher clause) {
        String field = clause.group(1);
        String key = clause.group(2);
        String operator = clause.group(3);
        String wanted = clause.group(4) == null ? clause.group(5) : clause.group(4);
        return object -> {
            String value = key == null
                    ? object.path(field).asText()
                    : object.path(field).path(key).asText();
            return operator.equals(":") ? value.equals(wanted) : compares(value, operator, wanted);
        };
    }

    private static boolean compares(String value, String operator, String wanted) {
        int order = Long.compare(Amounts.integer(value, "query"), Amounts.integer(wanted, "query"));
        return switch (operator) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order <= 0;
        };
    }
}
