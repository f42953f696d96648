package org.sandaga.backoffice;

import org.junit.jupiter.api.Test;

import org.sandaga.portal.MenuEntry;
import org.sandaga.shared.MarketClock;

import static org.assertj.core.api.Assertions.assertThat;

class BackOfficeMenuTest {
    @Test
    void leadsToNoClockThatIsFixed() {
        assertThat(new BackOfficeMenu(new MarketClock()).groups().stream().flatMap(group -> group.entries().stream()))
                .extracting(MenuEntry::path)
                .contains("/settings")
                .doesNotContain("/clock");
    }
}
