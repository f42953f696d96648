package org.sandaga.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The columns that a list can be sorted by. What came from outside only chooses among them; it never becomes SQL.
 *
 * @param columns name to SQL expression; the first is the usual one and never null
 * @param tie the expression that tells equal rows apart
 */
public record Sorting(Map<String, String> columns, String tie) {

    /** Starts with the usual order. */
    public static Sorting by(String name, String expression, String tie) {
        Map<String, String> first = new LinkedHashMap<>();
        first.put(name, expression);
        return new Sorting(first, tie);
    }

    /** These and one more. */
    public Sorting or(String name, String expression) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(name, expression);
        return new Sorting(more, tie);
    }

    /** The column that a request is sorted by, with a minus before it when the largest comes first. */
    String order(ListRequest request) {
        String usual = columns.keySet().iterator().next();
        return (request.descending() ? "-" : "") + (columns.containsKey(request.sort()) ? request.sort() : usual);
    }

    /** The clause for a request. */
    String clause(ListRequest request) {
        String usual = columns.values().iterator().next();
        String chosen = columns.getOrDefault(request.sort(), usual);
        String way = request.descending() ? " desc" : " asc";
        // an index read backwards has its nulls first: the usual order, which has none, does not ask where they are
        String nulls = chosen.equals(usual) ? "" : " nulls last";
        return " order by " + chosen + way + nulls + ", " + tie + way;
    }
}
