package org.sandaga.backoffice.vendor;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.VendorFile;
import org.sandaga.analytics.VendorFiles;
import org.sandaga.audit.AuditFilter;
import org.sandaga.audit.AuditRow;
import org.sandaga.audit.AuditTrail;
import org.sandaga.backoffice.page.Names;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.VendorBalance;
import org.sandaga.notification.MessageFilter;
import org.sandaga.notification.MessageRow;
import org.sandaga.notification.Messages;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.portal.Work;
import org.sandaga.shared.Permission;
import org.sandaga.shared.SliceRequest;
import org.sandaga.vendor.VendorDecision;
import org.sandaga.vendor.VendorView;

/** What stands around a vendor: its file, and of its money, messages and trail what the reader may see. */
@Named
@RequestScoped
public class VendorSurroundings {
    private static final SliceRequest LATEST = SliceRequest.first(10);
    private static final Set<String> OPEN = Set.of("TO_ACCEPT", "TO_SHIP", "PARTLY_SHIPPED");

    private final VendorFiles files;
    private final Books books;
    private final Messages letters;
    private final AuditTrail trail;
    private final Names names;
    private final Work work;
    private @Nullable VendorFile file;
    private List<VendorBalance> balances = List.of();
    private List<MessageRow> messages = List.of();
    private List<AuditRow> events = List.of();

    @Inject
    VendorSurroundings(VendorFiles files, Books books, Messages letters, AuditTrail trail, Names names, Work work) {
        this.files = files;
        this.books = books;
        this.letters = letters;
        this.trail = trail;
        this.names = names;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VendorSurroundings() {
        this(null, null, null, null, null, null);
    }

    void read(VendorView vendor) {
        file = files.file(work.actor(), vendor.id());
        messages = letters.list(work.actor(), new MessageFilter(null, vendor.id(), null), LATEST)
                .items();
        balances = work.actor().may(Permission.LEDGER_READ) ? books.balances(work.actor(), vendor.id()) : List.of();
        events = work.actor().may(Permission.AUDIT_READ)
                ? trail.list(work.actor(), new AuditFilter(null, vendor.id().text(), null), LATEST)
                        .items()
                : List.of();
        names.learn(Stream.concat(
                        vendor.decisions().stream().map(VendorDecision::actor),
                        events.stream().map(AuditRow::actor))
                .toList());
    }

    public @Nullable VendorFile getFile() {
        return file;
    }

    /** Its paid orders by status, in the order in which an order goes through them. */
    public List<VendorFile.Count> getOrders() {
        return file == null
                ? List.of()
                : file.orders().stream()
                        .sorted(Comparator.comparing(each -> VendorOrderStatus.valueOf(each.status())))
                        .toList();
    }

    /** How many of its orders it has still to accept or to send; with one of them it cannot be closed. */
    public long getOpenOrders() {
        return getOrders().stream()
                .filter(each -> OPEN.contains(each.status()))
                .mapToLong(VendorFile.Count::number)
                .sum();
    }

    /** How many of its offers are on sale. */
    public long getLiveOffers() {
        return file == null
                ? 0
                : file.offers().stream()
                        .filter(each -> each.status().equals("LIVE"))
                        .mapToLong(VendorFile.Count::number)
                        .sum();
    }

    public List<VendorBalance> getBalances() {
        return balances;
    }

    public List<MessageRow> getMessages() {
        return messages;
    }

    public List<AuditRow> getEvents() {
        return events;
    }
}
