package org.sandaga.checkout;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.cart.CartKey;
import org.sandaga.catalog.CategoryId;
import org.sandaga.commission.Commissions;
import org.sandaga.commission.RuleDraft;
import org.sandaga.commission.RuleFee;
import org.sandaga.commission.RuleMatch;
import org.sandaga.ledger.AccountKey;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.Ledger;
import org.sandaga.offer.OfferId;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.testing.House;
import org.sandaga.testing.Trade;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked example of the domain's description, by two rules that change once the quote is made. */
class FrozenCommissionIT {
    private final House house = Trade.notBegun();
    private final Bazaar bazaar = Bazaar.in(house);
    private final Checkout checkout = house.door(Checkout.class);
    private final Commissions commissions = house.door(Commissions.class);
    private final Ledger ledger = house.door(Ledger.class);
    private final Actor a = bazaar.vendor("A", "SN", xof(1_500));
    private final Actor b = bazaar.vendor("B", "SN", xof(1_500));
    private final CategoryId crafts = bazaar.category("Artisanat");
    private final OfferId ofA = bazaar.offer(a, crafts, xof(20_000), 5);
    private final OfferId ofB = bazaar.offer(b, crafts, xof(7_000), 5);

    /** Behind it stands the rule for all others, which takes ten percent. */
    @BeforeEach
    void agreeWithA() {
        RuleMatch onlyA = new RuleMatch(a.vendor(), null, null, null, null, null, null);
        commissions.add(Actor.SYSTEM, new RuleDraft("A", onlyA, rate(1_200)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isTheQuotesThoughTheRulesChangeBeforeThePaymentAndAfter() {
        Receipt receipt = placedAcrossAChange();
        charge(2_500);
        Trade.pay(house, receipt);

        assertThat(ledger.balanceOf(a.vendor(), "XOF").pending()).isEqualTo(xof(21_500 - 2_400 - 432));
        assertThat(ledger.balanceOf(b.vendor(), "XOF").pending()).isEqualTo(xof(8_500 - 700 - 126));
        assertThat(platform(AccountType.COMMISSION_INCOME)).isEqualTo(xof(3_100));
        assertThat(platform(AccountType.COMMISSION_TAX)).isEqualTo(xof(558));

        // the change itself is real: what is sold now follows it
        Trade.pay(house, bazaar.purchase(cart(), "SN"));
        assertThat(platform(AccountType.COMMISSION_INCOME)).isEqualTo(xof(3_100 + 5_000 + 1_750));
    }

    @Test
    @Tag("I12")
    void goesBackAsItWasTakenWhateverTodaysRulesAre() {
        Receipt receipt = placedAcrossAChange();
        Trade.pay(house, receipt);
        charge(0);

        refuse(a, orders(receipt).getFirst());
        assertThat(platform(AccountType.COMMISSION_INCOME)).isEqualTo(xof(700));
        assertThat(platform(AccountType.COMMISSION_TAX)).isEqualTo(xof(126));

        refuse(b, orders(receipt).getLast());
        assertThat(platform(AccountType.COMMISSION_INCOME)).isEqualTo(xof(0));
        assertThat(platform(AccountType.COMMISSION_TAX)).isEqualTo(xof(0));
        assertThat(ledger.balanceOf(a.vendor(), "XOF").pending()).isEqualTo(xof(0));
        assertThat(ledger.balanceOf(b.vendor(), "XOF").pending()).isEqualTo(xof(0));
    }

    /** Between the quote and its acceptance all rules take half. */
    private Receipt placedAcrossAChange() {
        CartKey cart = cart();
        CheckoutId id = bazaar.checkout(cart, "SN");
        QuoteView quote = checkout.quote(Actor.GUEST, cart, id);
        charge(5_000);
        return checkout.place(Actor.GUEST, cart, id, new Acceptance(quote.id(), quote.total(), null));
    }

    private CartKey cart() {
        return bazaar.cart("SN", 1, ofA, ofB);
    }

    private void charge(int basisPoints) {
        commissions
                .rules(Actor.SYSTEM)
                .forEach(rule -> commissions.change(
                        Actor.SYSTEM,
                        rule.id(),
                        rule.version(),
                        new RuleDraft(rule.name(), rule.match(), rate(basisPoints))));
    }

    private List<VendorOrderId> orders(Receipt receipt) {
        return house
                .door(OrderBook.class)
                .purchase(Actor.SYSTEM, TrackingToken.NONE, receipt.purchase())
                .orders()
                .stream()
                .map(order -> order.id())
                .toList();
    }

    private void refuse(Actor vendor, VendorOrderId order) {
        house.door(Ordering.class).refuse(vendor, order, "out of season");
        Trade.settle(house);
    }

    private Money platform(AccountType type) {
        return ledger.balance(AccountKey.platform(type, "XOF"));
    }

    private static RuleFee rate(int basisPoints) {
        return new RuleFee(basisPoints, false, 1_800, List.of());
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
