package org.sandaga.payment;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;

/**
 * Reads what each provider says it moved for us, so that checks can hold the books against it. A bounded number of pages
 * in one turn: a reading that is longer, or was cut off, goes on from there in the next, and only one that came to the
 * end counts.
 */
@Dependent
class ReadProviderBooks implements Job {
    private static final Logger LOG = Logger.getLogger(ReadProviderBooks.class.getName());
    private static final int MOST_PAGES = 50;

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
        MovementDesk.Reading reading = desk.open(book.provider());
        int pages = 0;
        do {
            ProviderBook.Page page = page(book, reading);
            reading = reading.with(page);
            desk.keep(reading, page.movements());
            pages++;
        } while (reading.after() != null && pages < MOST_PAGES);
    }

    /** A page that the provider will not give is not asked for again and again: the next reading begins anew. */
    private ProviderBook.Page page(ProviderBook book, MovementDesk.Reading reading) {
        try {
            return book.read(reading.from(), reading.after());
        } catch (ProviderRefused refused) {
            desk.giveUp(reading);
            throw refused;
        }
    }
}
