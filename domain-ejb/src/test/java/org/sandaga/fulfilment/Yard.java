package org.sandaga.fulfilment;

import java.time.Duration;
import java.util.List;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Drafts;
import org.sandaga.inventory.Inventory;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.Shelf;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.OrderLineView;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.StockLine;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Ids;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Money;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

/** Two vendors with goods in stock and a shopper who buys from both; for tests here and on the floors above. */
public final class Yard {
    /** A number that UPS could have given. */
    public static final String UPS = "1Z5R89390357567127";

    public final House house;
    public final Actor fatou;
    public final Actor awa;
    public final Actor binta;
    public final OfferId basket;
    public final OfferId fan;

    public Yard(House house) {
        this(house, People.in(house).vendor("Awa"), People.in(house).vendor("Binta"));
    }

    /** With vendors of the test's own. */
    public Yard(House house, Actor awa, Actor binta) {
        this(house, People.in(house).shopper("Fatou"), awa, binta);
    }

    /** With people of the test's own. */
    public Yard(House house, Actor fatou, Actor awa, Actor binta) {
        this.house = house;
        this.fatou = fatou;
        this.awa = awa;
        this.binta = binta;
        CategoryId category = Drafts.category(house, "Maison", "Home");
        this.basket = offer(awa, category, "Panier", 10_000);
        this.fan = offer(binta, category, "Éventail", 7_000);
    }

    private OfferId offer(Actor vendor, CategoryId category, String name, long price) {
        OfferId offer = Shelf.offer(
                house, vendor, Drafts.published(house, Drafts.simple(category, name, name)), Money.of(price, "XOF"));
        house.door(Inventory.class).receive(vendor, offer, 1_000, "");
        return offer;
    }

    /** Two of Awa's baskets and one of Binta's fans, with shipping 30 000 XOF; unpaid, its stock is held. */
    public PlacedPurchase placed() {
        return place(APurchase.in("XOF")
                .by(fatou.requireUser())
                .from(awa.vendor(), "Awa", 1_500, APurchase.line(basket, 2, Money.of(10_000, "XOF")))
                .from(binta.vendor(), "Binta", 1_500, APurchase.line(fan, 1, Money.of(7_000, "XOF")))
                .priced());
    }

    /** Any purchase of these two offers. */
    public PlacedPurchase place(NewPurchase purchase) {
        List<StockLine> lines = purchase.orders().stream()
                .flatMap(order -> order.lines().stream())
                .map(line -> new StockLine(line.offer(), line.quantity()))
                .toList();
        house.door(Inventory.class)
                .reserve(
                        purchase.quote(),
                        Ids.next().toString(),
                        lines,
                        house.door(MarketClock.class).now().plus(Duration.ofHours(1)));
        return house.door(Ordering.class).place(purchase);
    }

    /** The same, paid for as far as orders and stock know, and accepted by both. */
    public PlacedPurchase accepted() {
        PlacedPurchase placed = placed();
        house.door(Ordering.class).paid(placed.id());
        accept(placed);
        return placed;
    }

    /** Both vendors accept. */
    public void accept(PlacedPurchase placed) {
        house.door(Ordering.class).accept(awa, ofAwa(placed));
        house.door(Ordering.class).accept(binta, ofBinta(placed));
    }

    public VendorOrderId ofAwa(PlacedPurchase placed) {
        return orders(placed).getFirst().id();
    }

    public VendorOrderId ofBinta(PlacedPurchase placed) {
        return orders(placed).getLast().id();
    }

    public VendorOrderStatus status(PlacedPurchase placed, VendorOrderId order) {
        return orders(placed).stream()
                .filter(each -> each.id().equals(order))
                .findFirst()
                .orElseThrow()
                .status();
    }

    public List<VendorOrderView> orders(PlacedPurchase placed) {
        return house.door(OrderBook.class)
                .purchase(fatou, TrackingToken.NONE, placed.id())
                .orders();
    }

    /** Everything that is left, by UPS. */
    public static Parcel everything() {
        return new Parcel("ups", UPS, List.of());
    }

    /** Some pieces of the order's only line. */
    public Parcel pieces(PlacedPurchase placed, VendorOrderId order, int quantity) {
        OrderLineView line = orders(placed).stream()
                .filter(each -> each.id().equals(order))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();
        return new Parcel("own", null, List.of(new ShippedLine(line.id(), quantity)));
    }
}
