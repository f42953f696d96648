package org.sandaga.portal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * The address of a list: its filters, its order and its page stand after the question mark, so that a link shows the
 * same list, and Back goes back.
 */
@Named("list")
@RequestScoped
public class ListAddress {
    private static final String PAGE = "page";
    private static final String SORT = "sort";
    private static final String ROWS = "rows";
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final Set<String> PASSING = Set.of("did", "export", "undo", "once", "do", PAGE);
    private static final Set<String> LOOKS = Set.of(SORT, ROWS, "tab");
    private static final Pattern BACK = Pattern.compile("\\?[\\w\\-./~%&=+:,@!*'()]*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final HttpServletRequest request;
    private String usual = "";

    @Inject
    ListAddress(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ListAddress() {
        this(null);
    }

    /** The value of a filter, or an empty text. */
    public String text(String filter) {
        return parameters().getOrDefault(filter, List.of("")).getFirst();
    }

    /** All values of a filter. */
    public List<String> texts(String filter) {
        return parameters().getOrDefault(filter, List.of());
    }

    /** The number of the page, from 1. */
    public int getPage() {
        String page = request.getParameter(PAGE);
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** How many rows a page holds. */
    public int getRows() {
        String rows = text(ROWS);
        return SIZES.stream()
                .filter(each -> rows.equals(each.toString()))
                .findFirst()
                .orElse(SIZES.getFirst());
    }

    /** How many rows a page can hold. */
    public List<Integer> getSizes() {
        return SIZES;
    }

    /** The column that it is sorted by; empty for the usual order. */
    public String getSort() {
        String sort = text(SORT);
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    /** Whether the largest comes first. */
    public boolean isDescending() {
        return text(SORT).startsWith("-");
    }

    /** This list with a filter set to one value, from its first page; an empty value takes the filter away. */
    public String with(String filter, String value) {
        Map<String, List<String>> wanted = parameters();
        wanted.remove(filter);
        if (!value.isEmpty()) {
            wanted.put(filter, List.of(value));
        }
        return question(wanted);
    }

    /** Another page of this list. */
    public String page(int number) {
        Map<String, List<String>> wanted = parameters();
        wanted.put(PAGE, List.of(Integer.toString(number)));
        return question(wanted);
    }

    /** This list sorted by a column; by the column that it is sorted by already, the other way round. */
    public String sorted(String column) {
        return with(SORT, order().equals(column) ? "-" + column : column);
    }

    /** For {@code aria-sort} of a column's head. */
    public String order(String column) {
        return order().equals(column) ? "ascending" : order().equals("-" + column) ? "descending" : "none";
    }

    private String order() {
        String asked = text(SORT);
        return asked.isEmpty() ? usual : asked;
    }

    /** Says in which order the list is that was read, for when the address says none. */
    void read(String order) {
        usual = order;
    }

    /** As a file. */
    public String getExport() {
        Map<String, List<String>> wanted = parameters();
        wanted.put("export", List.of("csv"));
        return question(wanted);
    }

    /** Whether it is wanted as a file. */
    public boolean isExported() {
        return "csv".equals(request.getParameter("export"));
    }

    /** This list from its first page: the question mark and what follows it. */
    public String getQuestion() {
        return question(parameters());
    }

    /** This very page of the list, for the field {@code back} of a form in it. */
    public String getHere() {
        return getPage() > 1 ? page(getPage()) : getQuestion();
    }

    /** After a form of the list was sent: the list as it was, with a code of what was done. */
    public String returning(String did) {
        String list = back();
        return list + (list.equals("?") ? "" : "&") + "did=" + did;
    }

    /** The order, the length of a page and the tab, for hidden fields of the form that filters the list. */
    public List<Map.Entry<String, String>> getLooks() {
        return parameters().entrySet().stream()
                .filter(each -> LOOKS.contains(each.getKey()))
                .map(each -> Map.entry(each.getKey(), each.getValue().getFirst()))
                .toList();
    }

    /** How many filters are set; neither the order nor the length of a page is one. */
    public long getFilters() {
        return parameters().keySet().stream()
                .filter(each -> !LOOKS.contains(each))
                .count();
    }

    /** This list with no filter, in the same order. */
    public String getUnfiltered() {
        Map<String, List<String>> wanted = parameters();
        wanted.keySet().retainAll(LOOKS);
        return question(wanted);
    }

    /** Whether any of these filters, separated by blanks, is set. */
    public boolean isFilteredBy(String filters) {
        return List.of(filters.split(" ")).stream().anyMatch(each -> !text(each).isEmpty());
    }

    /** The beginning of a day that a filter names, or of one after it; null when it names none. */
    public @Nullable Instant day(String filter, int plus, ZoneId zone) {
        String day = text(filter);
        return DAY.matcher(day).matches() ? read(day, plus, zone) : null;
    }

    private static @Nullable Instant read(String day, int plus, ZoneId zone) {
        try {
            return LocalDate.parse(day).plusDays(plus).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    /** Of the address; after a form of the list was sent, of the list that it stood in. */
    private Map<String, List<String>> parameters() {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        (request.getMethod().equals("GET") ? asked() : before())
                .entrySet().stream()
                        .filter(each -> !PASSING.contains(each.getKey()))
                        .limit(MOST)
                        .forEach(each -> put(wanted, each.getKey(), each.getValue()));
        return wanted;
    }

    private Map<String, List<String>> asked() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, List.of(values)));
        return asked;
    }

    private Map<String, List<String>> before() {
        return Stream.of(back().substring(1).split("&"))
                .map(each -> each.split("=", 2))
                .filter(each -> each.length == 2)
                .collect(Collectors.groupingBy(
                        each -> decode(each[0]),
                        LinkedHashMap::new,
                        Collectors.mapping(each -> decode(each[1]), Collectors.toList())));
    }

    private String back() {
        String back = request.getParameter("back");
        boolean whole = back != null
                && back.length() <= MOST * LONGEST
                && BACK.matcher(back).matches();
        return whole ? back : "?";
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static void put(Map<String, List<String>> wanted, String name, List<String> values) {
        List<String> some = values.stream()
                .filter(each -> !each.isBlank() && each.length() <= LONGEST)
                .filter(each -> each.chars().noneMatch(Character::isISOControl))
                .limit(MOST)
                .toList();
        if (!some.isEmpty()) {
            wanted.put(name, some);
        }
    }

    private static String question(Map<String, List<String>> wanted) {
        return "?"
                + wanted.entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(value -> code(each.getKey()) + "=" + code(value)))
                        .collect(Collectors.joining("&"));
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
