package org.sandaga.payment;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Input;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;

/**
 * Takes the shopper's money and gives it back.
 *
 * <p>Methods that call a provider run outside any transaction and write what they are about to do before, and what came
 * of it after; jobs finish what a crash between leaves.
 */
@Stateless
public class Payments {
    private static final int MOST_FLAGS = 100;
    private static final int LONGEST_REASON = 200;

    private final HostedPages pages;
    private final Gateways gateways;
    private final ReceiptDesk receipts;
    private final ReceiptHandler handler;
    private final RefundDesk refunds;
    private final PaymentQueries queries;
    private final Flags flags;
    private final OrderBook orders;

    @Inject
    Payments(
            HostedPages pages,
            Gateways gateways,
            ReceiptDesk receipts,
            ReceiptHandler handler,
            RefundDesk refunds,
            PaymentQueries queries,
            Flags flags,
            OrderBook orders) {
        this.pages = pages;
        this.gateways = gateways;
        this.receipts = receipts;
        this.handler = handler;
        this.refunds = refunds;
        this.queries = queries;
        this.flags = flags;
        this.orders = orders;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Payments() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Opens the hosted page of a purchase, or finds the one that is open: five clicks and two tabs pay once.
     *
     * @param token the guest's secret, or {@link TrackingToken#NONE}
     * @param successUrl where the shopper comes back after paying; the edge checks that it is ours
     * @param cancelUrl where the shopper comes back without
     * @throws PurchaseNotPayable when it waits for no money, or its time is over
     * @throws CurrencyNotTaken before anything is sent
     * @throws ProviderUnavailable when the provider gave no answer; asking again is safe
     * @throws ProviderRefused when the provider answered that it will not
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentPage start(Actor actor, TrackingToken token, PurchaseId purchase, URI successUrl, URI cancelUrl) {
        orders.requireSight(actor, token, purchase);
        return pages.open(orders.bill(purchase), successUrl, cancelUrl);
    }

    /**
     * Takes a callback: verified, its receipt written, and then its work begun; a repeated one changes nothing.
     *
     * @param body the bytes as they came
     * @param headers lower-case names
     * @throws WebhookNotGenuine when it is not the provider's
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void receive(String provider, byte[] body, Map<String, String> headers) {
        ProviderEvent event = gateways.of(provider).verify(body, headers);
        if (receipts.add(provider, event)) {
            handler.handleSoon(new Receipt(provider, event, 0));
        }
    }

    /** How the payment stands. What the shopper's browser claims is not asked. */
    public PaymentView view(Actor actor, TrackingToken token, PurchaseId purchase) {
        orders.requireSight(actor, token, purchase);
        return queries.view(purchase);
    }

    /** Asks the provider for news of the open page, so that a returning shopper need not wait; {@link #view} follows. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void refresh(Actor actor, TrackingToken token, PurchaseId purchase) {
        orders.requireSight(actor, token, purchase);
        pages.refresh(purchase);
    }

    /**
     * The shopper gives an unpaid purchase up: its page is closed at the provider, then its stock let go.
     *
     * @throws PurchaseNotPayable when it can no longer be given up
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void giveUp(Actor actor, TrackingToken token, PurchaseId purchase) {
        orders.requireSight(actor, token, purchase);
        pages.giveUp(orders.bill(purchase));
    }

    /**
     * Gives a part of a vendor order's money back, with its part of the commission; for staff.
     *
     * @param amount at most what is left of what was captured
     * @param reason 1 to 200 characters
     * @throws MoreThanCaptured when less is left
     */
    @Once
    public RefundId refund(Actor actor, VendorOrderId order, Money amount, String reason) {
        actor.require(Permission.PURCHASE_OPERATE);
        return refunds.claim(order, amount, Input.text("reason", reason, LONGEST_REASON));
    }

    /** Sends a failed refund once more; for staff. @throws RefundNotFailed when it has not failed */
    public void repeatRefund(Actor actor, RefundId refund) {
        actor.require(Permission.PURCHASE_OPERATE);
        refunds.repeat(refund);
    }

    /** What goes back of a purchase's money, to its buyer and to staff. */
    public List<RefundRow> refunds(Actor actor, TrackingToken token, PurchaseId purchase) {
        orders.requireSight(actor, token, purchase);
        return queries.refunds(purchase);
    }

    /** The latest money and callbacks that fit nothing; for staff. */
    public List<FlagRow> flags(Actor actor) {
        actor.require(Permission.PURCHASE_READ);
        return flags.latest(MOST_FLAGS);
    }

    /** The same as people page through them. */
    public Listing<FlagRow> flags(Actor actor, ListRequest page) {
        actor.require(Permission.PURCHASE_READ);
        return flags.list(page);
    }

    /** What came for a purchase and does not fit it; for staff. */
    public List<FlagRow> flags(Actor actor, PurchaseId purchase) {
        actor.require(Permission.PURCHASE_READ);
        return flags.of(purchase);
    }
}
