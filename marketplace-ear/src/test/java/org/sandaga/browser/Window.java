package org.sandaga.browser;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

import org.sandaga.api.Person;
import org.sandaga.api.Town;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser window on a portal. It notes what the browser complains of, and {@link #look} holds each page to what every
 * page must keep: no error, no policy violation, no request to anybody else, no word that is missing, nothing wider than
 * the screen, no serious barrier.
 */
final class Window implements AutoCloseable {
    private static final String POLICY = "Content-Security-Policy";
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Of a JPEG: what one sees on a page is seen at this one too, and it is drawn up far sooner than a PNG. */
    private static final int QUALITY = 80;

    /** A fifth of what browsers' makers call good. */
    private static final double MOST_SHIFT = 0.02;

    /** A page that says what is wrong answers with that status, and the browser notes it. */
    private static final Pattern EXPLAINED = Pattern.compile("responded with a status of 4\\d\\d");

    private static final String WEIGHT = """
            () => {
              const all = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'));
              return [all.length, all.reduce((sum, each) => sum + each.transferSize, 0)];
            }""";

    /** Amounts as French writes them, by the sign behind them, but for those inside of something. */
    private static final String AMOUNTS = """
            inside => {
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const found = [];
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (/\\d\\s*(F\\s*CFA|€)/.test(text.data) && !text.parentElement.closest(inside)) {
                  found.push(text.parentElement.outerHTML);
                }
              }
              return found;
            }""";

    /** By how much what was on the page already has moved, and what; two frames later, so that scripts have run. */
    private static final String SHIFTS = """
            async () => {
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const watch = new PerformanceObserver(() => {});
              watch.observe({ type: 'layout-shift', buffered: true });
              const shifts = watch.takeRecords().filter(each => !each.hadRecentInput);
              watch.disconnect();
              const moved = shifts.flatMap(each => each.sources.map(source => source.node?.outerHTML?.slice(0, 80)));
              return [shifts.reduce((sum, each) => sum + each.value, 0), moved.join('\\n')];
            }""";

    /** A page that asks again by itself stays while it is looked at. */
    private static final String STAY = """
            () => {
              if (document.querySelector('[data-ask-again]')) {
                for (let timer = setTimeout(() => {}); timer > 0; timer--) clearTimeout(timer);
              }
            }""";

    /** What Faces writes where a bundle has no word. */
    private static final Pattern NO_WORD = Pattern.compile("\\?{3}[\\w.-]+\\?{3}");

    /** A violation of the policy is not always said with a place; told again, it is said of this page. */
    private static final String TELL_VIOLATIONS = """
            addEventListener('securitypolicyviolation', event => console.error(
              `breaks the policy ${event.effectiveDirective}: ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber}`))""";

    /** Pictures further down come when somebody scrolls there; on ours they shall be. */
    private static final String ALL_PICTURES = """
            () => Promise.all([...document.images].map(image => {
              image.loading = 'eager';
              return image.decode().catch(() => {});
            })).then(() => true)""";

    /**
     * In what language a page says that it speaks, how wide it is, and what of it is read or heard, a line each. What
     * says itself that it speaks another language, as a mail to somebody else does, may.
     */
    private static final String READ = """
            () => {
              const other = '[lang]:not(html), script, style';
              const read = [document.title.replace(/ · [^·]*$/, '')];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (!text.parentElement.closest(other)) read.push(text.data);
              }
              document.querySelectorAll('[aria-label], [title], [alt], [placeholder]').forEach(each => {
                if (!each.closest(other)) {
                  read.push(...['aria-label', 'title', 'alt', 'placeholder'].map(name => each.getAttribute(name) ?? ''));
                }
              });
              const lines = read.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text !== '');
              return [document.documentElement.lang, document.documentElement.scrollWidth, lines.join('\\n')];
            }""";

    /** An amount whose sign follows it, a day before its month, a percentage with a comma: French. */
    private static final Pattern FRENCH_FIGURES = Pattern.compile("\\d\\s*(F\\s*CFA|€)(?!\\s*\\d)"
            + "|\\b\\d{1,2}(er)? (janv|févr|avr|juil|sept|oct|nov|déc|(mars|mai|juin|août)\\b)"
            + "|\\d,\\d+ %");

    /** Colours that change do so over some frames; the last one is there at once. */
    private static final String AT_REST = """
            () => document.getAnimations()
              .filter(each => each instanceof CSSTransition)
              .forEach(each => each.finish())""";

    /** What of a page does not belong on paper, and ink or paper of the wrong colour. */
    private static final String NOT_FOR_PAPER = """
            () => {
              const parts = colour => colour.match(/[\\d.]+/g).slice(0, 3);
              const light = colour => parts(colour).reduce((sum, part) => sum + Number(part), 0) / 3;
              const { color, backgroundColor } = getComputedStyle(document.documentElement);
              const faults = [];
              if (light(color) > 100) faults.push('ink ' + color);
              if (light(backgroundColor) < 250) faults.push('paper ' + backgroundColor);
              document.querySelectorAll('body > header, body > footer, nav, button, .button').forEach(each => {
                if (each.checkVisibility()) faults.push(each.outerHTML.slice(0, 80));
              });
              return faults;
            }""";

    private final URI home;
    private final Screen screen;
    private final boolean script;
    private final BrowserContext context;
    private final Page page;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<String> pages = new HashSet<>();

    private Window(URI home, Screen screen, Browser.NewContextOptions options, boolean script) {
        this.home = home;
        this.screen = screen;
        this.script = script;
        this.context = Chromium.context(home, options.setJavaScriptEnabled(script));
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add(new Complaint(error, "")));
        page.onFrameNavigated(frame -> pages.add(frame.url()));
        page.onRequest(this::note);
        page.addInitScript(TELL_VIOLATIONS);
    }

    /** What is said without an address is about the page that is open. */
    private void note(ConsoleMessage message) {
        // what follows the last colons is line and column
        String about = message.location().replaceFirst("(:\\d+){1,2}$", "");
        if (message.type().equals("error") && isOurs(about.startsWith("http") ? about : page.url())) {
            complaints.add(new Complaint(message.text(), about));
        }
    }

    /** Whoever leaves for a payment leaves by a whole page; what a page of ours is made of comes from us. */
    private void note(Request request) {
        if (!request.isNavigationRequest() && isOurs(request.frame().url()) && !isOurs(request.url())) {
            complaints.add(new Complaint("asks somebody else: " + request.url(), ""));
        }
    }

    private boolean isOurs(String address) {
        return address.startsWith(home + "/") || address.startsWith("data:") || address.startsWith("blob:");
    }

    /** A window with script. */
    static Window on(URI home, Screen screen) {
        return new Window(home, screen, screen.options(), true);
    }

    /** A window in which script is switched off. */
    static Window withoutScript(URI home, Screen screen) {
        return new Window(home, screen, screen.options(), false);
    }

    /** A window whose visitor reads English. */
    static Window inEnglish(URI home, Screen screen) {
        return new Window(home, screen, screen.options().setLocale("en-GB"), true);
    }

    /** A window that installs what the shop needs without a network. */
    static Window installing(URI home, Screen screen) {
        return new Window(home, screen, screen.options().setServiceWorkers(ServiceWorkerPolicy.ALLOW), true);
    }

    /** The page in it. */
    Page page() {
        return page;
    }

    /** The browser around it, with its cookies. */
    BrowserContext context() {
        return context;
    }

    Window open(String path) {
        answer(path);
        return this;
    }

    /** Opens a page and gives the status that it answered with. */
    int answer(String path) {
        Response response = page.navigate(home.resolve(path).toString());
        stay();
        return response.status();
    }

    /** Opens what a telephone folds away above a list. */
    Window unfold() {
        page.waitForLoadState();
        Locator fold = page.locator(".fold > input");
        if (fold.isVisible()) {
            fold.check();
        }
        return this;
    }

    /** Opens a page that only those see who have signed in, and does so. */
    void signIn(String door, Person who) {
        open(door);
        page.locator("#email").fill(who.email());
        page.locator("#password").fill(Town.PASSWORD);
        page.locator("button.primary[type=submit]").click();
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    /** The menu of a portal of work: at the side, or what the foot of a telephone's screen opens. */
    Locator menu() {
        if (screen == Screen.DESKTOP) {
            return page.locator(".desk-side");
        }
        Locator sheet = page.locator(".desk-sheet");
        if (!sheet.isVisible()) {
            page.locator(".desk-more > summary").click();
        }
        return sheet;
    }

    /** Goes to a place by the menu, as people do. */
    void go(String place) {
        menu().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(place).setExact(true))
                .click();
    }

    /** What the page is about. */
    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** What the page tells of that was done. */
    Locator told() {
        return page.locator(".toast span").first();
    }

    /** Waits for the end of work under way, of which the page tells by itself. */
    void awaitEnd() {
        assertThat(page.locator("main progress")).hasCount(0);
    }

    /** What {@link #answer} does for somebody who was never there: everything is fetched anew. */
    int answerAtFirstVisit(String path) {
        CDPSession network = context.newCDPSession(page);
        try {
            JsonObject off = new JsonObject();
            off.addProperty("cacheDisabled", true);
            network.send("Network.setCacheDisabled", off);
            return answer(path);
        } finally {
            network.detach();
        }
    }

    /** Shows an answer to which no address leads, as if the browser had been given it; its status is known already. */
    Window show(String path, HttpResponse<String> answer) {
        Predicate<String> there = home.resolve(path).toString()::equals;
        String policy = answer.headers().firstValue(POLICY).orElse("");
        page.route(
                there,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", POLICY, policy))
                        .setBody(answer.body())));
        open(path);
        page.unroute(there);
        return this;
    }

    /**
     * Holds the page against what every page must keep, and takes its picture. Its colours, which take longest, are looked
     * at on the wide screen: they are the same on both.
     */
    Window look(String name) {
        settle();
        picture(name);
        keepsWhatEveryPageMust();
        if (script) {
            page.evaluate(AT_REST);
            List<String> barriers = screen == Screen.DESKTOP ? Axe.barriers(page) : Axe.barriersButFaint(page);
            assertThat(barriers).as("barriers on " + page.url()).isEmpty();
        }
        return this;
    }

    /** What was pressed for is there before all that it is made of. */
    private void settle() {
        page.waitForLoadState();
        stay();
    }

    private void stay() {
        if (script) {
            page.evaluate(STAY);
        }
    }

    /** The browser has found no fault. */
    void complainsOfNothing() {
        assertThat(complaints)
                .as("what the browser says of " + page.url())
                .allMatch(each -> EXPLAINED.matcher(each.text()).find() && pages.contains(each.about()));
    }

    /** Forgets what the browser found so far. */
    Window anew() {
        complaints.clear();
        return this;
    }

    private void keepsWhatEveryPageMust() {
        complainsOfNothing();
        assertThat(page.content()).as("words of " + page.url()).doesNotContainPattern(NO_WORD);
        assertThat(widest()).as("width of " + page.url()).isLessThanOrEqualTo(screen.width());
    }

    /** The same, and a picture in the dark. */
    Window lookInTheDarkToo(String name) {
        look(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name + "-dark");
        if (script) {
            staysReadableInTheDark();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /**
     * Holds a page in English against what each language breaks on its own: no word is missing or too long for the
     * screen, figures are written as English writes them, and nothing is said in French.
     *
     * @param french texts that only French has
     */
    void readsAsEnglish(Set<String> french) {
        complainsOfNothing();
        List<?> read = (List<?>) page.evaluate(READ);
        List<String> lines = read.get(2).toString().lines().toList();
        assertThat(read.get(0)).as("language of " + page.url()).isEqualTo("en");
        assertThat(((Number) read.get(1)).intValue())
                .as("width of " + page.url())
                .isLessThanOrEqualTo(screen.width());
        assertThat(lines)
                .as("what is read on " + page.url())
                .isNotEmpty()
                .noneMatch(line -> NO_WORD.matcher(line).find())
                .noneMatch(line -> FRENCH_FIGURES.matcher(line).find())
                .noneMatch(french::contains);
    }

    /** What can be read in the light can be read in the dark too; the rest of a page is the same in both. */
    void staysReadableInTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(AT_REST);
        List<String> faint = Axe.faint(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(faint).as("faint in the dark on " + page.url()).isEmpty();
    }

    /** The amounts on the page that stand in nothing that a selector names. */
    @SuppressWarnings("unchecked")
    List<String> amountsOutside(String selector) {
        return (List<String>) page.evaluate(AMOUNTS, selector);
    }

    /** What comes out of a printer, also for whoever chose the dark: dark ink on white paper, and nothing to press. */
    Window lookOnPaper(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("document.documentElement.dataset.theme = 'dark'");
        picture(name + "-paper");
        assertThat((List<?>) page.evaluate(NOT_FOR_PAPER))
                .as("on paper, of " + page.url())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return this;
    }

    /** What the page and all it asked for weighed on the way, and how many requests that took. */
    Weight weight() {
        List<?> counted = (List<?>) page.evaluate(WEIGHT);
        return new Weight(((Number) counted.get(0)).intValue(), ((Number) counted.get(1)).longValue());
    }

    /** Nothing that somebody begins to read or to press has moved since the page was opened. */
    void standsStill() {
        List<?> shifts = (List<?>) page.evaluate(SHIFTS);
        assertThat(((Number) shifts.get(0)).doubleValue())
                .as("what moved on " + page.url() + ":\n" + shifts.get(1))
                .isLessThan(MOST_SHIFT);
    }

    private void picture(String name) {
        if (script) {
            page.evaluate(ALL_PICTURES);
            page.evaluate("scrollTo(0, 0)");
        }
        String file = name + "-" + screen.width() + (script ? "" : "-no-script") + ".jpg";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(file))
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }

    private int widest() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    @Override
    public void close() {
        context.close();
    }

    private record Complaint(String text, String about) {}

    /** How much came over the wire. */
    record Weight(int requests, long bytes) {}
}
