package org.sandaga.vendorportal.offer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.inventory.ShelfFilter;
import org.sandaga.inventory.ShelfRow;
import org.sandaga.inventory.VendorShelf;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferStatus;
import org.sandaga.offer.Offers;
import org.sandaga.offer.Rival;
import org.sandaga.portal.Desk;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.TypedMoney;

/** The grid of a vendor's offers, in which prices, stock and lead times are written where they stand. */
@Named
@RequestScoped
public class OffersPage {
    private final Work work;
    private final Desk desk;
    private final Tables tables;
    private final ListAddress address;
    private final OfferFile file;
    private final Typed typed;
    private final Currencies currencies;
    private final OfferCommands commands;
    private final VendorShelf shelf;
    private final Offers offers;
    private @Nullable LazyTable<ShelfRow> table;
    private Map<OfferId, List<Rival>> rivals = Map.of();

    @Inject
    OffersPage(
            Work work,
            Desk desk,
            Tables tables,
            ListAddress address,
            OfferFile file,
            Typed typed,
            Currencies currencies,
            OfferCommands commands,
            VendorShelf shelf,
            Offers offers) {
        this.work = work;
        this.desk = desk;
        this.tables = tables;
        this.address = address;
        this.file = file;
        this.typed = typed;
        this.currencies = currencies;
        this.commands = commands;
        this.shelf = shelf;
        this.offers = offers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OffersPage() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Does what a row's form asks for, and reads the page of the list. */
    public void load() {
        desk.show(() -> {
            if (work.isPost()) {
                desk.act(commands::carryOut);
            }
            if (address.isExported()) {
                file.send(page -> shelf.rows(work.actor(), filter(), page));
            } else if (!desk.isGiven()) {
                read();
            }
        });
    }

    private void read() {
        table = tables.read(
                "vendor.offers",
                columns(),
                page -> typed.isRefused() ? refused() : shelf.rows(work.actor(), filter(), page));
        rivals = offers.rivals(
                work.actor(),
                table.getRows().stream().map(row -> row.offer().id()).toList());
    }

    /** The row that could not be changed, alone, so that whoever typed finds it at once. */
    private Listing<ShelfRow> refused() {
        String offer = work.text("offer");
        return offer.isEmpty()
                ? Listing.none()
                : new Listing<>(List.of(shelf.row(work.actor(), OfferId.parse(offer))), 1);
    }

    private ShelfFilter filter() {
        String text = address.text("q").strip();
        return new ShelfFilter(
                status(), text.isEmpty() ? null : text, address.text("sold").equals("out"));
    }

    private @Nullable OfferStatus status() {
        return Arrays.stream(OfferStatus.values())
                .filter(each -> each.name().equals(address.text("status")))
                .findFirst()
                .orElse(null);
    }

    private List<String> columns() {
        List<String> used = shelf.currencies(work.actor());
        List<String> prices = currencies.getAll().stream()
                .map(each -> used.isEmpty() || used.contains(each) ? each : "-" + each)
                .toList();
        return Stream.of(List.of("status"), prices, List.of("stock", "lead", "-changed"))
                .flatMap(List::stream)
                .toList();
    }

    public LazyTable<ShelfRow> getTable() {
        return java.util.Objects.requireNonNull(table);
    }

    /** The states that a vendor can ask for. */
    public List<OfferStatus> getStatuses() {
        return List.of(
                OfferStatus.LIVE, OfferStatus.PAUSED, OfferStatus.PENDING, OfferStatus.BLOCKED, OfferStatus.RETIRED);
    }

    /** Whether a row can be written in; what was withdrawn or blocked can only be looked at. */
    public boolean isEditable(ShelfRow row) {
        return row.offer().status() != OfferStatus.RETIRED && row.offer().status() != OfferStatus.BLOCKED;
    }

    /** What stands in a field of a row: what was typed into it, else what is. */
    public String value(ShelfRow row, String field) {
        if (isTyped(row)) {
            return work.text(field);
        }
        return switch (field) {
            case "stock" -> Integer.toString(row.stock().onHand());
            case "lead" -> Integer.toString(row.offer().leadTimeDays());
            default -> TypedMoney.of(price(row, field), work.locale());
        };
    }

    /** What is wrong with a field of a row. */
    public String problem(ShelfRow row, String field) {
        return isTyped(row) ? typed.problem(field) : "";
    }

    /** Whether the row's own form was sent; to pause an offer sends none of its fields. */
    private boolean isTyped(ShelfRow row) {
        return typed.isRefused()
                && work.text("do").equals("save")
                && work.text("offer").equals(row.offer().id().text());
    }

    /** What others ask in this currency, or null when nobody else sells it in it. */
    public @Nullable Rival rival(ShelfRow row, String currency) {
        return rivals.getOrDefault(row.offer().id(), List.of()).stream()
                .filter(each -> each.lowest().currency().equals(currency))
                .findFirst()
                .orElse(null);
    }

    /** The words for it: others are cheaper delivered, or only until they deliver, or that is just what they ask. */
    public String rivalry(ShelfRow row, String currency) {
        Rival rival = rival(row, currency);
        Money mine = price(row, currency);
        if (rival == null || rival.isCheaper()) {
            return "offers.rival.lower";
        }
        return rival.isDearer() && mine != null && rival.lowest().compareTo(mine) < 0
                ? "offers.rival.dearer"
                : "offers.rival";
    }

    static @Nullable Money price(ShelfRow row, String currency) {
        return in(row.offer().prices(), currency);
    }

    private static @Nullable Money in(List<Money> prices, String currency) {
        return prices.stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElse(null);
    }
}
