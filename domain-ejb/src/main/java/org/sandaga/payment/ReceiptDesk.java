package org.sandaga.payment;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Events;

/** The short transactions around a callback: its receipt first, the note that its work is done last. */
@Stateless
public class ReceiptDesk {
    private final Receipts receipts;
    private final Events events;

    @Inject
    ReceiptDesk(Receipts receipts, Events events) {
        this.receipts = receipts;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ReceiptDesk() {
        this(null, null);
    }

    /** Writes the receipt; false when the callback has come before. */
    public boolean add(String provider, ProviderEvent event) {
        return receipts.add(provider, event);
    }

    /** Its work is done. */
    public void handled(Receipt receipt) {
        receipts.handled(receipt.provider(), receipt.event().id());
    }

    /** It is about something that another capability knows; that one is told. */
    public void passOn(Receipt receipt, String reference) {
        events.tell(new ProviderReported(
                ReportId.next(), receipt.provider(), receipt.event().about(), reference));
        handled(receipt);
    }

    /** Its work failed and is tried again later. */
    public void postpone(Receipt receipt) {
        receipts.postpone(receipt);
    }

    /** Receipts whose work should be tried again. */
    public List<Receipt> due(int most) {
        return receipts.due(most);
    }
}
