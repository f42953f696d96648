package org.sandaga.vendorportal.offer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.sandaga.inventory.ShelfEdit;
import org.sandaga.inventory.ShelfRow;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;

/**
 * What takes the last change of a row back: the row as it was, in the versions that the change left, so that nobody's
 * later change is taken back with it.
 */
record OfferUndo(OfferId offer, ShelfEdit edit) {

    /** As it travels in an address. */
    static String text(ShelfRow before, ShelfRow after) {
        String prices = before.offer().prices().stream()
                .map(price -> price.currency().toLowerCase(Locale.ROOT) + "-" + price.minor())
                .collect(Collectors.joining(","));
        return String.join(
                ":",
                before.offer().id().text(),
                Long.toString(after.offer().version()),
                Long.toString(after.stock().version()),
                Integer.toString(before.stock().onHand()),
                Integer.toString(before.offer().leadTimeDays()),
                prices);
    }

    /** @throws InvalidInput when it is nothing that was written here */
    static OfferUndo read(String text) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length != 6) {
                throw new IllegalArgumentException(text);
            }
            return new OfferUndo(
                    OfferId.parse(parts[0]),
                    new ShelfEdit(
                            Long.parseLong(parts[1]),
                            Long.parseLong(parts[2]),
                            prices(parts[5]),
                            Integer.parseInt(parts[3]),
                            Integer.parseInt(parts[4])));
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("undo", "–");
        }
    }

    private static List<Money> prices(String text) {
        return Arrays.stream(text.split(","))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("-", 2))
                .peek(each -> {
                    if (each.length < 2) {
                        throw new IllegalArgumentException(text);
                    }
                })
                .map(each -> Money.of(Long.parseLong(each[1]), each[0].toUpperCase(Locale.ROOT)))
                .toList();
    }
}
