package org.sandaga.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

/** What somebody looks at a portal with. */
enum Screen {
    DESKTOP(1280, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A browser of this size, speaking French, that asks the server for everything. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(this == PHONE)
                .setHasTouch(this == PHONE)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setLocale("fr-FR");
    }

    int width() {
        return width;
    }
}
