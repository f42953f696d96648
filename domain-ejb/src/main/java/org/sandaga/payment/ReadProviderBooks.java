package org.sandaga.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Job;

/**
 * Reads what each provider says it moved for us, so that checks can hold the books against it. A reading that is cut
 * off is begun anew where it began: only one that came to the end counts.
 */
@Dependent
class ReadProviderBooks implements Job {
    private static final Logger LOG = Logger.getLogger(ReadProviderBooks.class.getName());

    private final Instance<ProviderBook> books;
    private final MovementDesk desk;

    @Inject
    ReadProviderBooks(@Any Instance<ProviderBook> books, MovementDesk desk) {
        this.books = books;
        this.desk = desk;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        books.stream().filter(ProviderBook::isConnected).forEach(this::guarded);
    }

    /** One provider that does not answer keeps nobody from reading the next one's. */
    private void guarded(ProviderBook book) {
        try {
            read(book);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "the book of " + book.provider() + " could not be read to its end");
        }
    }

    private void read(ProviderBook book) {
        MovementDesk.Reading reading = desk.begin(book.provider());
        Instant latest = reading.from();
        @Nullable String after = null;
        do {
            ProviderBook.Page page = book.read(reading.from(), after);
            desk.keep(reading, page.movements());
            for (Movement each : page.movements()) {
                latest = each.at().isAfter(latest) ? each.at() : latest;
            }
            after = page.next();
        } while (after != null);
        desk.end(reading, latest);
    }
}
