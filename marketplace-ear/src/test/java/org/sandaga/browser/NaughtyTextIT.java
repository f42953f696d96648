package org.sandaga.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.sandaga.api.Person;
import org.sandaga.api.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people type into the shop comes back whole and as text, and nothing of it runs. */
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyTextIT {
    private static final int FIELDS = 5;
    private static final int SOME = 3;

    private final Town town = new Town();
    private final String home = town.marketplace().url().toString();
    private final List<String> dialogs = new ArrayList<>();
    private Window window;

    @BeforeAll
    void signIn() {
        Person someone = town.person("Someone");
        FormData typed = FormData.create().set("email", someone.email()).set("password", Town.PASSWORD);
        window = new Onlooker(town.marketplace().url(), "/sign-in", typed).window(Screen.DESKTOP);
        page().onDialog(dialog -> {
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
        window.complainsOfNothing();
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
