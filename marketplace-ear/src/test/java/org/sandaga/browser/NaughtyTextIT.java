package org.sandaga.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.sandaga.api.Person;
import org.sandaga.api.Town;
import org.sandaga.launcher.Login;
import org.sandaga.running.Together;
import org.sandaga.shared.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever people type comes back whole and as text, or not at all, and nothing of it runs. */
@Together
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyTextIT {
    private static final int FIELDS = 5;
    private static final int SOME = 3;

    /** A text of ours with no character that makes an address odd, so that it is a page that is not there. */
    private static final String PLAIN = "\"><img src=x onerror=alert(1)>";

    /** What a page says that can be undone. */
    private static final String UNDO = "x:y:0";

    /** What texts of ours would become of which a page made more than text. */
    private static final String MADE_OF_TEXT = """
            () => [...document.querySelectorAll('[src=x], svg[onload], [onerror], [onfocus], script')]
              .filter(each => each.localName !== 'script' || each.text.includes('alert('))
              .map(each => each.outerHTML)""";

    /** Breaks the policy, and returns when the browser has said so. */
    private static final String STYLE = """
            () => new Promise(done => {
              addEventListener('securitypolicyviolation', () => done(true));
              document.head.append(Object.assign(document.createElement('style'), { textContent: '* { color: red }' }));
            })""";

    private final Town town = new Town();
    private final String home = town.marketplace().url().toString();
    private final List<String> dialogs = new ArrayList<>();
    private Window window;

    @BeforeAll
    void signIn() {
        Person someone = town.person("Someone");
        FormData typed = FormData.create().set("email", someone.email()).set("password", Town.PASSWORD);
        window = new Onlooker(town.marketplace().url(), "/sign-in", typed).window(Screen.DESKTOP);
        noteDialogs(window);
    }

    private void noteDialogs(Window shown) {
        shown.page().onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    @BeforeEach
    void hush() {
        dialogs.clear();
        window.anew();
    }

    @AfterAll
    void shut() {
        window.close();
    }

    @Test
    @Tag("X-01")
    void anAddressIsShownAsItWasTyped() {
        List<String> texts = Payloads.texts();
        for (int at = 0; at < texts.size(); at += FIELDS) {
            List<String> some = texts.subList(at, Math.min(texts.size(), at + FIELDS));
            String path = keepAddress(some);
            window.open(path);
            assertThat(page().locator("input[type=text]").all().stream().map(each -> each.inputValue()))
                    .containsAll(some);
            window.open("/fr/account/addresses");
            some.forEach(this::isTextOfThePage);
            page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer"))
                    .first()
                    .click();
            page().locator("main section.empty").waitFor();
        }
        nothingRan();
    }

    @Test
    @Tag("X-01")
    void anAccountIsCalledAsItsOwnerTyped() {
        for (String name : some()) {
            assertThat(post("/fr/account", FormData.create().set("name", name).set("language", "fr"))
                            .status())
                    .isEqualTo(302);
            window.open("/fr/account");
            isTextOfThePage("Bonjour " + name);
            assertThat(page().locator("#name").inputValue()).isEqualTo(name);
        }
        nothingRan();
    }

    @Test
    @Tag("X-01")
    @Tag("X-07")
    void aSearchRepeatsItsWordsAsText() {
        for (String words : Payloads.texts()) {
            assertThat(window.answer("/fr/search?q=" + encoded(words))).isEqualTo(200);
            assertThat(page().locator("#q").inputValue()).isEqualTo(words);
            isTextOfThePage(words);
        }
        nothingRan();
    }

    @Test
    @Tag("X-07")
    void aPageThatDoesNotExistRepeatsNothingOfItsAddress() {
        for (String place : some()) {
            assertThat(window.answer("/fr/" + encoded(place).replace("+", "%20")))
                    .isIn(400, 404);
            assertThat(page().content()).doesNotContain("<script>alert", "onerror=alert(1)>", "onload=alert(1)>");
        }
        nothingRan();
    }

    /** A page at work says what was done, offers to undo it, and keeps where it was called. */
    @ParameterizedTest
    @ValueSource(strings = {"/vendor/", "/admin/"})
    @Tag("X-07")
    void aPageAtWorkMakesNothingOfItsAddress(String portal) {
        try (Window work = atWork(portal)) {
            String all = encoded(String.join(" ", Payloads.own()));
            for (String nowhere : List.of(encoded(PLAIN), all)) {
                assertThat(work.answer(portal + nowhere.replace("+", "%20"))).isIn(400, 404);
                madeNothing(work);
            }
            assertThat(work.answer(portal + "?did=" + all + "&undo=" + all + more(all)))
                    .isEqualTo(200);
            madeNothing(work);

            work.context().addCookies(List.of(new Cookie("sandaga_undo", Secret.hash(UNDO)).setUrl(home + portal)));
            assertThat(work.answer(portal + "?did=kept.columns&undo=" + UNDO + more(encoded(PLAIN))))
                    .isEqualTo(200);
            assertThat(work.page().locator(".toast input[name=back]").inputValue())
                    .as("where the page was called")
                    .contains("onerror");
            madeNothing(work);
        }
    }

    private static String more(String value) {
        return List.of("told", "back", "next", "q").stream()
                .map(name -> "&" + name + "=" + value)
                .collect(Collectors.joining());
    }

    private Window atWork(String portal) {
        Login first = town.marketplace().administrator();
        FormData typed = portal.equals("/admin/")
                ? FormData.create().set("email", first.user()).set("password", first.password())
                : FormData.create()
                        .set("email", town.shop("Naughty").lead().email())
                        .set("password", Town.PASSWORD);
        Window work = new Onlooker(town.marketplace().url(), "/sign-in", typed).window(Screen.DESKTOP);
        noteDialogs(work);
        return work;
    }

    private void madeNothing(Window work) {
        assertThat((List<?>) work.page().evaluate(MADE_OF_TEXT))
                .as("made of what the address of " + work.page().url() + " says")
                .isEmpty();
        nothingRan(work);
    }

    /** What would stop most of these texts is noticed, or nothing here would be. */
    @Test
    void aWindowComplainsOfWhatThePolicyForbids() {
        window.open("/fr/");
        window.complainsOfNothing();

        page().evaluate(STYLE);

        assertThatThrownBy(window::complainsOfNothing).hasMessageContaining("breaks the policy style-src");
    }

    /** Texts into the fields of a new address; gives its page. */
    private String keepAddress(List<String> some) {
        List<String> names = List.of("label", "name", "line1", "line2", "city");
        FormData form = FormData.create().set("country", "SN").set("phone", "+221 77 123 45 67");
        for (int i = 0; i < names.size(); i++) {
            form.set(names.get(i), i < some.size() ? some.get(i) : "x");
        }
        APIResponse kept = post("/fr/account/addresses/new", form);
        assertThat(kept.status()).as(some + " answered " + kept.text()).isEqualTo(302);
        window.open("/fr/account/addresses");
        return page().locator("a[href*='/account/addresses/adr_']").first().getAttribute("href");
    }

    private APIResponse post(String path, FormData form) {
        return window.context()
                .request()
                .post(
                        home + path,
                        RequestOptions.create()
                                .setForm(form)
                                .setHeader("Origin", home)
                                .setMaxRedirects(0));
    }

    private void isTextOfThePage(String text) {
        String all = page().locator("main").textContent().replaceAll("\\s+", " ");
        assertThat(all).contains(text.replaceAll("\\s+", " "));
    }

    private void nothingRan() {
        nothingRan(window);
    }

    private void nothingRan(Window shown) {
        shown.complainsOfNothing();
        assertThat(dialogs).as("dialogs that a text opened").isEmpty();
    }

    private static List<String> some() {
        List<String> texts = Payloads.texts();
        return IntStream.range(0, texts.size())
                .filter(at -> at < 6 || at % SOME == 0)
                .mapToObj(texts::get)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page page() {
        return window.page();
    }
}
