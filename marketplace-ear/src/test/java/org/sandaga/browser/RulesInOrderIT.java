package org.sandaga.browser;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Route;
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
    private static final String PAGE = RulesTable.PAGE;

    /** Where somebody is led whose table is not the order of now. */
    private static final String OTHERS_MEANWHILE = "/admin/rules?did=rules-others";

    private static final Square SQUARE = Square.get();
    private static final Town TOWN = new Town(DemoMarketplace.get().marketplace());

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

    /** The rows stand in an order then that is kept nowhere. */
    @Test
    void aRowWhoseDropBreaksSomethingIsToldOfInPlaceOfThePage() {
        Window desk = aminata.window(Screen.DESKTOP).anew().open(PAGE);
        Predicate<String> there = address -> address.contains(PAGE);
        desk.page().route(there, RulesInOrderIT::resumeWithAPlaceThatIsNone);
        try {
            drag(desk, grip(desk, second), grip(desk, first));

            Locator told = desk.page().locator("main > .fault");
            told.waitFor();
            assertThat(told.locator("h1").textContent()).isEqualTo("Une panne de notre côté");
            assertThat(told.textContent()).containsPattern("inc_[0-9a-z]{26}");
            assertThat(desk.page().locator("#order").isVisible()).isFalse();
        } finally {
            desk.page().unroute(there);
        }
    }

    /** What comes of a second request, as of a poll, takes the place of what came of the first. */
    @Test
    void aRowWhoseDropNobodyAnswersIsToldOfWithALinkToThePage() {
        Window desk = aminata.window(Screen.DESKTOP).anew().open(PAGE);
        Predicate<String> there = address -> address.contains(PAGE);
        desk.page().route(there, RulesInOrderIT::abortWhatIsSent);
        try {
            drag(desk, grip(desk, second), grip(desk, first));

            Locator told = desk.page().locator("main > .fault");
            told.waitFor();
            assertThat(told.locator("h1").textContent()).isEqualTo("Le serveur n’a pas répondu");

            desk.page().evaluate("() => { jQuery(document).trigger('pfAjaxError', [{ status: 502 }]); }");
            assertThat(told.locator("h1").textContent()).isEqualTo("Une panne de notre côté");

            told.locator("a", new Locator.LocatorOptions().setHasText("Recharger la page"))
                    .click();
            desk.page().locator("#order").waitFor();
            assertThat(told.count()).isZero();
        } finally {
            desk.page().unroute(there);
        }
    }

    private static void abortWhatIsSent(Route route) {
        if (route.request().postData() == null) {
            route.resume();
        } else {
            route.abort();
        }
    }

    private static void resumeWithAPlaceThatIsNone(Route route) {
        String sent = route.request().postData();
        if (sent == null) {
            route.resume();
        } else {
            route.resume(new Route.ResumeOptions().setPostData(sent.replaceAll("_fromIndex=\\d+", "_fromIndex=x")));
        }
    }

    /** What the browser sends when a row is dragged, sent as it is, is taken; the tests after this one change it. */
    @Test
    void takesWhatADraggedRowSends() {
        RulesTable.shownTo(aminata).drag(aminata, place(second), place(first));

        assertThat(secondIsAskedFirst()).isTrue();
    }

    @Test
    @Tag("F-03")
    void aRowDraggedInAnOlderOrderMovesNothing() {
        RulesTable shown = RulesTable.shownTo(aminata);
        TOWN.admin()
                .put("/v1/admin/commission-rules", Map.of("rules", swapped()))
                .is(200);
        List<String> meanwhile = order();

        HttpResponse<String> answer = shown.drag(aminata, place(second), place(first));

        assertThat(answer.body()).contains(OTHERS_MEANWHILE);
        assertThat(order()).isEqualTo(meanwhile);
    }

    @Test
    @Tag("F-03")
    void rowsThatNobodyCanDragMoveNothing() {
        List<String> before = order();
        int standard = before.size() - 1;

        assertThat(RulesTable.shownTo(aminata).drag(aminata, standard, 0).body())
                .contains(OTHERS_MEANWHILE);
        RulesTable.shownTo(aminata).drag(aminata, standard + 7, 0);
        RulesTable.shownTo(aminata).drag(aminata, -1, 0);
        RulesTable.shownTo(aminata).drag(aminata, 0, -1);

        assertThat(order()).isEqualTo(before);
    }

    /** The same request moves the row at once with the state of the page that it was taken from. */
    @Test
    @Tag("F-01")
    @Tag("F-02")
    void aRowDraggedWithAnotherStateMovesNothing() {
        RulesTable shown = RulesTable.shownTo(aminata);
        Map<String, String> omars =
                RulesTable.shownTo(SQUARE.people().get("omar")).form();
        List<String> before = order();
        int from = place(second);
        int to = place(first);

        FacesForm.otherStates(shown.form().get(FacesForm.STATE), omars.get(FacesForm.STATE))
                .forEach((what, state) -> {
                    shown.with(FacesForm.STATE, state).drag(aminata, from, to);
                    assertThat(order()).as(what).isEqualTo(before);
                });

        shown.drag(aminata, from, to);
        assertThat(secondIsAskedFirst()).isTrue();
    }

    /** A step needs no state of the page, so it is for the lack of the right that it is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"lea", "khady", "anonymous"})
    @Tag("F-03")
    void whoMayNotPutRulesInOrderMovesNothing(String name) {
        List<String> before = order();
        Onlooker who = SQUARE.people().get(name);

        HttpResponse<String> dragged = RulesTable.shownTo(aminata).drag(who, place(second), place(first));
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
