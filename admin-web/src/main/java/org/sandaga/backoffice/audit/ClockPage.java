package org.sandaga.backoffice.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;

/** The business clock of a demo, which can be moved forward; anywhere else there is no such page. */
@Named
@RequestScoped
public class ClockPage {
    private static final List<String> STEPS = List.of("PT1H", "P1D", "P7D", "P14D");

    private final MarketClock clock;
    private final Work work;
    private final Desk desk;

    @Inject
    ClockPage(MarketClock clock, Work work, Desk desk) {
        this.clock = clock;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ClockPage() {
        this(null, null, null);
    }

    /** Moves it, else shows it. */
    public void open() {
        desk.show(() -> {
            if (!clock.isMovable()) {
                throw new NotFound("clock", "fixed");
            }
            if (!work.actor().may(Permission.CLOCK_MOVE)) {
                throw new NotAllowed(Permission.CLOCK_MOVE);
            }
            if (work.isPost()) {
                desk.act(this::move);
            }
        });
    }

    private String move() {
        clock.advance(work.actor(), step());
        return "/clock?did=clock-moved";
    }

    private Duration step() {
        try {
            return Duration.parse(work.text("by"));
        } catch (DateTimeParseException notOne) {
            throw new InvalidInput("by", "P1D");
        }
    }

    public Instant getNow() {
        return clock.now();
    }

    /** How far it can be moved by one button. */
    public List<String> getSteps() {
        return STEPS;
    }
}
