package org.sandaga.launcher.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.sandaga.launcher.tour.Api;

/** The business time, moved from moment to moment until it is the present. */
public final class Calendar {
    private static final int A_DAY = 1;

    private final Api staff;
    private final Instant present = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Duration behind;

    /** Reads the clock of a marketplace. */
    public Calendar(Api staff) {
        this.staff = staff;
        Instant now = Instant.parse(staff.get("/admin/clock").path("now").asText());
        // whole seconds are moved, and whole seconds were what it began with: what is left over is the way of the
        // answer
        this.behind = Duration.ofSeconds(
                Math.round(Duration.between(now, Instant.now()).toMillis() / 1_000.0));
    }

    /** Whether it is days behind the present: the beginning of a world, or one that was interrupted. */
    public boolean isInThePast() {
        return behind.toDays() >= A_DAY;
    }

    /** A moment on a day some days ago; of today, so long before the world was begun. */
    Instant moment(int daysAgo, LocalTime at) {
        if (daysAgo == 0) {
            return present.minusSeconds(at.toSecondOfDay());
        }
        return present.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(at)
                .toInstant(ZoneOffset.UTC);
    }

    /** The next time of day after a moment, but not so late that it would be in the future. */
    Instant next(Instant after, LocalTime at) {
        Instant sameDay = after.atZone(ZoneOffset.UTC).with(at).toInstant();
        return noLater(sameDay.isAfter(after) ? sameDay : sameDay.plus(A_DAY, ChronoUnit.DAYS));
    }

    private Instant noLater(Instant moment) {
        Instant latest = present.minus(5, ChronoUnit.MINUTES);
        return moment.isBefore(latest) ? moment : latest;
    }

    Instant present() {
        return present;
    }

    /** Moves the time to a moment, unless it has passed. */
    void moveTo(Instant moment) {
        Instant now = Instant.now().minus(behind);
        moveBy(Duration.ofSeconds(Duration.between(now, moment).toSeconds()));
    }

    /** Ends at the present. */
    public void moveToPresent() {
        moveBy(behind);
    }

    private void moveBy(Duration by) {
        if (by.toSeconds() > 0) {
            staff.post("/admin/clock/advances", Map.of("by", by.toString()));
            behind = behind.minus(by);
        }
    }
}
