package org.sandaga.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In 2026, 27 November and 4 December are Fridays. */
class PayDaysTest {
    private static final String DAKAR = "Africa/Dakar";
    private static final String PARIS = "Europe/Paris";

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T23:59:59Z, 2026-11-27",
        "2026-11-27T00:00:00Z, 2026-11-27",
        "2026-11-27T12:00:00Z, 2026-11-27",
        "2026-11-27T23:59:59Z, 2026-11-27",
        "2026-11-28T00:00:00Z, 2026-12-04"
    })
    void countsTheDayItselfUntilItIsOver(Instant released, LocalDate paid) {
        assertThat(next(PayRhythm.FRIDAY, DAKAR, released)).isEqualTo(paid);
    }

    @Test
    void beginsAndEndsADayWhereTheMarketplaceIs() {
        Instant late = Instant.parse("2026-11-27T23:30:00Z");

        assertThat(next(PayRhythm.FRIDAY, DAKAR, late)).isEqualTo("2026-11-27");
        assertThat(next(PayRhythm.FRIDAY, PARIS, late)).isEqualTo("2026-12-04");
        assertThat(next(PayRhythm.SATURDAY, PARIS, late)).isEqualTo("2026-11-28");
    }

    @ParameterizedTest
    @CsvSource({
        // 23 hours
        "2026-03-28T22:59:59Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-04-05",
        // 25 hours
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-11-01"
    })
    void followsTheClocksWhenTheyAreChanged(Instant released, LocalDate paid) {
        assertThat(next(PayRhythm.SUNDAY, PARIS, released)).isEqualTo(paid);
    }

    /** In Cairo the clocks were put from midnight to one on Friday 24 April 2026. */
    @Test
    void beginsADayThatHasNoMidnightWhenItsFirstHourBegins() {
        PayDays days = new PayDays(PayRhythm.FRIDAY, ZoneId.of("Africa/Cairo"));
        LocalDate spring = LocalDate.parse("2026-04-24");

        assertThat(days.begin(spring)).isEqualTo("2026-04-23T22:00:00Z");
        assertThat(days.end(spring)).isEqualTo("2026-04-24T21:00:00Z");
        assertThat(days.next(days.begin(spring), null)).contains(spring);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:59Z, 2027-01-01",
        "2027-01-01T00:00:00Z, 2027-01-01",
        "2027-01-02T00:00:00Z, 2027-02-01",
        "2028-02-29T12:00:00Z, 2028-03-01"
    })
    void comesOnceAMonth(Instant released, LocalDate paid) {
        assertThat(next(PayRhythm.MONTHLY, DAKAR, released)).isEqualTo(paid);
    }

    @Test
    void isOverOnceTheRunOfTheDayWasMade() {
        Instant noon = Instant.parse("2026-11-27T12:00:00Z");
        Instant evening = Instant.parse("2026-11-27T20:00:00Z");
        Instant dayBefore = Instant.parse("2026-11-26T12:00:00Z");
        PayDays fridays = new PayDays(PayRhythm.FRIDAY, ZoneId.of(DAKAR));

        assertThat(fridays.next(evening, noon)).contains(LocalDate.parse("2026-12-04"));
        assertThat(fridays.next(evening, dayBefore)).contains(LocalDate.parse("2026-11-27"));
        assertThat(new PayDays(PayRhythm.DAILY, ZoneId.of(DAKAR)).next(evening, noon))
                .contains(LocalDate.parse("2026-11-28"));
    }

    @Test
    void looksForwardAndBackFromADayWithoutTheDayItself() {
        PayDays fridays = new PayDays(PayRhythm.FRIDAY, ZoneId.of(DAKAR));
        PayDays firsts = new PayDays(PayRhythm.MONTHLY, ZoneId.of(DAKAR));

        assertThat(fridays.after(LocalDate.parse("2026-11-27"))).contains(LocalDate.parse("2026-12-04"));
        assertThat(fridays.before(LocalDate.parse("2026-11-27"))).contains(LocalDate.parse("2026-11-20"));
        assertThat(fridays.before(LocalDate.parse("2026-11-28"))).contains(LocalDate.parse("2026-11-27"));
        assertThat(firsts.after(LocalDate.parse("2027-01-01"))).contains(LocalDate.parse("2027-02-01"));
        assertThat(firsts.before(LocalDate.parse("2027-02-01"))).contains(LocalDate.parse("2027-01-01"));
    }

    @Test
    void knowsNoDayWhenPayoutsAreMadeByHand() {
        PayDays none = new PayDays(PayRhythm.BY_HAND, ZoneId.of(DAKAR));

        assertThat(none.next(Instant.parse("2026-11-27T12:00:00Z"), null)).isEmpty();
        assertThat(none.before(LocalDate.parse("2026-11-27"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "BY_HAND", mode = EnumSource.Mode.EXCLUDE)
    void findsADayForEveryOtherRhythm(PayRhythm rhythm) {
        assertThat(next(rhythm, DAKAR, Instant.parse("2026-11-27T12:00:00Z"))).isNotNull();
    }

    private static @Nullable LocalDate next(PayRhythm rhythm, String zone, Instant released) {
        return new PayDays(rhythm, ZoneId.of(zone)).next(released, null).orElse(null);
    }
}
