package org.sandaga.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.SystemTime;

/**
 * A provider's own book in memory, of which a test writes each line; a page of it has two. It refuses to be read inside
 * a transaction.
 */
@ApplicationScoped
public class StandInBook implements ProviderBook {
    private static final int PAGE = 2;

    private final List<Movement> newestFirst = new ArrayList<>();
    private final List<Instant> beginnings = new ArrayList<>();
    private final EntityManager entities;
    private int answers = Integer.MAX_VALUE;
    private boolean refuses;

    @Inject
    StandInBook(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    StandInBook() {
        this(null);
    }

    @Override
    public String provider() {
        return StandInGateway.NAME;
    }

    @Override
    public Page read(Instant since, @Nullable String after) {
        requireNoTransaction();
        if (refuses) {
            throw new ProviderRefused(provider(), "no such line");
        }
        if (answers == 0) {
            throw new ProviderUnavailable(provider());
        }
        answers--;
        if (after == null) {
            beginnings.add(since);
        }
        List<Movement> rest = newestFirst.stream()
                .filter(each -> !each.at().isBefore(since))
                .dropWhile(each -> after != null && !each.id().equals(after))
                .skip(after == null ? 0 : 1)
                .toList();
        List<Movement> page = rest.stream().limit(PAGE).toList();
        return new Page(page, rest.size() > PAGE ? page.getLast().id() : null);
    }

    /** Something moved just now. */
    public void moved(Movement.Kind kind, String name, Money net) {
        moved(kind, name, net, new SystemTime().now());
    }

    /** Something moved at a moment by the provider's clock. */
    public void moved(Movement.Kind kind, String name, Money net, Instant at) {
        newestFirst.addFirst(new Movement("txn_" + newestFirst.size(), kind, name, net, at));
    }

    /** How many more pages it gives before it falls silent. */
    public void answers(int pages) {
        answers = pages;
    }

    /** Whether it says no from now on. */
    public void refuses(boolean says) {
        refuses = says;
    }

    /** The moments since which it was asked, a reading each. */
    public List<Instant> beginnings() {
        return beginnings;
    }

    private void requireNoTransaction() {
        boolean inside;
        try {
            entities.isOpen();
            inside = true;
        } catch (IllegalStateException outside) {
            inside = false;
        }
        if (inside) {
            throw new AssertionError("the provider's book was read inside a transaction");
        }
    }
}
