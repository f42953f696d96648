package org.sandaga.vendorportal.offer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.inventory.ShelfEdit;
import org.sandaga.inventory.ShelfRow;
import org.sandaga.inventory.VendorShelf;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Offers;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;

/** What the forms of the grid of offers ask for, and where the browser goes afterwards. */
@RequestScoped
public class OfferCommands {
    private final Work work;
    private final Typed typed;
    private final ListAddress list;
    private final Currencies currencies;
    private final VendorShelf shelf;
    private final Offers offers;

    @Inject
    OfferCommands(Work work, Typed typed, ListAddress list, Currencies currencies, VendorShelf shelf, Offers offers) {
        this.work = work;
        this.typed = typed;
        this.list = list;
        this.currencies = currencies;
        this.shelf = shelf;
        this.offers = offers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OfferCommands() {
        this(null, null, null, null, null, null);
    }

    /** Does it, and says where to. */
    String carryOut() {
        return switch (work.text("do")) {
            case "save" -> save(OfferId.parse(work.text("offer")));
            case "pause" -> move(OfferId.parse(work.text("offer")), "pause");
            case "resume" -> move(OfferId.parse(work.text("offer")), "resume");
            case "undo" -> undo(work.text("undo"));
            default -> "";
        };
    }

    private String save(OfferId offer) {
        ShelfRow before = shelf.row(work.actor(), offer);
        ShelfRow after = shelf.edit(
                work.actor(),
                offer,
                new ShelfEdit(
                        number("version"),
                        number("stockVersion"),
                        currencies.read(),
                        typed.number("stock"),
                        typed.number("lead")));
        return before.equals(after)
                ? back("offer.same", "", offer)
                : back("offer.saved", OfferUndo.text(before, after), offer);
    }

    private long number(String field) {
        String text = work.text(field);
        if (!text.matches("\\d{1,18}")) {
            throw new InvalidInput(field, "–");
        }
        return Long.parseLong(text);
    }

    private String move(OfferId offer, String way) {
        if (way.equals("pause")) {
            offers.pause(work.actor(), offer);
            return back("offer.paused", "resume:" + offer.text(), offer);
        }
        offers.resume(work.actor(), offer);
        return back("offer.resumed", "pause:" + offer.text(), offer);
    }

    private String undo(String text) {
        String[] moved = text.split(":", 2);
        if (moved.length == 2 && (moved[0].equals("pause") || moved[0].equals("resume"))) {
            move(OfferId.parse(moved[1]), moved[0]);
            return back("offer.undone", "", OfferId.parse(moved[1]));
        }
        OfferUndo undo = OfferUndo.read(text);
        shelf.edit(work.actor(), undo.offer(), undo.edit());
        return back("offer.undone", "", undo.offer());
    }

    /** The same page of the list, at the same row. */
    private String back(String did, String undo, OfferId offer) {
        return list.returning(did) + (undo.isEmpty() ? "" : "&undo=" + undo) + "#" + offer.text();
    }
}
