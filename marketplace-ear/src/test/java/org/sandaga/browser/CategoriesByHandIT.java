package org.sandaga.browser;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.running.Beside;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tree of categories, of which branches are dragged: what a browser sends for that, forged. {@link DraggingIT} drags
 * one by hand. Whatever moves here is put back.
 */
@Beside
@InChromium
class CategoriesByHandIT {
    private static final String PAGE = "/admin/categories";
    private static final String TREE = "branches:tree";

    /** Where somebody is led whose tree is not that of now. */
    private static final String OTHERS_MEANWHILE = "/admin/categories?did=category-others";

    /** The keys of the first two branches, as PrimeFaces counts them. */
    private static final String FIRST = "0";

    private static final String SECOND = "1";

    private static final Square SQUARE = Square.get();
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    /** A branch by its key; the first link behind the key is its own. */
    private static final Pattern BRANCH = Pattern.compile(
            "data-rowkey=\"([0-9_]+)\"(?:(?!data-rowkey=).)*?<a id=\"(cat_[0-9a-z]+)\"", Pattern.DOTALL);

    /** All categories in their order, each with the one above it. */
    private static final String STANDING =
            "select id || ' ' || coalesce(parent_id::text, '') from catalog.category order by parent_id nulls first, position, id";

    private final Onlooker aminata = SQUARE.people().get("aminata");

    /** With the state of its page the branch goes where it is dropped, with any other nowhere. */
    @Test
    @Tag("F-01")
    @Tag("F-02")
    void aBranchDraggedWithAnotherStateMovesNothing() {
        Shown shown = shown();
        String ofAnotherPage = FacesForm.of(aminata.ask("/admin/rules").text()).get(FacesForm.STATE);
        List<String> before = standing();

        FacesForm.otherStates(shown.form().get(FacesForm.STATE), ofAnotherPage).forEach((what, state) -> {
            Map<String, String> forged = new HashMap<>(shown.form());
            forged.put(FacesForm.STATE, state);
            drag(aminata, forged, SECOND, FIRST);
            assertThat(standing()).as(what).isEqualTo(before);
        });

        drag(aminata, shown.form(), SECOND, FIRST);
        List<String> moved = standing();
        undo(aminata, shown.branch(SECOND) + ":top:1");
        assertThat(moved).isNotEqualTo(before);
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    @Tag("F-03")
    void aBranchDraggedInAnOlderTreeMovesNothing() {
        Shown shown = shown();
        List<String> before = standing();
        aminata.post(PAGE, Map.of("down", shown.branch(FIRST)));
        List<String> meanwhile = standing();

        HttpResponse<String> answer = drag(aminata, shown.form(), SECOND, FIRST);
        List<String> after = standing();
        aminata.post(PAGE, Map.of("up", shown.branch(FIRST)));

        assertThat(meanwhile).isNotEqualTo(before);
        assertThat(answer.body()).contains(OTHERS_MEANWHILE);
        assertThat(after).isEqualTo(meanwhile);
        assertThat(standing()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"99, 0", "1, 99", "1, 0_99"})
    @Tag("F-03")
    void aBranchThatIsNotThereMovesNothing(String dragged, String above) {
        List<String> before = standing();

        drag(aminata, shown().form(), dragged, above);

        assertThat(standing()).isEqualTo(before);
    }

    /** No hand can drop a branch on its own twig, nor on itself; what undoes a move names any two. */
    @Test
    @Tag("F-03")
    void noBranchGoesBelowItself() {
        Shown shown = shown();
        String branch = shown.branch(FIRST);
        String twig = shown.branch(SECOND);
        List<String> before = standing();
        undo(aminata, twig + ":" + branch + ":0");
        List<String> meanwhile = standing();

        List<HttpResponse<String>> answers =
                List.of(undo(aminata, branch + ":" + twig + ":0"), undo(aminata, branch + ":" + branch + ":0"));
        List<String> after = standing();
        undo(aminata, twig + ":top:1");

        assertThat(meanwhile).isNotEqualTo(before);
        assertThat(answers).allMatch(each -> each.statusCode() == 409);
        assertThat(after).isEqualTo(meanwhile);
        assertThat(standing()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lea", "omar", "khady", "anonymous"})
    @Tag("F-03")
    void whoMayNotEditTheCatalogueMovesNothing(String name) {
        Shown shown = shown();
        List<String> before = standing();
        Onlooker who = SQUARE.people().get(name);

        HttpResponse<String> dragged = drag(who, shown.form(), SECOND, FIRST);
        List<HttpResponse<String>> asked = List.of(
                who.post(PAGE, Map.of("up", shown.branch(SECOND))),
                undo(who, shown.branch(SECOND) + ":" + shown.branch(FIRST) + ":0"));

        assertThat(dragged.body()).doesNotContain("did=category", shown.branch(SECOND));
        assertThat(asked).allMatch(each -> isKeptOut(each, name));
        assertThat(standing()).isEqualTo(before);
    }

    private static boolean isKeptOut(HttpResponse<String> answer, String who) {
        String leads = answer.headers().firstValue("Location").orElse("");
        return who.equals("anonymous")
                ? leads.endsWith("/admin/sign-in")
                : Set.of(403, 404).contains(answer.statusCode());
    }

    private static List<String> standing() {
        return SQUARE.column(STANDING);
    }

    /** The form around the tree as the page shows it now to a browser, which keeps its session. */
    private Shown shown() {
        String page = aminata.ask(PAGE).text();
        Map<String, String> form = new HashMap<>(FacesForm.of(page));
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).as(SEEN.pattern()).isTrue();
        form.put("seen", seen.group(1));
        Map<String, String> branches = new LinkedHashMap<>();
        BRANCH.matcher(page).results().forEach(each -> branches.put(each.group(1), each.group(2)));
        assertThat(branches).containsKeys(FIRST, SECOND);
        return new Shown(form, branches);
    }

    /** Sends what the tree's script sends when a branch is dropped on another. */
    private static HttpResponse<String> drag(Onlooker who, Map<String, String> shown, String branch, String above) {
        Map<String, String> form = FacesForm.withEvent(shown, "branches", TREE, "dragdrop");
        form.put(TREE + "_dragdrop", "true");
        form.put(TREE + "_dragSource", TREE);
        form.put(TREE + "_dragNode", branch);
        form.put(TREE + "_dropNode", above);
        form.put(TREE + "_dndIndex", "0");
        form.put(TREE + "_isDroppedNodeCopy", "false");
        return who.post(PAGE, form);
    }

    private static HttpResponse<String> undo(Onlooker who, String move) {
        return who.post(PAGE, Map.of("do", "undo", "undo", move));
    }

    /**
     * What a page shows of the tree.
     *
     * @param branches the categories by their keys
     */
    private record Shown(Map<String, String> form, Map<String, String> branches) {
        String branch(String key) {
            return branches.get(key);
        }
    }
}
