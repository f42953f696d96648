package org.sandaga.backoffice.payout;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.sandaga.payout.PayoutStatus;

import static org.assertj.core.api.Assertions.assertThat;

class PayoutRunPageTest {
    /** One that came back had left; one that the provider refused never did. */
    @Test
    void countsAsSentWhatTheProviderTook() {
        assertThat(Stream.of(PayoutStatus.values()).filter(PayoutRunPage::hasLeft))
                .containsExactly(PayoutStatus.SENT, PayoutStatus.SETTLED, PayoutStatus.RETURNED);
    }
}
