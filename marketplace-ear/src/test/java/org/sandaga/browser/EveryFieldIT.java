package org.sandaga.browser;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import org.sandaga.running.Beside;
import org.sandaga.views.Portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Whatever is typed into any field of any form of the three portals comes back whole and as text, and nothing of it
 * runs. The fields are those that the views of {@code views.txt} show, so a new one is looked at too; one that stands
 * in the source of a view and that no page shows is missed.
 *
 * <p>Into each form that is posted goes the whole list, longer than any field takes, so that each door refuses it and
 * the page comes again with what was typed. An address has no room for that: of those that ask, each is asked for some
 * lines of the list, and all together for all that fit on a line.
 */
@Beside
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldIT {
    private static final Square SQUARE = Square.get();
    private static final Set<String> DIALOGS = Set.of("alert", "confirm", "prompt");
    private static final String TEXT = text();

    /** As long as a filter may be. */
    private static final List<String> LINES = Payloads.lines(200);

    /** How many of them each form that asks is asked for, beside the one that is sent by the page itself. */
    private static final int ASKED = 4;

    /** A page, or one that says what is wrong with what was sent. */
    private static final List<Integer> ANSWERS = List.of(200, 400, 404, 409, 413, 422);

    /** What any field holds that alone could make a door do something. */
    private static final int LONGEST = 5_000;

    /** Of how many fields it is known that they come back. */
    private static final int FIELDS = 50;

    /** How many different texts there are with the big list, at least. */
    private static final int MANY = 500;

    /** Views that show other fields when what they are about stands otherwise than where everybody looks. */
    private static final List<ViewRule> OTHERWISE = List.of(
            looked("vendor-web/orders/one.xhtml", "/vendor/orders/{guestOrder}", "fatou"),
            looked("vendor-web/orders/one.xhtml", "/vendor/orders/{partly}", "fatou"),
            looked("vendor-web/application.xhtml", "/vendor/application", Square.APPLICANT),
            looked("admin-web/purchases/one.xhtml", "/admin/purchases/{halfSent}", "aminata"));

    /** The pages that show what there is of fields; most of these are in no form. */
    private static final Pattern SAMPLES = Pattern.compile(".*/parts\\.xhtml");

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

    /** The fields for text of a document, what they hold and have room for, and how much of it could run. */
    private static final String KIND = Payloads.RUNS + """
            const texts = form => [...form.elements].filter(each => /^(input|textarea)$/.test(each.localName)
              && each.name && !each.disabled && !/^(hidden|password|checkbox|radio|file|submit|button|reset|image|color|range)$/.test(each.type));
            const formsOf = page => [...page.forms].filter(each => texts(each).length > 0);
            const shown = page => ({
              held: formsOf(page).flatMap(texts).map(each => [each.name,
                each.localName === 'textarea' ? each.defaultValue : each.getAttribute('value') ?? '', each.maxLength]),
              ran: runs(page) });
            const forms = formsOf(document);
            """;

    /** Where each form that has fields leads to, how, and what they are called. */
    private static final String FORMS = "() => {" + KIND
            + " return forms.map(form => [form.action, form.method, ...texts(form).map(each => each.name)]); }";

    /** By what the sources tell the fields of a page apart. */
    private static final String NAMES =
            "() => {" + KIND + " return forms.flatMap(texts).map(each => each.id || each.name); }";

    /** Types into every field of one form and sends it as its main button would, else as its first. */
    private static final String SEND = "([at, text]) => {" + KIND + """
              const form = forms[at];
              for (const each of texts(form)) {
                if (each.localName === 'input') {
                  each.type = 'text';
                }
                each.removeAttribute('maxlength');
                each.value = text;
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

    /** The address that a form asks for with a text in every field. */
    private static final String ADDRESS = "([at, text]) => {" + KIND + """
              const form = forms[at];
              const asked = new URLSearchParams(new FormData(form));
              texts(form).forEach(each => asked.set(each.name, text));
              return form.action.replace(/[?#].*/, '') + '?' + asked;
            }""";

    private static final String SHOWN = "() => {" + KIND + " return shown(document); }";

    /** The same of an answer that no window shows. */
    private static final String READ =
            "answer => {" + KIND + " return shown(new DOMParser().parseFromString(answer, 'text/html')); }";

    private final Set<String> ran = new ConcurrentSkipListSet<>();
    private final Set<String> back = new TreeSet<>();
    private final Set<List<String>> tried = new HashSet<>();
    private final Map<String, Set<String>> fields = new TreeMap<>();
    private final Consumer<Dialog> listener = dialog -> {
        if (DIALOGS.contains(dialog.type())) {
            ran.add(dialog.message());
        }
        dialog.dismiss();
    };
    private int asked;

    private static ViewRule looked(String view, String address, String who) {
        return new ViewRule(view, address, Set.of(who), List.of());
    }

    /** Without control characters, which no page may hold; the doors are tried with them. */
    private static String text() {
        String all = String.join(" ", Payloads.all()).replaceAll("\\p{Cntrl}", "");
        return all.repeat(1 + LONGEST / all.length());
    }

    @BeforeAll
    void listen() {
        pages().forEach(page -> page.onDialog(listener));
    }

    @AfterAll
    void listenNoMore() {
        pages().forEach(page -> page.offDialog(listener));
    }

    private static Stream<Page> pages() {
        return Stream.concat(SQUARE.people().values().stream(), Stream.of(SQUARE.applicant()))
                .map(who -> who.window(Screen.DESKTOP).page());
    }

    @Test
    @Tag("X-01")
    void knowsTheWholeBigList() {
        Payloads.assumeTheBigList();

        assertThat(Payloads.all()).hasSizeGreaterThan(MANY);
    }

    @TestFactory
    @Tag("X-01")
    Stream<DynamicTest> showsWhateverIsTypedAsText() {
        Stream<DynamicTest> views = Stream.concat(ViewRule.all().stream(), OTHERWISE.stream())
                .filter(rule -> rule.hasAddress() && rule.looker().isPresent() && rule.status() == 200)
                .map(rule -> dynamicTest(rule.toString(), () -> typeInto(rule)));
        return Stream.concat(
                views,
                Stream.of(
                        dynamicTest(
                                "and of most fields it does come back",
                                () -> assertThat(back).hasSizeGreaterThan(FIELDS)),
                        dynamicTest("and each line was asked for", this::askForWhatIsLeft),
                        dynamicTest("and each field of the sources was there", this::eachFieldWasThere)));
    }

    private void typeInto(ViewRule rule) {
        Window window = window(rule);
        String address = rule.at(SQUARE::thing);
        window.open(address);
        fields.computeIfAbsent(rule.view(), view -> new TreeSet<>()).addAll(names(window.page()));
        List<Form> forms = forms(window.page(), address);
        for (Form form : forms) {
            // what stands on every page is tried on one
            if (tried.add(form.said())) {
                window.open(address);
                if (!form.isPosted()) {
                    ask(window, form, ASKED);
                }
                sendFrom(window, form);
            }
        }
    }

    private static Window window(ViewRule rule) {
        String who = rule.looker().orElseThrow();
        Onlooker looker = who.equals(Square.APPLICANT)
                ? SQUARE.applicant()
                : SQUARE.people().get(who);
        return looker.window(Screen.DESKTOP).anew();
    }

    /** Has a form of the page that is open sent by it. */
    private void sendFrom(Window window, Form form) {
        String text = form.isPosted() ? TEXT : line();
        int status = send(window.page(), form, text);
        comesBackAsText(form, text, status, window.page().evaluate(SHOWN));
        assertThat(ran).as("what ran").isEmpty();
        window.complainsOfNothing();
    }

    /** Asks what a form of the page that is open would ask, and stays there. */
    private void ask(Window window, Form form, int lines) {
        for (int i = 0; i < lines; i++) {
            String line = line();
            String address = (String) window.page().evaluate(ADDRESS, List.of(form.at(), line));
            APIResponse answer = window.context().request().get(address);
            comesBackAsText(form, line, answer.status(), window.page().evaluate(READ, answer.text()));
        }
    }

    private String line() {
        return LINES.get(asked++ % LINES.size());
    }

    /** By the search that every page of the shop has. */
    private void askForWhatIsLeft() {
        Window window =
                SQUARE.people().get("anonymous").window(Screen.DESKTOP).anew().open("/fr/");
        Form search = forms(window.page(), "/fr/").stream()
                .filter(form -> form.fields().contains("q"))
                .findFirst()
                .orElseThrow();
        ask(window, search, Math.max(0, LINES.size() - asked));
    }

    private void eachFieldWasThere() {
        List<Portal.Field> all = Portal.fields()
                .filter(field -> !SAMPLES.matcher(field.place()).matches())
                .toList();
        assertThat(all).hasSizeGreaterThan(FIELDS);
        assertThat(all).as("fields of the sources that no page showed").allMatch(this::wasThere);
    }

    private boolean wasThere(Portal.Field field) {
        return fields.entrySet().stream()
                .filter(view -> view.getKey().startsWith(field.place()))
                .flatMap(view -> view.getValue().stream())
                .anyMatch(name -> field.name().matcher(name).matches());
    }

    private static int send(Page page, Form form, String text) {
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
        page.evaluate(SEND, List.of(form.at(), text));
        page.waitForCondition(shown::get);
        page.offLoad(loads);
        page.offResponse(answers);
        return status.get();
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Page page) {
        return (List<String>) page.evaluate(NAMES);
    }

    @SuppressWarnings("unchecked")
    private static List<Form> forms(Page page, String address) {
        List<List<String>> said = (List<List<String>>) page.evaluate(FORMS);
        return Stream.iterate(0, at -> at + 1)
                .limit(said.size())
                .map(at -> new Form(address, at, said.get(at)))
                .toList();
    }

    /** What was typed into a form comes back in the fields that it was typed into, and nothing of it could run. */
    @SuppressWarnings("unchecked")
    private void comesBackAsText(Form form, String typed, int status, Object answer) {
        Map<String, Object> shown = (Map<String, Object>) answer;
        assertThat(status).as("%s with %s", form.address(), form.said()).isIn(ANSWERS);
        assertThat(shown.get("ran")).as("what could run after %s", form.said()).isEqualTo(0);
        Set<String> lost = new TreeSet<>(form.fields());
        lost.removeAll(whole(form, typed, (List<List<Object>>) shown.get("held")));
        if (form.isPosted() || !NO_SUCH_PAGE.contains(status)) {
            assertThat(lost)
                    .as("what %s loses of what is typed into %s", form.place(), form.said())
                    .allMatch(name -> NEED_NOT_COME_BACK
                            .matcher(form.place() + " " + name)
                            .matches());
        }
    }

    /** Which fields of a form hold what was typed into them. */
    private Set<String> whole(Form form, String typed, List<List<Object>> held) {
        Set<String> whole = new HashSet<>();
        for (List<Object> each : held) {
            String name = (String) each.get(0);
            String text = (String) each.get(1);
            // a field that shows the beginning of what was typed shows all of it, or all that it has room for
            if (form.fields().contains(name) && text.contains("alert")) {
                int room = ((Number) each.get(2)).intValue();
                assertThat(text).as(name).isIn(typed, typed.substring(0, Math.clamp(room, 0, typed.length())));
                whole.add(name);
                back.add(form.address() + " " + name);
            }
        }
        return whole;
    }

    /**
     * A form that has fields for text.
     *
     * @param address of the page that it is on
     * @param at its place among the page's forms that have such fields
     * @param said where it leads to, how, and what its fields are called
     */
    private record Form(String address, int at, List<String> said) {
        boolean isPosted() {
            return said.get(1).equals("post");
        }

        /** The path that it leads to. */
        String place() {
            return URI.create(said.getFirst()).getPath();
        }

        List<String> fields() {
            return said.subList(2, said.size());
        }
    }
}
