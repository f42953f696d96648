package org.sandaga.payment;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sandaga.payment.AttemptStatus.CAPTURED;
import static org.sandaga.payment.AttemptStatus.DUPLICATE;
import static org.sandaga.payment.AttemptStatus.FLAGGED;
import static org.sandaga.payment.AttemptStatus.OPEN;
import static org.sandaga.payment.AttemptStatus.STARTING;

class AttemptStatusTest {
    private static final Set<AttemptStatus> MONEY_CAME = EnumSet.of(FLAGGED, DUPLICATE, CAPTURED);

    @ParameterizedTest
    @EnumSource(AttemptStatus.class)
    @Tag("W-05")
    void judgesMoneyThatCameOnceWhateverIsReportedLater(AttemptStatus later) {
        assertThat(MONEY_CAME)
                .allSatisfy(judged -> assertThat(judged.after(later)).isEqualTo(judged));
    }

    @ParameterizedTest
    @EnumSource(AttemptStatus.class)
    void mayStillBePaidByOnlyWhileThePageIsOpenOrOpening(AttemptStatus status) {
        assertThat(status.isLive()).isEqualTo(EnumSet.of(STARTING, OPEN).contains(status));
    }
}
