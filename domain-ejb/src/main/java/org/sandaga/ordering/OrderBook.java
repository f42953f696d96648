package org.sandaga.ordering;

import java.util.HashSet;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;

/** Shows purchases and vendor orders to those who may see them; everybody else finds nothing. */
@Stateless
public class OrderBook {
    private final PurchaseQueries purchases;
    private final ShopOrderQueries shopOrders;
    private final BillQueries bills;
    private final BuyerPolicy buyers;

    @Inject
    OrderBook(PurchaseQueries purchases, ShopOrderQueries shopOrders, BillQueries bills, BuyerPolicy buyers) {
        this.purchases = purchases;
        this.shopOrders = shopOrders;
        this.bills = bills;
        this.buyers = buyers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OrderBook() {
        this(null, null, null, null);
    }

    /**
     * A purchase, to the account that placed it, to a guest with its secret and to staff.
     *
     * @throws NotFound to anybody else
     */
    public PurchaseView purchase(Actor actor, TrackingToken token, PurchaseId id) {
        requireSight(actor, token, id);
        return purchases.view(id);
    }

    /**
     * The taxes of a purchase by vendor order and rate, to whoever may see it.
     *
     * @throws NotFound to anybody else
     */
    public List<OrderTax> taxes(Actor actor, TrackingToken token, PurchaseId id) {
        requireSight(actor, token, id);
        return purchases.taxes(id);
    }

    /**
     * A purchase by its number, to a guest with its secret.
     *
     * @throws NotFound in the same time for an unknown number and for a wrong secret
     */
    public PurchaseView track(String number, TrackingToken token) {
        return purchases.view(buyers.opened(number, token));
    }

    /** The signed-in shopper's own purchases, newest first. */
    public Slice<PurchaseRow> ownPurchases(Actor actor, SliceRequest slice) {
        return purchases.ofCustomer(actor.requireUser(), slice);
    }

    /** All purchases for staff, newest first. */
    public Slice<PurchaseRow> allPurchases(Actor actor, PurchaseFilter filter, SliceRequest slice) {
        actor.require(Permission.PURCHASE_READ);
        return purchases.all(filter, slice);
    }

    /** All purchases for staff, as people page through them. */
    public Listing<PurchaseRow> allPurchases(Actor actor, PurchaseFilter filter, ListRequest page) {
        actor.require(Permission.PURCHASE_READ);
        return purchases.all(filter, page);
    }

    /** The newest vendor orders whose number begins so, whoever sells them, for staff; {@code most} of them. */
    public List<VendorOrderRow> vendorOrders(Actor actor, String number, int most) {
        actor.require(Permission.PURCHASE_READ);
        return purchases.vendorOrders(number, most);
    }

    /** A vendor's own orders, newest first; unpaid ones are not shown. */
    @ForVendor
    public Slice<ShopOrderRow> shopOrders(Actor actor, ShopOrderFilter filter, SliceRequest slice) {
        return shopOrders.of(actor.requireVendor(Permission.SHOP_ORDERS), filter, slice);
    }

    /** A page of a vendor's own orders, as people turn it; unpaid ones are not shown. */
    @ForVendor
    public Listing<ShopOrderRow> listShopOrders(Actor actor, ShopOrderSearch wanted, ListRequest page) {
        return shopOrders.listing(actor.requireVendor(Permission.SHOP_ORDERS), wanted, page);
    }

    /** How many of a vendor's own paid orders there are in each state, and how many are late. */
    @ForVendor
    public ShopOrderCounts countShopOrders(Actor actor) {
        return shopOrders.counts(actor.requireVendor(Permission.SHOP_ORDERS));
    }

    /** One of a vendor's own orders. @throws NotFound for another vendor's or an unpaid one */
    @ForVendor
    public ShopOrderView shopOrder(Actor actor, VendorOrderId id) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_ORDERS);
        return shopOrders.view(vendor, id).orElseThrow(() -> new NotFound(id));
    }

    /** Several of a vendor's own orders, as they are named. @throws NotFound when one is another vendor's or unpaid */
    @ForVendor
    public List<ShopOrderView> shopOrders(Actor actor, List<VendorOrderId> ids) {
        List<ShopOrderView> found = shopOrders.views(actor.requireVendor(Permission.SHOP_ORDERS), ids);
        if (found.size() < new HashSet<>(ids).size()) {
            throw new NotFound("order", "one of " + ids.size());
        }
        return found;
    }

    /** Lets nobody pass but the buyer and staff. @throws NotFound to anybody else */
    public void requireSight(Actor actor, TrackingToken token, PurchaseId id) {
        buyers.requireSight(actor, token, id);
    }

    /** Lets nobody pass but the buyer and staff who may operate; returns the purchase. @throws NotFound otherwise */
    public PurchaseId requireBuyer(Actor actor, TrackingToken token, VendorOrderId id) {
        buyers.mayOperate(actor, token, id);
        return buyers.purchaseOf(id);
    }

    /** What is to be paid and for whom. For payment. */
    public Bill bill(PurchaseId id) {
        return bills.of(id);
    }
}
