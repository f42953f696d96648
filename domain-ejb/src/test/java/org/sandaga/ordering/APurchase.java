package org.sandaga.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.customer.PostalAddress;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/**
 * Priced purchases for tests: {@code APurchase.in("XOF").by(USER).from(AWA, "Awa", 1_500, APurchase.line(2, 10_000))}.
 *
 * <p>Commission is 12 % of items with 18 % tax on it; prices include tax.
 */
public final class APurchase {
    /** A place in Dakar. */
    public static final PostalAddress DAKAR = new PostalAddress(
            "Fatou Ndiaye", "Rue 10", null, "Dakar", null, null, "SN", "+221770000000", "En face de la pharmacie");

    private final String currency;
    private final List<NewPurchase.Order> orders = new ArrayList<>();
    private final TrackingToken token = TrackingToken.next();
    private UserId customer;
    private String language = "fr";
    private Instant payBefore = Instant.parse("2100-01-01T00:00:00Z");

    private APurchase(String currency) {
        this.currency = currency;
    }

    public static APurchase in(String currency) {
        return new APurchase(currency);
    }

    public APurchase by(UserId user) {
        this.customer = user;
        return this;
    }

    public APurchase speaking(String code) {
        this.language = code;
        return this;
    }

    public APurchase payableUntil(Instant moment) {
        this.payBefore = moment;
        return this;
    }

    public APurchase payableFor(Duration duration, Instant now) {
        return payableUntil(now.plus(duration));
    }

    public APurchase from(VendorId vendor, String name, long shipping, NewPurchase.Line... lines) {
        List<NewPurchase.Line> all = List.of(lines);
        Money items = Money.sum(all.stream().map(NewPurchase.Line::total).toList(), currency);
        Money ship = Money.of(shipping, currency);
        orders.add(new NewPurchase.Order(vendor, name, "flat", ship, List.of(tax(ship)), null, items.plus(ship), all));
        return this;
    }

    /** A line of an offer of its own, priced in the currency of this purchase. */
    public NewPurchase.Line line(int quantity, long unitPrice) {
        return line(OfferId.next(), quantity, Money.of(unitPrice, currency));
    }

    /** A line of a given offer, ready in two days. */
    public static NewPurchase.Line line(OfferId offer, int quantity, Money unitPrice) {
        return line(offer, quantity, unitPrice, 2);
    }

    /** A line of a given offer, ready in some days. */
    public static NewPurchase.Line line(OfferId offer, int quantity, Money unitPrice, int leadTimeDays) {
        Money total = unitPrice.times(quantity);
        Money commission = total.basisPoints(1200);
        return new NewPurchase.Line(
                offer,
                ProductId.next(),
                VariantId.next(),
                Texts.frEn("Panier", "Basket"),
                Map.of("size", "XL"),
                "SKU-1",
                "NEW",
                null,
                leadTimeDays,
                quantity,
                unitPrice,
                List.of(tax(total)),
                new NewPurchase.Commission(
                        total, commission, commission.basisPoints(1800), Ids.next(), Texts.frEn("12 %", "12%")));
    }

    private static NewPurchase.Tax tax(Money gross) {
        return new NewPurchase.Tax("TVA", 1800, gross.taxIncluded(1800), true);
    }

    /** The secret that its guest was given. */
    public TrackingToken token() {
        return token;
    }

    public NewPurchase priced() {
        return new NewPurchase(
                Ids.next(),
                "SN",
                currency,
                language,
                true,
                customer,
                "fatou@example.com",
                DAKAR,
                DAKAR,
                token.hash(),
                payBefore,
                Money.sum(orders.stream().map(NewPurchase.Order::total).toList(), currency),
                orders);
    }
}
