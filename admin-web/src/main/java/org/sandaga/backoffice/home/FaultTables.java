package org.sandaga.backoffice.home;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.analytics.Culprits;
import org.sandaga.analytics.Label;
import org.sandaga.audit.Fault;
import org.sandaga.audit.Finding;
import org.sandaga.backoffice.page.Called;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.MoneyTrail;
import org.sandaga.backoffice.page.Names;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.backoffice.page.Things;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.importing.ImportId;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.JournalId;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Lays out what a check found so that each row leads to the things that it speaks of. */
@RequestScoped
public class FaultTables {
    /** Columns of amounts in minor units where a row says in which currency. */
    private static final Set<String> AMOUNTS = Set.of(
            "accepted",
            "allocated",
            "amount",
            "asked",
            "authorised",
            "authorised_of_shares",
            "balance",
            "booked",
            "books",
            "captured",
            "captured_of_shares",
            "claimed",
            "commission",
            "commission_booked",
            "commission_of_lines",
            "commission_tax",
            "commission_tax_of_lines",
            "confirmed_refunds",
            "difference",
            "items",
            "items_of_lines",
            "open_refunds",
            "orders",
            "payment",
            "price",
            "provider_moved",
            "quoted",
            "refunded",
            "refunded_of_shares",
            "remembered",
            "share",
            "tax",
            "tax_added",
            "tax_added_of_lines",
            "tax_booked",
            "tax_included",
            "tax_included_of_lines",
            "total");

    /** Columns of sentences and words that the check itself writes. */
    private static final Set<String> SENTENCES = Set.of("fault", "how", "what");

    private static final Set<String> QUANTITIES = Set.of(
            "allocated",
            "backorder_limit",
            "charges",
            "found",
            "held",
            "in_parcels",
            "moved",
            "on_hand",
            "ordered",
            "promised",
            "purchases",
            "reserved",
            "shipped",
            "times",
            "waiting");

    /** Before the words of what a check writes itself. */
    static final String FINDING = "finding.";

    private static final Predicate<String> ACCOUNT =
            Pattern.compile(UserId.PREFIX + "_[0-9a-z]{26}").asMatchPredicate();
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Culprits culprits;
    private final Sheets words;
    private final Written written;
    private final Cells cells;
    private final Called called;
    private final Names names;
    private final MoneyTrail trail;
    private final Work work;

    @Inject
    FaultTables(
            Culprits culprits,
            Sheets words,
            Written written,
            Cells cells,
            Called called,
            Names names,
            MoneyTrail trail,
            Work work) {
        this.culprits = culprits;
        this.words = words;
        this.written = written;
        this.cells = cells;
        this.called = called;
        this.names = names;
        this.trail = trail;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FaultTables() {
        this(null, null, null, null, null, null, null, null);
    }

    FaultTable of(Finding finding) {
        Map<Fault.Column, Label> things = culprits.of(work.actor(), finding.faults(), work.language());
        names.learn(actors(finding));
        List<FaultTable.Head> heads = finding.faults().stream()
                .limit(1)
                .flatMap(each -> each.columns().stream())
                .map(each -> head(each.name()))
                .toList();
        return new FaultTable(
                heads, finding.faults().stream().map(each -> row(each, things)).toList());
    }

    private static List<String> actors(Finding finding) {
        return finding.faults().stream()
                .flatMap(each -> each.columns().stream())
                .filter(each -> each.name().equals("actor"))
                .map(Fault.Column::value)
                .filter(ACCOUNT)
                .toList();
    }

    /** What the database calls a column, unless the portal has a word for it. */
    private FaultTable.Head head(String name) {
        return new FaultTable.Head(
                word("fault.", name, name.replace('_', ' ')), AMOUNTS.contains(name) || QUANTITIES.contains(name));
    }

    private List<Cell> row(Fault fault, Map<Fault.Column, Label> things) {
        return fault.columns().stream().map(each -> cell(fault, each, things)).toList();
    }

    private Cell cell(Fault fault, Fault.Column column, Map<Fault.Column, Label> things) {
        Label thing = things.get(column);
        if (thing != null) {
            return Cell.of(name(thing)).to(path(thing));
        }
        Optional<Money> amount = amount(fault, column);
        if (amount.isPresent()) {
            return Cell.of(written.money(amount.get()));
        }
        AccountType account = column.name().equals("account") ? Choice.of(AccountType.class, column.value()) : null;
        return account == null
                ? plain(column)
                : Cell.of(words.word("account." + account.name()))
                        .to(trail.accounts(vendor(fault, things).orElse(null), account));
    }

    /** What a column says that is neither a thing nor an amount. */
    private Cell plain(Fault.Column column) {
        String value = column.value();
        if (column.name().endsWith("_at")) {
            return moment(value);
        }
        if (QUANTITIES.contains(column.name()) && WHOLE.matcher(value).matches()) {
            return cells.number(Long.parseLong(value));
        }
        if (SENTENCES.contains(column.name())) {
            return Cell.of(word(FINDING, slug(value), value), value);
        }
        return switch (column.name()) {
            case "status" -> Cell.of(word("order.status.", value, word("status.", value, value)), value);
            case "kind" -> Cell.of(word("journal.", value, word("movement.", value, value)), value);
            case "consumer" -> Cell.of(word("consumer.", value, value), value);
            case "type" -> Cell.of(called.event(value), value);
            case "aggregate" -> Cell.of(called.of(value), value);
            case "actor" -> Cell.of(ACCOUNT.test(value) ? names.of(value) : word("actor.", value, value), value);
            case "provider" -> Cell.of(called.provider(value), value);
            default -> Cell.of(value);
        };
    }

    /** A sentence of a check as a key of its words: {@code is-not-payable}. */
    static String slug(String sentence) {
        return sentence.replace(' ', '-');
    }

    private Cell moment(String value) {
        try {
            return cells.moment(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeParseException none) {
            return Cell.of(value);
        }
    }

    private String word(String prefix, String name, String otherwise) {
        String key = prefix + name;
        String word = words.word(key);
        return word.equals(key) ? otherwise : word;
    }

    /** What a column says of money; nothing where the row names no currency, as those that count pieces do not. */
    private static Optional<Money> amount(Fault fault, Fault.Column column) {
        return AMOUNTS.contains(column.name()) && WHOLE.matcher(column.value()).matches()
                ? currency(fault, column).map(each -> Money.of(Long.parseLong(column.value()), each))
                : Optional.empty();
    }

    /** A quote may be in another currency than its purchase. */
    private static Optional<String> currency(Fault fault, Fault.Column column) {
        String name = column.name().equals("quoted") ? "quoted_currency" : "currency";
        return fault.columns().stream()
                .filter(each -> each.name().equals(name))
                .map(Fault.Column::value)
                .filter(each -> CURRENCY.matcher(each).matches())
                .findFirst();
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
            case ProductId.PREFIX, CategoryId.PREFIX -> work.actor().may(Permission.CATALOG_EDIT) ? page : "";
            case ImportId.PREFIX -> work.actor().may(Permission.CATALOG_IMPORT) ? page : "";
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
