package org.sandaga.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens to vendor orders, in whatever order, the books stay right; in currencies of every exponent. */
class LedgerPropertiesIT {
    private static final House HOUSE = House.open();
    private static final String PSP = "stripe";

    private final Bookings bookings = HOUSE.door(Bookings.class);
    private final Ledger ledger = HOUSE.door(Ledger.class);

    @AfterContainer
    static void close() {
        HOUSE.close();
    }

    @Property(tries = 60)
    @Tag("I1")
    @Tag("I11")
    void balancesPerCurrencyAfterAnySequenceOfEvents(@ForAll("stories") Story story) {
        Book book = new Book(VendorId.next(), story.currency());
        story.steps().forEach(step -> play(book, step));

        assertThat(sumOfEntries(story.currency())).isZero();
        VendorBalance balance = ledger.balanceOf(book.vendor(), story.currency());
        assertThat(balance.pending().isNegative()).isFalse();
        assertThat(balance.payable().isNegative()).isFalse();
        assertThat(balance.receivable().isNegative()).isFalse();
        assertThat(balance.pending()
                        .plus(balance.payable())
                        .minus(balance.receivable())
                        .minor())
                .isEqualTo(book.earned - book.paid);
    }

    @Property(tries = 40)
    @Tag("I12")
    void leavesNoCommissionOfAnOrderThatWasRefundedInAnyNumberOfParts(@ForAll("stories") Story story) {
        VendorId vendor = VendorId.next();
        UUID order = Ids.next();
        Money amount = Money.of(900_001, story.currency());
        Money commission = amount.basisPoints(1234);
        Money tax = commission.basisPoints(1800);
        bookings.captured(capture(order, vendor, amount, commission, tax));
        List<Long> weights =
                story.steps().stream().map(step -> step.amount() % 7).toList();

        List<Money> parts = amount.allocate(weights);
        List<Money> commissions = commission.allocate(weights);
        List<Money> taxes = tax.allocate(weights);
        for (int i = 0; i < weights.size(); i++) {
            bookings.refunded(new MoneyBack(
                    Ids.next(), order, vendor, "P-1-1", PSP, parts.get(i), commissions.get(i), taxes.get(i)));
        }

        assertThat(remaining(order)).isEmpty();
    }

    private void play(Book book, Step step) {
        switch (step.kind()) {
            case 0 -> capture(book, step.amount());
            case 1 ->
                book.anOrder(step.amount())
                        .ifPresent(order -> bookings.matured(order.id(), book.vendor(), "P-1-1", book.currency()));
            case 2 -> book.anOrder(step.amount()).ifPresent(order -> refundHalf(book, order));
            default -> payOut(book);
        }
    }

    private void capture(Book book, long minor) {
        Money amount = Money.of(minor, book.currency());
        Money commission = amount.basisPoints(1000);
        Money tax = commission.basisPoints(1800);
        UUID order = Ids.next();
        bookings.captured(capture(order, book.vendor(), amount, commission, tax));
        book.orders.add(new Order(order, amount, commission, tax));
        book.earned += amount.minus(commission).minus(tax).minor();
    }

    /** Half of what is left, so that no more is ever given back than was paid. */
    private void refundHalf(Book book, Order order) {
        Money amount = half(order.amount());
        Money commission = half(order.commission());
        Money tax = half(order.tax());
        bookings.refunded(new MoneyBack(Ids.next(), order.id(), book.vendor(), "P-1-1", PSP, amount, commission, tax));
        book.orders.remove(order);
        book.orders.add(new Order(
                order.id(),
                order.amount().minus(amount),
                order.commission().minus(commission),
                order.tax().minus(tax)));
        book.earned -= amount.minus(commission).minus(tax).minor();
    }

    private void payOut(Book book) {
        List<Long> entries = HOUSE.inTransaction(() -> HOUSE.sql()
                .list(
                        "select entry_id from ledger.payable_entry where vendor_id = ?",
                        row -> row.number("entry_id"),
                        book.vendor()));
        entries.removeAll(book.taken);
        try {
            Money sent = bookings.payoutSent(Ids.next(), 1, book.vendor(), book.currency(), PSP, entries);
            book.taken.addAll(entries);
            book.paid += sent.minor();
        } catch (PayableHasChanged nothingDue) {
            assertThat(ledger.balanceOf(book.vendor(), book.currency())
                            .available()
                            .isPositive())
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(100, 10_000_000))
                .as(Step::new);
        return Combinators.combine(
                        Arbitraries.of("XOF", "JPY", "EUR", "USD", "KWD"),
                        step.list().ofMinSize(1).ofMaxSize(12))
                .as(Story::new);
    }

    private static Capture capture(UUID order, VendorId vendor, Money amount, Money commission, Money tax) {
        return new Capture(
                Ids.next(), Ids.next(), "P-1", PSP, List.of(new Capture.Part(order, vendor, amount, commission, tax)));
    }

    private static Money half(Money amount) {
        return Money.of(amount.minor() / 2, amount.currency());
    }

    private static long sumOfEntries(String currency) {
        Long sum = HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        "select coalesce(sum(amount_minor), 0) as n from ledger.entry where currency = ?",
                        row -> row.number("n"),
                        currency));
        return sum;
    }

    private static List<String> remaining(UUID order) {
        return HOUSE.inTransaction(() -> HOUSE.sql().list("""
                        select a.type, sum(e.amount_minor) as n from ledger.entry e
                        join ledger.account a on a.id = e.account_id
                        where e.subject = ? and a.type <> 'PSP_CLEARING' group by a.type having sum(e.amount_minor) <> 0""", row -> row.text("type") + " " + row.number("n"), order));
    }

    private record Step(int kind, long amount) {}

    private record Story(String currency, List<Step> steps) {}

    private record Order(UUID id, Money amount, Money commission, Money tax) {}

    private static final class Book {
        private final VendorId vendor;
        private final String currency;
        private final List<Order> orders = new ArrayList<>();
        private final List<Long> taken = new ArrayList<>();
        private long earned;
        private long paid;

        Book(VendorId vendor, String currency) {
            this.vendor = vendor;
            this.currency = currency;
        }

        VendorId vendor() {
            return vendor;
        }

        String currency() {
            return currency;
        }

        java.util.Optional<Order> anOrder(long seed) {
            return orders.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(orders.get((int) (seed % orders.size())));
        }
    }
}
