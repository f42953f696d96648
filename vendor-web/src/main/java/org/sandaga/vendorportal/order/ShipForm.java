package org.sandaga.vendorportal.order;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Parcel;
import org.sandaga.fulfilment.TrackingNumberDoesNotFit;
import org.sandaga.ordering.OrderLineView;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.portal.MyShops;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shipping.CarrierView;
import org.sandaga.shipping.Carriers;

/** What is typed to send a parcel: its carrier, its number, and how many pieces of each line are in it. */
@Named
@RequestScoped
public class ShipForm {
    private static final String PIECES = "pieces-";

    private final Fulfilment fulfilment;
    private final Carriers carriers;
    private final MyShops shops;
    private final Typed typed;
    private final Work work;

    @Inject
    ShipForm(Fulfilment fulfilment, Carriers carriers, MyShops shops, Typed typed, Work work) {
        this.fulfilment = fulfilment;
        this.carriers = carriers;
        this.shops = shops;
        this.typed = typed;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ShipForm() {
        this(null, null, null, null, null);
    }

    /** Fills the form with all that is left. */
    void offer(VendorOrderView order) {
        order.lines().forEach(line -> typed.offer(PIECES + line.id().text(), line.quantity() - line.shipped()));
    }

    /** Sends the parcel and says so. */
    String send(VendorOrderView order) {
        List<ShippedLine> lines = order.lines().stream()
                .filter(line -> line.quantity() > line.shipped())
                .map(this::typed)
                .filter(each -> each.quantity() != 0)
                .toList();
        if (lines.isEmpty()) {
            throw new InvalidInput("pieces", "≥ 1");
        }
        try {
            fulfilment.ship(work.actor(), order.id(), new Parcel(work.text("carrier"), number(), lines));
        } catch (TrackingNumberDoesNotFit wrong) {
            typed.refuse("trackingNumber", wrong);
            throw wrong;
        }
        return "shipped";
    }

    private ShippedLine typed(OrderLineView line) {
        return new ShippedLine(line.id(), typed.number(PIECES + line.id().text()));
    }

    private @org.jspecify.annotations.Nullable String number() {
        String number = work.text("trackingNumber").strip();
        return number.isEmpty() ? null : number;
    }

    /** The carriers that work in the shop's country. */
    public List<CarrierView> getCarriers() {
        String country = shops.getCurrent().country();
        return carriers.all().stream()
                .filter(each -> each.countries().isEmpty() || each.countries().contains(country))
                .toList();
    }
}
