package org.sandaga.backoffice.home;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.analytics.Culprits;
import org.sandaga.analytics.Label;
import org.sandaga.audit.Fault;
import org.sandaga.audit.Finding;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.MoneyTrail;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.backoffice.page.Things;
import org.sandaga.catalog.ProductId;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.JournalId;
import org.sandaga.portal.Work;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Lays out what a check found so that each row leads to the things that it speaks of. */
@RequestScoped
public class FaultTables {
    private final Culprits culprits;
    private final Sheets words;
    private final MoneyTrail trail;
    private final Work work;

    @Inject
    FaultTables(Culprits culprits, Sheets words, MoneyTrail trail, Work work) {
        this.culprits = culprits;
        this.words = words;
        this.trail = trail;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FaultTables() {
        this(null, null, null, null);
    }

    FaultTable of(Finding finding) {
        Map<Fault.Column, Label> things = culprits.of(work.actor(), finding.faults(), work.language());
        List<String> heads = finding.faults().stream()
                .limit(1)
                .flatMap(each -> each.columns().stream())
                .map(each -> head(each.name()))
                .toList();
        return new FaultTable(
                heads, finding.faults().stream().map(each -> row(each, things)).toList());
    }

    /** What the database calls a column, unless the portal has a word for it. */
    private String head(String name) {
        String key = "fault." + name;
        String word = words.word(key);
        return word.equals(key) ? name.replace('_', ' ') : word;
    }

    private List<Cell> row(Fault fault, Map<Fault.Column, Label> things) {
        return fault.columns().stream().map(each -> cell(fault, each, things)).toList();
    }

    private Cell cell(Fault fault, Fault.Column column, Map<Fault.Column, Label> things) {
        Label thing = things.get(column);
        if (thing != null) {
            return Cell.of(name(thing)).to(path(thing));
        }
        AccountType account = column.name().equals("account") ? Choice.of(AccountType.class, column.value()) : null;
        return account == null
                ? Cell.of(column.value())
                : Cell.of(words.word("account." + account.name()))
                        .to(trail.accounts(vendor(fault, things).orElse(null), account));
    }

    private String name(Label thing) {
        return thing.id().startsWith(JournalId.PREFIX + "_")
                ? words.word("journal.number", thing.name())
                : thing.name();
    }

    /** Whoever may not open a vendor's file sees its accounts instead; nowhere for a page that they may not open. */
    private String path(Label thing) {
        String page = Things.path(thing.page());
        return switch (thing.page().replaceFirst("_.*", "")) {
            case VendorId.PREFIX ->
                work.actor().may(Permission.VENDOR_REVIEW) ? page : trail.accounts(VendorId.parse(thing.page()));
            case ProductId.PREFIX -> work.actor().may(Permission.CATALOG_EDIT) ? page : "";
            case UserId.PREFIX -> work.actor().may(Permission.ACCOUNTS_MANAGE) ? page : "";
            default -> page;
        };
    }

    /** The vendor that a row names. */
    private static Optional<VendorId> vendor(Fault fault, Map<Fault.Column, Label> things) {
        return fault.columns().stream()
                .filter(each -> each.name().equals("vendor"))
                .map(things::get)
                .filter(Objects::nonNull)
                .map(each -> VendorId.parse(each.id()))
                .findFirst();
    }
}
