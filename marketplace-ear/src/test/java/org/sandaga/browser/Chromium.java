package org.sandaga.browser;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The machine's own Chromium, started once for each marketplace that tests look at and each thread that does; it ends
 * with them. Playwright does one thing at a time, and classes of tests run at once.
 */
final class Chromium {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Map<Place, Browser> STARTED = new HashMap<>();

    /**
     * In milliseconds, for whatever is waited for: classes of tests that run at once let a page take its time, what
     * never comes fails all the same.
     */
    private static final int PATIENCE = 120_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private Chromium() {}

    /** Where it is, if anywhere. */
    static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getenv("SANDAGA_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser of its own for somebody who looks at a marketplace. */
    static BrowserContext context(URI home, Browser.NewContextOptions options) {
        BrowserContext context = at(home).newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static synchronized Browser at(URI home) {
        return STARTED.computeIfAbsent(new Place(home, Thread.currentThread()), any -> started());
    }

    private static Browser started() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program().orElseThrow())
                        .setArgs(ARGUMENTS)
                        .setTimeout(PATIENCE));
    }

    private record Place(URI home, Thread thread) {}
}
