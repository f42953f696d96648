package org.sandaga.browser;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;

import org.sandaga.api.Patience;
import org.sandaga.api.Town;
import org.sandaga.running.Beside;
import org.sandaga.running.DemoMarketplace;

import static org.assertj.core.api.Assertions.assertThat;

/** Commission rules put in order: by their buttons, by dragging, and by nobody who forges either. */
@Beside
@InChromium
class RulesInOrderIT {
    private static final int STEPS = 12;
    private static final String PAGE = "/admin/rules";

    /** Where somebody is led whose table is not the order of now. */
    private static final String OTHERS_MEANWHILE = "/admin/rules?did=rules-others";

    private static final Square SQUARE = Square.get();
    private static final Town TOWN = new Town(DemoMarketplace.get().marketplace());
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern TABLE = Pattern.compile("id=\"(order:[^\"]+)\" class=\"ui-datatable");

    private final Onlooker aminata = SQUARE.people().get("aminata");
    private final String first = rule("Premier essai");
    private final String second = rule("Second essai");

    @AfterEach
    void retire() {
        List.of(first, second)
                .forEach(rule -> TOWN.admin()
                        .delete("/v1/admin/commission-rules/" + rule)
                        .is(204));
    }

    @Test
    void aRuleStepsUpByItsButtonAndComesBackByUndo() {
        Window desk = aminata.window(Screen.DESKTOP).anew().open(PAGE);

        desk.page().locator("button[name=up][value='" + second + "']").click();
        Patience.until("the second rule is asked first", this::secondIsAskedFirst);

        desk.page().locator(".toast button").click();
        Patience.until("the first rule is asked first again", () -> !secondIsAskedFirst());
        desk.complainsOfNothing();
    }

    @Test
    void aRuleDroppedAboveAnotherDecidesBeforeIt() {
        Window desk = aminata.window(Screen.DESKTOP).anew().open(PAGE);

        drag(desk, grip(desk, second), grip(desk, first));

        Patience.until("the second rule is asked first", this::secondIsAskedFirst);
        desk.page().locator(".toast").waitFor();
        desk.complainsOfNothing();
    }

    /** What the browser sends when a row is dragged, sent as it is, is taken; the tests after this one change it. */
    @Test
    void takesWhatADraggedRowSends() {
        Map<String, String> form = shown();

        send(aminata, form, place(second), place(first));

        assertThat(secondIsAskedFirst()).isTrue();
    }

    @Test
    @Tag("F-03")
    void aRowDraggedInAnOlderOrderMovesNothing() {
        Map<String, String> form = shown();
        TOWN.admin()
                .put("/v1/admin/commission-rules", Map.of("rules", swapped()))
                .is(200);
        List<String> meanwhile = order();

        HttpResponse<String> answer = send(aminata, form, place(second), place(first));

        assertThat(answer.body()).contains(OTHERS_MEANWHILE);
        assertThat(order()).isEqualTo(meanwhile);
    }

    @Test
    @Tag("F-03")
    void rowsThatNobodyCanDragMoveNothing() {
        List<String> before = order();
        int standard = before.size() - 1;

        assertThat(send(aminata, shown(), standard, 0).body()).contains(OTHERS_MEANWHILE);
        send(aminata, shown(), standard + 7, 0);
        send(aminata, shown(), -1, 0);
        send(aminata, shown(), 0, -1);

        assertThat(order()).isEqualTo(before);
    }

    /** A step needs no state of the page, so it is for the lack of the right that it is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"lea", "khady", "anonymous"})
    @Tag("F-03")
    void whoMayNotPutRulesInOrderMovesNothing(String name) {
        List<String> before = order();
        Onlooker who = SQUARE.people().get(name);

        HttpResponse<String> dragged = send(who, shown(), place(second), place(first));
        HttpResponse<String> stepped = who.post(PAGE, Map.of("up", second));

        assertThat(dragged.body()).doesNotContain("did=rules", first);
        if (name.equals("anonymous")) {
            assertThat(stepped.headers().firstValue("Location").orElse("")).endsWith("/admin/sign-in");
        } else {
            assertThat(stepped.statusCode()).isIn(403, 404);
        }
        assertThat(order()).isEqualTo(before);
    }

    private static String rule(String name) {
        return TOWN.admin()
                .post("/v1/admin/commission-rules", Town.rule(name, SQUARE.thing("atelier"), 1_000))
                .is(201)
                .text("/id");
    }

    /** All rules as they are asked, the one for all others last. */
    private static List<String> order() {
        return TOWN.admin()
                .get("/v1/admin/commission-rules")
                .is(200)
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private static int place(String rule) {
        return order().indexOf(rule);
    }

    private boolean secondIsAskedFirst() {
        return place(second) < place(first);
    }

    /** All but the one for all others, with the two in the other order. */
    private List<String> swapped() {
        List<String> order = order();
        return order.subList(0, order.size() - 1).stream()
                .map(rule -> rule.equals(first) ? second : rule.equals(second) ? first : rule)
                .toList();
    }

    /** The fields of the form around the rows, as the page shows them now. */
    private Map<String, String> shown() {
        String page = aminata.send("GET", PAGE).body();
        Map<String, String> form = new HashMap<>(ForgedFormsIT.form(page));
        form.put("seen", found(SEEN, page));
        form.put("jakarta.faces.source", found(TABLE, page));
        return form;
    }

    private static String found(Pattern what, String page) {
        Matcher matcher = what.matcher(page);
        assertThat(matcher.find()).as(what.pattern()).isTrue();
        return matcher.group(1);
    }

    /** Sends what the table's script sends when a row is dropped. */
    private static HttpResponse<String> send(Onlooker who, Map<String, String> shown, int from, int to) {
        String table = shown.get("jakarta.faces.source");
        Map<String, String> form = new HashMap<>(shown);
        form.put("jakarta.faces.partial.ajax", "true");
        form.put("jakarta.faces.partial.execute", table);
        form.put("jakarta.faces.partial.render", "order");
        form.put("jakarta.faces.behavior.event", "rowReorder");
        form.put("jakarta.faces.partial.event", "rowReorder");
        form.put(table, table);
        form.put(table + "_rowreorder", "true");
        form.put(table + "_fromIndex", Integer.toString(from));
        form.put(table + "_toIndex", Integer.toString(to));
        return who.post(PAGE, form);
    }

    private static Locator grip(Window desk, String rule) {
        return desk.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHas(desk.page().locator("#" + rule)))
                .locator(".grip");
    }

    /** Takes a row by its grip, as slowly as a hand does, to just above another's. */
    private static void drag(Window desk, Locator what, Locator where) {
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        BoundingBox to = where.boundingBox();
        Mouse mouse = desk.page().mouse();
        mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        mouse.down();
        mouse.move(to.x + to.width / 2, to.y - to.height / 2, new Mouse.MoveOptions().setSteps(STEPS));
        mouse.up();
    }
}
