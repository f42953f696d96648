package org.sandaga.browser;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

import org.sandaga.running.Beside;

import static org.assertj.core.api.Assertions.assertThat;

/** Motion is switched off for whoever has said so to their machine. */
@Beside
@InChromium
class ReducedMotionIT {
    private static final Square SQUARE = Square.get();

    /** What takes longer than a blink to become what it is. */
    private static final String MOVING = """
            () => [...document.querySelectorAll('*')]
              .filter(each => {
                const { transitionDuration, animationDuration } = getComputedStyle(each);
                return `${transitionDuration}, ${animationDuration}`.split(', ').some(time => parseFloat(time) > 0.001);
              })
              .map(each => each.outerHTML.slice(0, 80))""";

    @ParameterizedTest
    @CsvSource({"awa, /fr/", "fatou, /vendor/orders", "aminata, /admin/parts"})
    void keepsStillForWhoeverAskedForIt(String who, String address) {
        Page page = SQUARE.people()
                .get(who)
                .window(Screen.DESKTOP)
                .anew()
                .open(address)
                .page();
        assertThat(moving(page)).as("what moves for others").isNotEmpty();

        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        List<?> moving = moving(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));

        assertThat(moving).isEmpty();
    }

    private static List<?> moving(Page page) {
        return (List<?>) page.evaluate(MOVING);
    }
}
