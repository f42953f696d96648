package org.sandaga.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser window on a portal. It notes what the browser complains of, and {@link #look} holds each page to what every
 * page must keep: no error, no policy violation, nothing wider than the screen, no serious barrier.
 */
final class Window implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> BARRIERS = Set.of("serious", "critical");

    /** A page that says what is wrong answers with that status, and the browser notes it. */
    private static final Pattern EXPLAINED = Pattern.compile("responded with a status of 4(00|09|22)");

    private final URI home;
    private final Screen screen;
    private final boolean script;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Window(URI home, Screen screen, boolean script) {
        this.home = home;
        this.screen = screen;
        this.script = script;
        this.context = Chromium.get().newContext(screen.options().setJavaScriptEnabled(script));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && message.location().startsWith(home.toString())
                    && !EXPLAINED.matcher(message.text()).find()) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(error));
    }

    /** A window with script. */
    static Window on(URI home, Screen screen) {
        return new Window(home, screen, true);
    }

    /** A window in which script is switched off. */
    static Window withoutScript(URI home, Screen screen) {
        return new Window(home, screen, false);
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
        page.navigate(home.resolve(path).toString());
        return this;
    }

    /** Holds the page against what every page must keep, and takes its picture. */
    Window look(String name) {
        picture(name);
        assertThat(complaints).as("what the browser says of " + page.url()).isEmpty();
        assertThat(widest()).as("width of " + page.url()).isLessThanOrEqualTo(screen.width());
        if (script) {
            assertThat(barriers()).as("barriers on " + page.url()).isEmpty();
        }
        return this;
    }

    /** The same, and a picture in the dark. */
    Window lookInTheDarkToo(String name) {
        look(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name + "-dark");
        if (script) {
            assertThat(barriers()).as("barriers in the dark on " + page.url()).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    private void picture(String name) {
        String file = name + "-" + screen.width() + (script ? "" : "-no-script") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
    }

    private int widest() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> BARRIERS.contains(rule.getImpact()))
                        .map(Window::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): "
                + rule.getNodes().stream().map(each -> each.getHtml()).collect(Collectors.joining("\n  "));
    }

    @Override
    public void close() {
        context.close();
    }
}
