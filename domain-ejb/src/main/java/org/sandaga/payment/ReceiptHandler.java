package org.sandaga.payment;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Does the work of a callback after it has been answered; what fails is done by the job {@link HandleReceipts}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptHandler {
    private static final Logger LOG = Logger.getLogger(ReceiptHandler.class.getName());

    private final Settling settling;
    private final RefundSending refunds;
    private final SettlementDesk settlements;
    private final ReceiptDesk desk;
    private final Gateways gateways;

    @Inject
    ReceiptHandler(
            Settling settling, RefundSending refunds, SettlementDesk settlements, ReceiptDesk desk, Gateways gateways) {
        this.settling = settling;
        this.refunds = refunds;
        this.settlements = settlements;
        this.desk = desk;
        this.gateways = gateways;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ReceiptHandler() {
        this(null, null, null, null, null);
    }

    /** Does it in a thread of its own. */
    @Asynchronous
    public void handleSoon(Receipt receipt) {
        handle(receipt);
    }

    /** Does it now; what fails is tried again later. */
    public void handle(Receipt receipt) {
        try {
            work(receipt);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "callback " + receipt.event().id() + " will be tried again");
            desk.postpone(receipt);
        }
    }

    private void work(Receipt receipt) {
        ProviderEvent event = receipt.event();
        String reference = event.reference();
        if (reference == null || event.about() == ProviderEvent.About.OTHER) {
            desk.handled(receipt);
        } else if (!event.merchant().equals(gateways.of(receipt.provider()).merchant())) {
            settlements.flagOtherMerchant(receipt.provider(), reference);
            desk.handled(receipt);
        } else {
            follow(receipt, reference);
        }
    }

    private void follow(Receipt receipt, String reference) {
        switch (receipt.event().about()) {
            case PAYMENT -> settling.hear(receipt.provider(), reference);
            case REFUND -> refunds.hear(receipt.provider(), reference);
            default -> desk.passOn(receipt, reference);
        }
        desk.handled(receipt);
    }
}
