package org.sandaga.backoffice.page;

import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Written;
import org.sandaga.shared.Money;

/** Fills cells of lists: shown as people read it, and plainly for spreadsheets. */
@RequestScoped
public class Cells {
    private final Written written;
    private final Tone tone;
    private final Sheets sheets;

    @Inject
    Cells(Written written, Tone tone, Sheets sheets) {
        this.written = written;
        this.tone = tone;
        this.sheets = sheets;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Cells() {
        this(null, null, null);
    }

    /** A status with its word. */
    public Cell status(Enum<?> status) {
        return status("status.", status);
    }

    /** A status with its word among other words. */
    public Cell status(String prefix, Enum<?> status) {
        return Cell.status(sheets.word(prefix + status.name()), status.name(), tone.of(status));
    }

    /** A choice that is no status, by its word. */
    public Cell choice(String prefix, Enum<?> choice) {
        return Cell.of(sheets.word(prefix + choice.name()), choice.name());
    }

    /** An amount; nothing for none. A spreadsheet adds it up, so that its currency has a column of its own. */
    public Cell money(@Nullable Money amount) {
        return amount == null ? Cell.of("") : Cell.of(written.money(amount), written.sheet(amount));
    }

    /** The currency of an amount, for a column beside it; nothing for none. */
    public Cell currency(@Nullable Money amount) {
        return Cell.of(amount == null ? "" : amount.currency());
    }

    /** A day and the time of day; nothing for none. */
    public Cell moment(@Nullable Instant at) {
        return moment(written.moment(at), at);
    }

    /** A day; nothing for none. */
    public Cell day(@Nullable Instant at) {
        return moment(written.day(at), at);
    }

    private Cell moment(String text, @Nullable Instant at) {
        return Cell.moment(text, written.sheet(at), written.iso(at));
    }

    /** A number. */
    public Cell number(long number) {
        return Cell.of(written.number(number), Long.toString(number));
    }

    /** Yes or no. */
    public Cell flag(boolean flag) {
        return Cell.of(sheets.word(flag ? "yes" : "no"), Boolean.toString(flag));
    }
}
