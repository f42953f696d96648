package org.sandaga.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sandaga.customer.PostalAddress;
import org.sandaga.ordering.OrderLineView;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Money;

/** Tells a vendor order as a table of goods and sums, in one language. */
final class OrderTable {
    private final String language;
    private final LetterWords words;

    private OrderTable(String language) {
        this.language = language;
        this.words = LetterWords.in(language);
    }

    static Letter.Section of(VendorOrderView order, String language) {
        OrderTable table = new OrderTable(language);
        return new Letter.Section(
                table.title(order), order.lines().stream().map(table::line).toList(), table.sums(order));
    }

    private String title(VendorOrderView order) {
        return Filler.fill(words.common("order"), slot -> slot.equals("number") ? order.number() : order.vendorName());
    }

    private Letter.Line line(OrderLineView line) {
        String options = String.join(", ", new TreeMap<>(line.options()).values());
        String detail = (options.isEmpty() ? "" : options + " · ") + line.quantity() + " × " + money(line.unitPrice());
        return new Letter.Line(line.title().in(language), detail, money(line.total()));
    }

    private List<Letter.Line> sums(VendorOrderView order) {
        List<Letter.Line> sums = new ArrayList<>();
        sums.add(new Letter.Line(words.common("shipping"), order.shippingMethod(), money(order.shipping())));
        if (order.taxAdded().isPositive()) {
            sums.add(new Letter.Line(words.common("tax"), "", money(order.taxAdded())));
        }
        sums.add(new Letter.Line(words.common("total"), included(order.taxIncluded()), money(order.total())));
        return sums;
    }

    private String included(Money tax) {
        return tax.isPositive() ? Filler.fill(words.common("taxincluded"), slot -> money(tax)) : "";
    }

    private String money(Money amount) {
        return Formats.money(amount, language);
    }

    /** An address on one line. */
    static String address(PostalAddress address) {
        return Stream.of(
                        address.name(),
                        address.line1(),
                        address.line2(),
                        address.landmark(),
                        address.postcode(),
                        address.city(),
                        address.region(),
                        address.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
