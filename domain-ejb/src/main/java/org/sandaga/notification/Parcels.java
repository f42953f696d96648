package org.sandaga.notification;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.sandaga.fulfilment.ShipmentId;
import org.sandaga.fulfilment.ShipmentView;
import org.sandaga.ordering.OrderLineView;
import org.sandaga.ordering.VendorOrderView;

/**
 * The parcels of one vendor order.
 *
 * @param order the vendor order
 * @param sent its parcels in the order they were sent
 */
record Parcels(VendorOrderView order, List<ShipmentView> sent) {

    /** Picks the order's out of the purchase's parcels. */
    static Parcels of(VendorOrderView order, List<ShipmentView> ofPurchase) {
        return new Parcels(
                order,
                ofPurchase.stream()
                        .filter(parcel -> parcel.order().equals(order.id()))
                        .sorted(Comparator.comparingInt(ShipmentView::position))
                        .toList());
    }

    private ShipmentView parcel(ShipmentId id) {
        return sent.stream()
                .filter(parcel -> parcel.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether nothing was left to send after this one, whatever was sent since. */
    boolean isLast(ShipmentId id) {
        int position = parcel(id).position();
        int ordered = order.lines().stream().mapToInt(OrderLineView::quantity).sum();
        int gone = sent.stream()
                .filter(parcel -> parcel.position() <= position)
                .flatMap(parcel -> parcel.contents().stream())
                .mapToInt(ShipmentView.Content::quantity)
                .sum();
        return gone >= ordered;
    }

    /** What is in one of them, as a table. */
    List<Letter.Section> contents(ShipmentId id, String language) {
        List<Letter.Line> lines = parcel(id).contents().stream()
                .map(content -> line(content, language))
                .toList();
        return List.of(new Letter.Section(LetterWords.in(language).common("parcel"), lines, List.of()));
    }

    private Letter.Line line(ShipmentView.Content content, String language) {
        return new Letter.Line(content.title().in(language), options(content), "× " + content.quantity());
    }

    private String options(ShipmentView.Content content) {
        return order.lines().stream()
                .filter(line -> line.id().equals(content.line()))
                .map(line -> String.join(", ", new TreeMap<>(line.options()).values()))
                .findFirst()
                .orElse("");
    }
}
