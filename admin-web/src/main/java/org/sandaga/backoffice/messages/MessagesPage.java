package org.sandaga.backoffice.messages;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.notification.MessageFilter;
import org.sandaga.notification.MessageRow;
import org.sandaga.notification.MessageStatus;
import org.sandaga.notification.Messages;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** What was written to whom, the newest first. */
@Named
@RequestScoped
public class MessagesPage {
    private final Messages messages;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private @Nullable Sheet<MessageRow> sheet;

    @Inject
    MessagesPage(Messages messages, Work work, Desk desk, Sheets sheets, Cells cells) {
        this.messages = messages;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MessagesPage() {
        this(null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> {
            MessageFilter filter = new MessageFilter(
                    null, null, getStatus(), Choice.text(work.text("recipient")), Choice.text(work.text("kind")));
            sheet = sheets.read("admin.messages", columns(), page -> messages.list(work.actor(), filter, page));
        });
    }

    private List<Column<MessageRow>> columns() {
        return List.of(
                Column.of("subject", this::subject),
                Column.<MessageRow>of("recipient", row -> Cell.of(row.recipient()))
                        .sorting(),
                Column.of("language", this::language),
                Column.of("status", row -> cells.status(row.status())),
                Column.<MessageRow>of("madeAt", row -> cells.moment(row.madeAt()))
                        .sorting(),
                Column.of(
                        getStatus() == MessageStatus.FAILED ? "why" : "-why",
                        row -> Cell.of(row.reason() == null ? "" : row.reason())),
                Column.figures("-attempts", row -> cells.number(row.attempts())));
    }

    private Cell language(MessageRow row) {
        return Cell.of(Locale.of(row.language()).getDisplayLanguage(work.locale()), row.language());
    }

    private Cell subject(MessageRow row) {
        return Cell.of(row.subject())
                .in(row.language())
                .to("/messages/" + row.id().text());
    }

    public @Nullable Sheet<MessageRow> getSheet() {
        return sheet;
    }

    /** The status that is asked for, or null for all. */
    public @Nullable MessageStatus getStatus() {
        return Choice.of(MessageStatus.class, work.text("status"));
    }

    public MessageStatus[] getStatuses() {
        return MessageStatus.values();
    }
}
