package org.sandaga.browser;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import org.sandaga.running.Beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Whatever is typed into any field of any form of the three portals comes back whole and as text, and nothing of it
 * runs. The fields are those that the views of {@code views.txt} show, so a new one is looked at too.
 *
 * <p>Everything is sent longer than it may be, so that each door refuses it and the page comes again with what was
 * typed.
 */
@Beside
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldIT {
    private static final Square SQUARE = Square.get();
    private static final Set<String> DIALOGS = Set.of("alert", "confirm", "prompt");
    private static final String TEXT = text();

    /** A page, or one that says what is wrong with what was sent. */
    private static final List<Integer> ANSWERS = List.of(200, 400, 404, 409, 413, 422);

    /** What any field holds that alone could make a door do something. */
    private static final int LONGEST = 5_000;

    /** Of how many fields it is known that they come back. */
    private static final int FIELDS = 50;

    /**
     * The fields whose text need not come back, by where their form leads: a name of a kept view and a quantity of the
     * cart, for the page shows what is kept; a forgotten password's address, for the answer is the same whatever was
     * typed; days, which browsers let nobody write; and the page that shows what there is of fields.
     */
    private static final Pattern NEED_NOT_COME_BACK = Pattern.compile(
            "/(vendor|admin)/lists name|/fr/cart quantity|/fr/account/forgotten email|/admin/reports (from|through)"
                    + "|/admin/parts.*");

    /** A page of its own, without any form, says of an address that it is none. */
    private static final Set<Integer> NO_SUCH_PAGE = Set.of(400, 404);

    /** What an address has room for. */
    private static final String SHORT = Payloads.texts().stream().limit(4).collect(Collectors.joining(" "));

    private static final String KIND = """
            const texts = form => [...form.elements].filter(each => /^(input|textarea)$/.test(each.localName)
              && each.name && !each.disabled && !/^(hidden|password|checkbox|radio|file|submit|button|reset|image|color|range)$/.test(each.type));
            const forms = [...document.forms].filter(each => texts(each).length > 0);
            """;

    /** Where each form that has fields leads to, how, and what they are called. */
    private static final String FORMS = "() => {" + KIND
            + " return forms.map(form => [form.action, form.method, ...texts(form).map(each => each.name)]); }";

    /** Types into every field of one form and sends it as its main button would, else as its first. */
    private static final String SEND = "([at, long, short]) => {" + KIND + """
              const form = forms[at];
              for (const each of texts(form)) {
                if (each.localName === 'input') {
                  each.type = 'text';
                }
                each.removeAttribute('maxlength');
                each.value = form.method === 'get' ? short : long;
              }
              const hide = (name, value) => {
                form.querySelectorAll(`[type=hidden][name="${name}"]`).forEach(each => each.remove());
                form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
              };
              const button = form.querySelector('button.primary[name]:not([disabled])')
                ?? form.querySelector('button[name]:not([disabled])');
              if (button) {
                hide(button.name, button.value);
              }
              HTMLFormElement.prototype.submit.call(form);
            }""";

    /** What the fields of the page hold, and how much of it could run. */
    private static final String SHOWN = "() => {" + KIND + """
              const held = forms.flatMap(texts).map(each => [each.name,
                each.localName === 'textarea' ? each.defaultValue : each.getAttribute('value') ?? '', each.maxLength]);
              const handlers = [...document.querySelectorAll('*')].filter(each =>
                each.getAttributeNames().some(name => name.startsWith('on'))).length;
              const scripts = [...document.scripts].filter(each => /alert\\(/.test(each.textContent)
                && each.type !== 'application/ld+json').length;
              return { held, ran: handlers + scripts };
            }""";

    private final Set<String> ran = new ConcurrentSkipListSet<>();
    private final Set<String> back = new TreeSet<>();
    private final Set<List<String>> tried = new HashSet<>();
    private final Consumer<Dialog> listener = dialog -> {
        if (DIALOGS.contains(dialog.type())) {
            ran.add(dialog.message());
        }
        dialog.dismiss();
    };

    @BeforeAll
    void listen() {
        pages().forEach(page -> page.onDialog(listener));
    }

    @AfterAll
    void listenNoMore() {
        pages().forEach(page -> page.offDialog(listener));
    }

    private static String text() {
        String all = String.join(" ", Payloads.all());
        return all.repeat(1 + LONGEST / all.length());
    }

    private static Stream<Page> pages() {
        return SQUARE.people().values().stream()
                .map(who -> who.window(Screen.DESKTOP).page());
    }

    @TestFactory
    @Tag("X-01")
    Stream<DynamicTest> showsWhateverIsTypedAsText() {
        Stream<DynamicTest> views = ViewRule.all().stream()
                .filter(rule -> rule.hasAddress() && rule.looker().isPresent() && rule.status() == 200)
                .map(rule -> dynamicTest(rule.toString(), () -> typeInto(rule)));
        return Stream.concat(
                views,
                Stream.of(dynamicTest(
                        "and of most fields it does come back",
                        () -> assertThat(back).hasSizeGreaterThan(FIELDS))));
    }

    private void typeInto(ViewRule rule) {
        Window window = SQUARE.people()
                .get(rule.looker().orElseThrow())
                .window(Screen.DESKTOP)
                .anew();
        String address = rule.at(SQUARE::thing);
        window.open(address);
        List<List<String>> forms = forms(window.page());
        for (int at = 0; at < forms.size(); at++) {
            List<String> form = forms.get(at);
            // what stands on every page is tried on one
            if (tried.add(form)) {
                window.open(address);
                int status = send(window.page(), at);
                assertThat(status).as("%s with %s", address, form).isIn(ANSWERS);
                Set<String> lost = new TreeSet<>(form.subList(2, form.size()));
                lost.removeAll(comesBackAsText(window, address, lost));
                if (form.get(1).equals("post") || !NO_SUCH_PAGE.contains(status)) {
                    String place = URI.create(form.getFirst()).getPath();
                    assertThat(lost)
                            .as("what %s loses of what is typed into %s", place, form)
                            .allMatch(name -> NEED_NOT_COME_BACK
                                    .matcher(place + " " + name)
                                    .matches());
                }
            }
        }
    }

    private static int send(Page page, int at) {
        AtomicInteger status = new AtomicInteger();
        AtomicBoolean shown = new AtomicBoolean();
        Consumer<Response> answers = each -> {
            if (each.request().isNavigationRequest() && each.status() / 100 != 3) {
                status.set(each.status());
            }
        };
        // the page before may load late; the next one has answered first
        Consumer<Page> loads = any -> shown.set(status.get() != 0);
        page.onResponse(answers);
        page.onLoad(loads);
        page.evaluate(SEND, List.of(at, TEXT, SHORT));
        page.waitForCondition(shown::get);
        page.offLoad(loads);
        page.offResponse(answers);
        return status.get();
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> forms(Page page) {
        return (List<List<String>>) page.evaluate(FORMS);
    }

    /** Which of some fields hold what was typed into them. */
    @SuppressWarnings("unchecked")
    private Set<String> comesBackAsText(Window window, String address, Set<String> fields) {
        Map<String, Object> shown = (Map<String, Object>) window.page().evaluate(SHOWN);
        assertThat(shown.get("ran"))
                .as("what could run at " + window.page().url())
                .isEqualTo(0);
        assertThat(ran).as("what ran").isEmpty();
        window.complainsOfNothing();
        Set<String> whole = new HashSet<>();
        for (List<Object> each : (List<List<Object>>) shown.get("held")) {
            String name = (String) each.get(0);
            String text = (String) each.get(1);
            // a field that shows the beginning of what was typed shows all of it, or all that it has room for
            if (fields.contains(name) && text.contains("alert")) {
                int room = ((Number) each.get(2)).intValue();
                assertThat(text).as(name).isIn(TEXT, SHORT, TEXT.substring(0, Math.clamp(room, 0, TEXT.length())));
                whole.add(name);
                back.add(address + " " + name);
            }
        }
        return whole;
    }
}
