package org.sandaga.fulfilment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.OrderLineId;
import org.sandaga.ordering.OrderLineView;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shipping.CarrierView;

/** What a parcel must say. */
@Dependent
class ParcelPolicy {
    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_PIECES = 999_999;

    /** The number as the carrier writes it; null only where the carrier gives none. */
    @Nullable
    String trackingNumber(CarrierView carrier, @Nullable String given) {
        String number = Input.maybeLine("trackingNumber", given, LONGEST_NUMBER);
        if (number == null && carrier.numbersParcels()) {
            throw new InvalidInput("trackingNumber", "–");
        }
        if (number != null && !carrier.accepts(number)) {
            throw new TrackingNumberDoesNotFit(carrier.name(), number);
        }
        return number == null ? null : CarrierView.clean(number);
    }

    /** What was named, each line once; everything that is left when nothing was. */
    List<ShippedLine> contents(List<ShippedLine> named, List<OrderLineView> ordered) {
        if (named.isEmpty()) {
            return ordered.stream()
                    .filter(line -> line.quantity() > line.shipped())
                    .map(line -> new ShippedLine(line.id(), line.quantity() - line.shipped()))
                    .toList();
        }
        Map<OrderLineId, Integer> pieces = new LinkedHashMap<>();
        named.forEach(part -> pieces.merge(
                part.line(), Input.within("lines.quantity", part.quantity(), 1, MOST_PIECES), Math::addExact));
        return pieces.entrySet().stream()
                .map(each -> new ShippedLine(each.getKey(), each.getValue()))
                .toList();
    }
}
