package org.sandaga.backoffice.audit;

import org.junit.jupiter.api.Test;

import org.sandaga.shared.Change;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTest {
    private static final String SHOP = VendorId.next().text();

    @Test
    void speakOfTheThingsThatTheyAreAbout() {
        assertThat(Changes.things(new Change("vendor", null, SHOP))).containsExactly(SHOP);
        assertThat(Changes.things(new Change(SHOP, "1", "2"))).containsExactly(SHOP);
    }

    /** Whoever refuses an order writes why, and what looks like an id but is none is found nowhere. */
    @Test
    void speakOfNothingThatPeopleWrote() {
        assertThat(Changes.things(new Change("reason", null, "ven_" + "u".repeat(26))))
                .isEmpty();
    }
}
