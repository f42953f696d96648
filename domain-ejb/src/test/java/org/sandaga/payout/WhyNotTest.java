package org.sandaga.payout;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WhyNotTest {

    @ParameterizedTest
    @EnumSource(WhyNot.class)
    void hasWordsForEveryReasonInBothLanguages(WhyNot reason) {
        assertThat(reason.in(Locale.FRENCH)).isNotEqualTo(reason.name()).isNotEqualTo(reason.in(Locale.ENGLISH));
        assertThat(reason.in(Locale.ENGLISH)).isNotEqualTo(reason.name());
    }
}
