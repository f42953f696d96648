package org.sandaga.backoffice.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.ledger.Books;
import org.sandaga.ledger.EntryRow;
import org.sandaga.ledger.JournalId;
import org.sandaga.ledger.JournalView;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.Money;

/** One journal: its debits and credits, and what each belongs to. */
@Named
@RequestScoped
public class JournalPage {
    private final Books books;
    private final Belongings belongings;
    private final LedgerNames names;
    private final Work work;
    private final Desk desk;
    private @Nullable JournalView view;

    @Inject
    JournalPage(Books books, Belongings belongings, LedgerNames names, Work work, Desk desk) {
        this.books = books;
        this.belongings = belongings;
        this.names = names;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JournalPage() {
        this(null, null, null, null, null);
    }

    /** Reads it. */
    public void open() {
        desk.show(() -> {
            JournalView found = books.journal(work.actor(), JournalId.parse(work.getPlace()));
            List<EntryRow> entries = found.entries();
            names.learn(entries.stream().map(EntryRow::code).toList());
            belongings.learn(entries.stream().map(EntryRow::subject).toList());
            view = found;
        });
    }

    public @Nullable JournalView getView() {
        return view;
    }

    /** What the first entry that belongs to something belongs to, or null. */
    public @Nullable UUID getSubject() {
        return view == null ? null : view.journal().subject();
    }

    /** All debits of a currency, which are all its credits too. */
    public List<Money> getSums() {
        return view == null
                ? List.of()
                : view.entries().stream()
                        .map(each -> each.amount().currency())
                        .distinct()
                        .map(currency -> debits(currency))
                        .toList();
    }

    private Money debits(String currency) {
        return Money.sum(
                Objects.requireNonNull(view).entries().stream()
                        .map(EntryRow::amount)
                        .filter(each -> each.currency().equals(currency) && each.isPositive())
                        .toList(),
                currency);
    }
}
