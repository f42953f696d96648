package org.sandaga.browser;

import com.microsoft.playwright.Browser;

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

    /** A browser of this size, speaking French. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(this == PHONE)
                .setHasTouch(this == PHONE)
                .setLocale("fr-FR");
    }

    int width() {
        return width;
    }
}
