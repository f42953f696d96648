package org.sandaga.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import com.microsoft.playwright.Page;

import org.sandaga.running.Beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Whatever list of the portals of work can be had as a file opens well in a spreadsheet of its reader. The files are
 * those that the views of {@code views.txt} lead to, so a new one is looked at too. In each that holds something that
 * people write, something is written that a spreadsheet would compute.
 */
@Beside
@InChromium
class EveryListAsAFileIT {
    private static final Square SQUARE = Square.get();

    /** Each stands in quotes, and a quote within it is doubled; what follows it ends it, or the line. */
    private static final Pattern CELL = Pattern.compile("\\G\"([^\"]*+(?:\"\"[^\"]*+)*+)\"(;|\r\n)");

    private static final Pattern HEAD = Pattern.compile("\\p{Lu}.*");

    /** What no cell of any file may look like, by why not. */
    private static final Map<String, Pattern> NOWHERE = Map.of(
            "an amount with its currency, which cannot be added up", Pattern.compile("-?\\d+([.,]\\d+)? [A-Z]{3}"),
            "a number kept as text", Pattern.compile("'-?\\d+([.,]\\d+)?"),
            "an amount with a point, which is text in French", Pattern.compile("-?\\d+\\.\\d{2}"),
            "a moment that is no date to spreadsheets", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+Z"),
            "a key instead of a word", Pattern.compile("[a-z]+(\\.[\\w-]+)*\\.[A-Z_]{4,}"),
            "a formula", Pattern.compile("\\s*([=+@]|-(?!\\d+([.,]\\d+)?$)).*", Pattern.DOTALL));

    /** A state as the program calls it; the currencies are shorter. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{4,}|[A-Z]+(_[A-Z]+)+");

    /** What would be one, kept as text. */
    private static final Pattern NO_FORMULA = Pattern.compile("'[=+@-].*", Pattern.DOTALL);

    /** Lists of rows that imports have looked at already. */
    private static final List<ViewRule> LOOKED_THROUGH = List.of(
            new ViewRule("vendor-web/imports/one.xhtml", "/vendor/imports/{taken}", Set.of("fatou"), List.of()),
            new ViewRule("admin-web/imports/one.xhtml", "/admin/imports/{tried}", Set.of("aminata"), List.of()));

    /**
     * Views whose files hold figures, days, numbers, codes and what begins with a word of ours; or, as the sources of
     * imports, what may not begin like a formula.
     */
    private static final Set<String> NOTHING_WRITTEN = Set.of(
            "vendor-web/finance.xhtml",
            "vendor-web/payouts.xhtml",
            "admin-web/ledger.xhtml",
            "admin-web/ledger/one.xhtml",
            "admin-web/journals.xhtml",
            "admin-web/flags.xhtml",
            "admin-web/parts.xhtml",
            "admin-web/reports.xhtml",
            "admin-web/imports.xhtml",
            "admin-web/outbox.xhtml",
            "admin-web/audit.xhtml");

    private static final String OMAR = "select u.name from identity.identifier i"
            + " join identity.account u on u.id = i.user_id where i.value like 'omar@%'";

    /** How many files there are at least. */
    private static final int FILES = 15;

    /** How many cells all of them hold below their heads, at least. */
    private static final int CELLS = 300;

    private static String name = "";

    /** Who proposes and approves payouts is written by name in one of the files. */
    @BeforeAll
    static void callOmarLikeAFormula() {
        name = SQUARE.column(OMAR).getFirst();
        callOmar(Square.FORMULA);
    }

    @AfterAll
    static void callOmarByHisName() {
        callOmar(name);
    }

    private static void callOmar(String called) {
        assertThat(SQUARE.people()
                        .get("omar")
                        .post("/fr/account", Map.of("name", called, "language", "fr"))
                        .statusCode())
                .isEqualTo(302);
    }

    @TestFactory
    @Tag("X-09")
    Stream<DynamicTest> opensWellInASpreadsheet() {
        List<Integer> cells = new ArrayList<>();
        Map<String, Boolean> formulas = new TreeMap<>();
        Stream<DynamicTest> views = Stream.concat(ViewRule.all().stream(), LOOKED_THROUGH.stream())
                .filter(rule -> rule.view().matches("(vendor|admin)-web/.*"))
                .filter(rule -> rule.hasAddress() && rule.looker().isPresent() && rule.status() == 200)
                .map(rule -> dynamicTest(rule.toString(), () -> cells.addAll(open(rule, formulas))));
        return Stream.concat(
                views,
                Stream.of(
                        dynamicTest("and there are many of them", () -> {
                            assertThat(cells).as("files").hasSizeGreaterThanOrEqualTo(FILES);
                            assertThat(cells.stream()
                                            .mapToInt(Integer::intValue)
                                            .sum())
                                    .as("cells in " + cells)
                                    .isGreaterThanOrEqualTo(CELLS);
                        }),
                        dynamicTest("and all that people write was in them", () -> {
                            assertThat(with(true, formulas)).doesNotContainAnyElementsOf(NOTHING_WRITTEN);
                            assertThat(with(false, formulas))
                                    .as("views in whose files nothing begins like a formula")
                                    .isSubsetOf(NOTHING_WRITTEN);
                        })));
    }

    private static Set<String> with(boolean formula, Map<String, Boolean> formulas) {
        return formulas.entrySet().stream()
                .filter(view -> view.getValue() == formula)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Gives how many cells each of the files of a page holds below its heads.
     *
     * @param formulas whether what is text now would have been a formula in any file of a view
     */
    private static List<Integer> open(ViewRule rule, Map<String, Boolean> formulas) {
        Window window = SQUARE.people().get(rule.looker().orElseThrow()).window(Screen.DESKTOP);
        Page page = window.anew().open(rule.at(SQUARE::thing)).page();
        List<?> files = (List<?>) page.locator("a[download]").evaluateAll("all => all.map(each => each.href)");
        List<Integer> counted = new ArrayList<>();
        for (Object file : files) {
            List<List<String>> lines =
                    lines(window.context().request().get(file.toString()).text());
            assertThat(lines.getFirst())
                    .as("heads of " + file)
                    .allMatch(each -> HEAD.matcher(each).matches());
            List<String> cells = lines.stream().skip(1).flatMap(List::stream).toList();
            counted.add(cells.size());
            formulas.merge(
                    rule.view(),
                    cells.stream().anyMatch(cell -> NO_FORMULA.matcher(cell).matches()),
                    Boolean::logicalOr);
            cells.forEach(cell -> {
                NOWHERE.forEach((why, form) ->
                        assertThat(cell).as(file + " holds " + why).doesNotMatch(form));
                if (rule.view().startsWith("vendor-web/")) {
                    assertThat(cell).as(file + " speaks in codes").doesNotMatch(CODE);
                }
            });
        }
        return counted;
    }

    /** Without the mark at its beginning. */
    private static List<List<String>> lines(String file) {
        String text = file.replace("\uFEFF", "");
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int read = 0;
        Matcher cell = CELL.matcher(text);
        while (cell.find()) {
            line.add(cell.group(1).replace("\"\"", "\""));
            if (!cell.group(2).equals(";")) {
                lines.add(List.copyOf(line));
                line.clear();
            }
            read = cell.end();
        }
        assertThat(text.substring(read)).as("what is no cell").isEmpty();
        return lines;
    }
}
