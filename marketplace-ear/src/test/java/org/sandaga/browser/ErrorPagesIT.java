package org.sandaga.browser;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;

import org.sandaga.identity.Persona;
import org.sandaga.running.Beside;
import org.sandaga.shared.Id;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages to which no address leads: what they say of is provoked, and they are looked at. */
@Beside
@InChromium
class ErrorPagesIT {
    private static final Square SQUARE = Square.get();
    private static final String STATE = "jakarta.faces.ViewState";

    @Test
    void whatAnotherSiteSendsIsRefused() {
        HttpResponse<String> answer =
                someone("anonymous").send("POST", "/fr/cart", "Origin", "https://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        look("anonymous", "/fr/cart", answer, "storefront/error/forbidden", "Accès refusé");
    }

    @Test
    void aFileOfSomebodyUnknownIsRefusedAtWork() {
        HttpResponse<String> answer = someone("anonymous")
                .send(
                        "POST",
                        "/vendor/sign-in",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "multipart/form-data; boundary=x");

        assertThat(answer.statusCode()).isEqualTo(415);
        look("anonymous", "/vendor/sign-in", answer, "vendor/refused", "Nous n’avons pas compris");
    }

    /** A page of a provider is open that is connected no longer. */
    @Test
    void whatIsKnownOfAPaymentIsShownWhileNobodyCanBeAsked() {
        String purchase = SQUARE.leftUnpaid(Persona.MARC);
        String id = Id.parse("pur", purchase).toString();
        String provider = SQUARE.column("select provider from payment.attempt where purchase_id = ?::uuid", id)
                .getFirst();
        String change = "update payment.attempt set provider = ? where purchase_id = ?::uuid returning id::text";
        SQUARE.column(change, "gone", id);
        try {
            HttpResponse<String> answer = someone("marc").send("GET", "/fr/checkout/payment/" + purchase);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Votre paiement n’est pas terminé");
        } finally {
            SQUARE.column(change, provider, id);
        }
    }

    /** It is not known whether a page was opened, and the provider will open none: it was asked otherwise before. */
    @Test
    void whatHasChangedMeanwhileIsSaid() {
        String purchase = SQUARE.leftUnpaid(Persona.MARC);
        String path = "/fr/checkout/payment/" + purchase;
        assertThat(SQUARE.column("""
                        update payment.attempt set status = 'STARTING', reference = null, page = null,
                          next_check_at = next_check_at + interval '1 day',
                          request = jsonb_set(request, '{successUrl}', '"https://elsewhere.example/"')
                        where purchase_id = ?::uuid returning id::text""", Id.parse("pur", purchase).toString())).hasSize(1);

        HttpResponse<String> answer = someone("marc").send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(409);
        look("marc", path, answer, "storefront/error/conflict", "Les choses ont changé entre-temps");
    }

    /** A text that is none: nobody foresees it, and only the pages of this one product read it. */
    @ParameterizedTest
    @CsvSource({
        "anonymous,/fr/p/x-,article,storefront/error/broken,/fr/help",
        "fatou,/vendor/proposals/,proposal,vendor/broken,Recharger la page",
        "aminata,/admin/products/,article,admin/broken,Recharger la page"
    })
    void aFaultOfOursHasANumberAndAWayOn(String who, String beginning, String thing, String picture, String way) {
        String product = SQUARE.thing(thing);
        String id = Id.parse("prd", product).toString();
        String kept = SQUARE.column("select description::text from catalog.product where id = ?::uuid", id)
                .getFirst();
        describe(id, "\"no text\"");
        try {
            HttpResponse<String> answer = someone(who).send("GET", beginning + product);

            hasANumberAndNoInside(answer);
            assertThat(answer.body()).contains(way);
            look(who, beginning + product, answer, picture, "Une panne de notre côté");
            if (!picture.startsWith("storefront")) {
                assertThat(answer.body()).as("a way to try again").contains("class=\"button primary\" href=\"\"");
            }
        } finally {
            describe(id, kept);
        }
    }

    /** Faces itself would answer that all is well, with the name of what was thrown. */
    @Test
    void aFaultOfOursHasANumberInAnswerToAScriptToo() {
        Onlooker aminata = someone("aminata");

        HttpResponse<String> answer = RulesTable.shownTo(aminata).drag(aminata, "x", 0);

        hasANumberAndNoInside(answer);
        look("aminata", RulesTable.PAGE, answer, "admin/broken-by-script", "Une panne de notre côté");
    }

    @Test
    void aPageThatWasOpenForTooLongIsOpenedAfreshAndSaysThatNothingWasDone() {
        Onlooker aminata = someone("aminata");
        RulesTable shown = RulesTable.shownTo(aminata);
        String expired = new StringBuilder(shown.form().get(STATE)).reverse().toString();
        String afresh = RulesTable.PAGE + "?did=page.afresh";

        HttpResponse<String> toAScript = shown.with(STATE, expired).drag(aminata, 0, 1);
        HttpResponse<String> toAForm =
                aminata.post(RulesTable.PAGE, shown.with(STATE, expired).form());

        assertThat(toAScript.statusCode()).isEqualTo(200);
        assertThat(toAScript.body())
                .contains("<redirect url=\"" + afresh + "\"/>")
                .doesNotContain("Exception");
        assertThat(toAForm.statusCode()).isIn(302, 303);
        assertThat(toAForm.headers().firstValue("Location").orElseThrow()).endsWith(afresh);
        Window desk = aminata.window(Screen.DESKTOP).anew().open(afresh).look("admin-rules-afresh");
        assertThat(desk.page().locator(".toast").textContent()).contains("Si vous veniez d’envoyer quelque chose");
    }

    /** A short page, for what is above the foot of a long one hides it. */
    @ParameterizedTest
    @EnumSource
    void theFootStaysWhereItIsWhileItsEndIsStillComing(Screen screen) {
        Page page =
                someone("anonymous").window(screen).anew().open("/fr/nowhere").page();

        List<?> places = (List<?>) page.evaluate("""
                () => {
                  const [first, ...others] = document.querySelectorAll('.site-foot nav');
                  const place = () => JSON.stringify(first.getBoundingClientRect());
                  return [place(), ...others.reverse().map(other => (other.remove(), place()))];
                }""");

        assertThat(places).hasSize(3).allMatch(places.getFirst()::equals);
    }

    private static void hasANumberAndNoInside(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("inc_[0-9a-z]{26}")
                .doesNotContain("Exception", "at org.", "at java.", "SRVE");
    }

    private static void describe(String product, String description) {
        assertThat(SQUARE.column(
                        "update catalog.product set description = ?::jsonb where id = ?::uuid returning id::text",
                        description,
                        product))
                .isEqualTo(List.of(product));
    }

    private static void look(String who, String path, HttpResponse<String> answer, String picture, String heading) {
        for (Screen screen : Screen.values()) {
            Window window =
                    someone(who).window(screen).anew().show(path, answer).look(picture);
            assertThat(window.page().locator("h1").textContent()).isEqualTo(heading);
        }
    }

    private static Onlooker someone(String who) {
        return SQUARE.people().get(who);
    }
}
