package org.sandaga.backoffice.ordering;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.PurchaseFile;
import org.sandaga.analytics.PurchaseFiles;
import org.sandaga.backoffice.page.Called;
import org.sandaga.backoffice.page.MoneyTrail;
import org.sandaga.backoffice.page.Names;
import org.sandaga.fulfilment.ShipmentBook;
import org.sandaga.fulfilment.ShipmentView;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.JournalRow;
import org.sandaga.notification.MessageFilter;
import org.sandaga.notification.MessageRow;
import org.sandaga.notification.Messages;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.payment.FlagRow;
import org.sandaga.payment.Payments;
import org.sandaga.portal.Work;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.SliceRequest;

/** What stands around a purchase: parcels, money, messages, events and the journals that the reader may see. */
@Named
@RequestScoped
public class PurchaseSurroundings {
    private static final SliceRequest ALL = SliceRequest.first(SliceRequest.MOST);

    private final PurchaseFiles files;
    private final ShipmentBook shipments;
    private final Payments payments;
    private final Books books;
    private final Messages letters;
    private final Names names;
    private final Called called;
    private final MoneyTrail trail;
    private final Work work;
    private @Nullable PurchaseFile file;
    private boolean paid;
    private List<ShipmentView> parcels = List.of();
    private List<FlagRow> flags = List.of();
    private List<JournalRow> journals = List.of();
    private List<MessageRow> messages = List.of();

    @Inject
    PurchaseSurroundings(
            PurchaseFiles files,
            ShipmentBook shipments,
            Payments payments,
            Books books,
            Messages letters,
            Names names,
            Called called,
            MoneyTrail trail,
            Work work) {
        this.files = files;
        this.shipments = shipments;
        this.payments = payments;
        this.books = books;
        this.letters = letters;
        this.names = names;
        this.called = called;
        this.trail = trail;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PurchaseSurroundings() {
        this(null, null, null, null, null, null, null, null, null);
    }

    void read(PurchaseView purchase) {
        PurchaseFile found = files.file(work.actor(), purchase.id());
        parcels = shipments.ofPurchase(work.actor(), TrackingToken.NONE, purchase.id());
        messages = letters.list(work.actor(), new MessageFilter(purchase.id(), null, null), ALL)
                .items();
        flags = payments.flags(work.actor(), purchase.id());
        journals = work.actor().may(Permission.LEDGER_READ) ? journals(purchase) : List.of();
        called.learn(found.events().stream().map(PurchaseFile.Happening::about).toList());
        names.learn(found.events().stream().map(PurchaseFile.Happening::actor).toList());
        paid = purchase.paidAt() != null;
        file = found;
    }

    private List<JournalRow> journals(PurchaseView purchase) {
        List<UUID> subjects = Stream.concat(
                        Stream.of(purchase.id().value()),
                        purchase.orders().stream().map(each -> each.id().value()))
                .toList();
        return books.journalsAbout(work.actor(), purchase.number(), subjects, ALL)
                .items();
    }

    public @Nullable PurchaseFile getFile() {
        return file;
    }

    /** The journals about the purchase or an order of it; nowhere before it is paid, as nothing is booked then. */
    public String trail(Id thing) {
        return paid ? trail.about(thing) : "";
    }

    /** The parcels of one vendor order. */
    public List<ShipmentView> parcels(VendorOrderView of) {
        return parcels.stream().filter(each -> each.order().equals(of.id())).toList();
    }

    /** What the marketplace keeps of one vendor order. */
    public List<PurchaseFile.Fee> fees(VendorOrderView of) {
        return file == null
                ? List.of()
                : file.commissions().stream()
                        .filter(each -> each.order().equals(of.id()))
                        .toList();
    }

    /** The tax on what the marketplace keeps of a vendor order. */
    public Money feeTax(VendorOrderView of) {
        return sum(of, PurchaseFile.Fee::tax);
    }

    /** What is left for the vendor of an order. */
    public Money net(VendorOrderView of) {
        return of.total().minus(sum(of, PurchaseFile.Fee::commission)).minus(feeTax(of));
    }

    private Money sum(VendorOrderView of, Function<PurchaseFile.Fee, Money> part) {
        return Money.sum(fees(of).stream().map(part).toList(), of.total().currency());
    }

    /** What can still be given back of a vendor order. */
    public Money left(VendorOrderView of) {
        String currency = of.total().currency();
        return file == null
                ? Money.zero(currency)
                : file.allocations().stream()
                        .filter(each -> each.order().equals(of.id()))
                        .map(each -> each.captured().minus(each.claimed()).minus(each.refunded()))
                        .findFirst()
                        .orElse(Money.zero(currency));
    }

    /** Whether any of its money went back or is about to. */
    public boolean isGivenBack() {
        return file != null
                && file.allocations().stream()
                        .anyMatch(each ->
                                each.claimed().isPositive() || each.refunded().isPositive());
    }

    /** What came for it and does not fit it. */
    public List<FlagRow> getFlags() {
        return flags;
    }

    public List<JournalRow> getJournals() {
        return journals;
    }

    public List<MessageRow> getMessages() {
        return messages;
    }
}
