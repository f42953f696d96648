package org.sandaga.backoffice.messages;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Called;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Meant;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.Backlog;
import org.sandaga.shared.CarriedEvent;
import org.sandaga.shared.CarriedFilter;
import org.sandaga.shared.DeadLetter;
import org.sandaga.shared.DeadLetters;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.OutboxTrail;

/** Events on their way through the broker to their consumers, and those that were given up, with replay. */
@Named
@RequestScoped
public class OutboxPage {
    private final OutboxTrail outbox;
    private final DeadLetters letters;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final Called called;
    private final Meant meant;
    private List<DeadLetter> dead = List.of();
    private List<Backlog> backlogs = List.of();
    private boolean brokerAway;
    private @Nullable Sheet<CarriedEvent> sheet;

    @Inject
    OutboxPage(
            OutboxTrail outbox,
            DeadLetters letters,
            Work work,
            Desk desk,
            Sheets sheets,
            Cells cells,
            Called called,
            Meant meant) {
        this.outbox = outbox;
        this.letters = letters;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
        this.called = called;
        this.meant = meant;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OutboxPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Replays, else shows what waits. */
    public void open() {
        desk.open(this::replay, this::read);
    }

    private String replay() {
        if (work.text("do").equals("replay-all")) {
            return letters.replayAll(work.actor()).left() == 0 ? "/outbox?did=replayed" : "/outbox?did=replayed-part";
        }
        letters.replay(work.actor(), work.text("letter"));
        return "/outbox?did=replayed";
    }

    private void read() {
        sheet = sheets.read("admin.outbox", columns(), this::carried);
        try {
            dead = letters.list(work.actor());
            called.learn(dead.stream().map(DeadLetter::aggregate).toList());
        } catch (NotAllowed stranger) {
            throw stranger;
        } catch (RuntimeException silent) {
            // the outbox can be looked at while the broker is away, and is then of most interest
            brokerAway = true;
        }
        backlogs = outbox.backlogs(work.actor(), letters.consumers(work.actor()), brokerAway ? null : dead);
    }

    private Listing<CarriedEvent> carried(ListRequest page) {
        CarriedFilter filter =
                new CarriedFilter(isWaiting(), Choice.text(work.text("type")), meant.things(work.text("thing")));
        Listing<CarriedEvent> events = outbox.list(work.actor(), filter, page);
        called.learn(events.items().stream().map(CarriedEvent::aggregate).toList());
        return events;
    }

    private List<Column<CarriedEvent>> columns() {
        return List.of(
                Column.<CarriedEvent>of("type", row -> Cell.of(called.event(row.type()), row.type()))
                        .sorting(),
                Column.of("aggregate", row -> called.cell(row.aggregate())),
                Column.of("told", row -> cells.moment(row.occurredAt())),
                Column.of("carriedAt", row -> row.sentAt() == null ? waiting() : cells.moment(row.sentAt())),
                Column.<CarriedEvent>figures("-sequence", row -> cells.number(row.sequence()))
                        .sorting());
    }

    private Cell waiting() {
        return Cell.status(sheets.word("outbox.waits"), "", "warn");
    }

    /** Whether only events that wait are asked for. */
    public boolean isWaiting() {
        return work.text("waiting").equals("true");
    }

    /** How far each consumer has come. */
    public List<Backlog> getBacklogs() {
        return backlogs;
    }

    public List<DeadLetter> getDead() {
        return dead;
    }

    /** Whether more were given up than are shown. */
    public boolean isMoreDead() {
        return dead.size() == DeadLetters.MOST;
    }

    public boolean isBrokerAway() {
        return brokerAway;
    }

    public @Nullable Sheet<CarriedEvent> getSheet() {
        return sheet;
    }
}
