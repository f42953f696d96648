package org.sandaga.checkout;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.audit.Finding;
import org.sandaga.audit.Invariants;
import org.sandaga.catalog.CategoryId;
import org.sandaga.ledger.AccountKey;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.Ledger;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.payment.PaymentView;
import org.sandaga.payment.Payments;
import org.sandaga.payment.StandInGateway;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.testing.House;
import org.sandaga.testing.TestDatabase;
import org.sandaga.testing.Trade;

import static org.assertj.core.api.Assertions.assertThat;

/** Where tax comes on top of prices one vendor of three cannot send: its part goes back whole, and nothing else does. */
class OneOfThreeVendorsIT {
    private final House house = Trade.notBegun();
    private final Bazaar bazaar = Bazaar.in(house);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @Tag("R-07")
    void getsItsGoodsShippingAndTaxGivenBackAndPaysNoCommission() {
        TestDatabase.asSuperuser(
                house.database(), "insert into tax.rate values ('US', 'STANDARD', 725, date '2002-01-01')");
        CategoryId home = bazaar.category("Home");
        Actor joe = bazaar.vendor("Joe", "US", usd(500));
        Actor ann = bazaar.vendor("Ann", "US", usd(700));
        Actor max = bazaar.vendor("Max", "US", usd(300));
        Receipt receipt = bazaar.purchase(
                bazaar.cart(
                        "US",
                        1,
                        bazaar.offer(joe, home, usd(2_000), 5),
                        bazaar.offer(ann, home, usd(1_200), 5),
                        bazaar.offer(max, home, usd(999), 5)),
                "US");
        Trade.pay(house, receipt);
        VendorOrderView joes = order(receipt, "Joe");
        assertThat(joes.taxAdded()).isEqualTo(usd(145 + 36));
        assertThat(joes.total()).isEqualTo(usd(2_681));

        house.door(Ordering.class).refuse(joe, joes.id(), "sold out");
        Trade.settle(house);

        PaymentView payment = house.door(Payments.class).view(Actor.GUEST, receipt.tracking(), receipt.purchase());
        assertThat(payment.captured()).isEqualTo(usd(2_681 + 2_038 + 1_393));
        assertThat(payment.refunded()).isEqualTo(usd(2_681));
        assertThat(house.door(StandInGateway.class).givenBack("USD")).isEqualTo(usd(2_681));
        assertThat(List.of(order(receipt, "Ann").status(), order(receipt, "Max").status()))
                .containsOnly(VendorOrderStatus.TO_ACCEPT);
        assertThat(pending(joe)).isEqualTo(usd(0));
        assertThat(pending(ann)).isEqualTo(usd(2_038 - 120 - 22));
        assertThat(pending(max)).isEqualTo(usd(1_393 - 100 - 18));
        assertThat(ledger(AccountKey.platform(AccountType.COMMISSION_INCOME, "USD")))
                .isEqualTo(usd(120 + 100));
        assertThat(ledger(AccountKey.platform(AccountType.COMMISSION_TAX, "USD")))
                .isEqualTo(usd(22 + 18));
        assertThat(house.door(Invariants.class).check(Actor.SYSTEM)).allMatch(Finding::holds);
    }

    private VendorOrderView order(Receipt receipt, String vendor) {
        return house
                .door(OrderBook.class)
                .purchase(Actor.SYSTEM, receipt.tracking(), receipt.purchase())
                .orders()
                .stream()
                .filter(each -> each.vendorName().equals(vendor))
                .findFirst()
                .orElseThrow();
    }

    private Money pending(Actor vendor) {
        return ledger(AccountKey.vendorPending(vendor.vendor(), "USD"));
    }

    private Money ledger(AccountKey account) {
        return house.door(Ledger.class).balance(account);
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
