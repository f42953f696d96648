package org.sandaga.ordering;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NewPurchaseTest {

    @Property(tries = 200)
    @Tag("I4")
    void addsUpInEveryCurrencyAndIsRefusedOneUnitOff(
            @ForAll("currencies") String currency,
            @ForAll @Size(min = 1, max = 5) List<@LongRange(max = 10_000_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 999) int quantity,
            @ForAll @LongRange(max = 100_000) long shipping) {
        APurchase wanted = APurchase.in(currency);
        prices.forEach(price -> wanted.from(VendorId.next(), "Awa", shipping, wanted.line(quantity, price)));
        NewPurchase priced = wanted.priced();

        long expected =
                prices.stream().mapToLong(price -> price * quantity + shipping).sum();
        assertThat(priced.total()).isEqualTo(Money.of(expected, currency));
        assertThatThrownBy(() -> SumPolicy.check(currency, priced.total().plus(Money.of(1, currency)), priced.orders()))
                .isInstanceOf(PurchaseDoesNotAddUp.class);
    }

    @Property(tries = 50)
    @Tag("I4")
    void addsTaxOnTopOnlyWhereItIsNotInThePrice(@ForAll @LongRange(max = 1_000_000) long price) {
        APurchase wanted = APurchase.in("USD");
        NewPurchase.Line line = wanted.line(1, price);
        NewPurchase.Tax onTop =
                new NewPurchase.Tax("Sales tax", 800, Money.of(price, "USD").basisPoints(800), false);
        NewPurchase.Line taxed = new NewPurchase.Line(
                line.offer(),
                line.product(),
                line.variant(),
                line.title(),
                line.options(),
                line.vendorSku(),
                line.condition(),
                null,
                line.leadTimeDays(),
                1,
                line.unitPrice(),
                List.of(onTop),
                null);
        Money total = line.total().plus(onTop.amount());
        NewPurchase.Order order = new NewPurchase.Order(
                VendorId.next(), "Awa", "flat", Money.zero("USD"), List.of(), null, total, List.of(taxed));

        SumPolicy.check("USD", total, List.of(order));

        VendorOrderSums sums = VendorOrderSums.of("USD", order);
        assertThat(sums.total()).isEqualTo(total);
    }

    @Example
    void promisesThreeDaysInAQuoteThatDoesNotSayThemAndLeavesOutWhatItDoesNotKnow() {
        NewPurchase.Line line = APurchase.in("XOF").line(1, 100);
        String otherwise = Json.write(line).replaceFirst("\"leadTimeDays\":\\d+", "\"later\":{}");

        NewPurchase.Line read = Json.readStored(otherwise, NewPurchase.Line.class);

        assertThat(otherwise).doesNotContain("leadTimeDays");
        assertThat(read.leadTimeDays()).isEqualTo(3);
        assertThat(read.unitPrice()).isEqualTo(line.unitPrice());
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("XOF", "EUR", "USD", "KWD");
    }
}
