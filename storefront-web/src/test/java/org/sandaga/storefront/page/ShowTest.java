package org.sandaga.storefront.page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShowTest {
    @Test
    void aCurrencyThatFollowsTheNumberIsSaidOnce() {
        assertThat(Show.joined("10\u202f000\u00a0F\u202fCFA", "19\u202f999\u00a0F\u202fCFA", "F\u202fCFA"))
                .isEqualTo("10\u202f000 – 19\u202f999\u00a0F\u202fCFA");
    }

    @Test
    void aCurrencyThatStandsBeforeTheNumberIsSaidTwice() {
        assertThat(Show.joined("$10.00", "$19.99", "$")).isEqualTo("$10.00 – $19.99");
    }
}
