package org.sandaga.payout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.audit.Check;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.payment.Movement.Kind;
import org.sandaga.payment.PaymentState;
import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.RefundDesk;
import org.sandaga.payment.StandInBook;
import org.sandaga.payment.StandInGateway;
import org.sandaga.shared.Money;
import org.sandaga.shared.SystemTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sandaga.payout.Bank.xof;

/** What the provider says it moved, held against what the books say, thing by thing. */
@Tag("I11")
class ProviderBooksIT {
    private static final String AS_SHOWN = "payout/provider_moved_what_the_books_show";
    private static final String NOTHING_ELSE = "payout/provider_moved_nothing_unknown";

    private final Bank bank = Bank.upTo("payout", Map.of(), StandInBook.class);
    private final StandInBook book = bank.house.door(StandInBook.class);

    @AfterEach
    void close() {
        bank.close();
    }

    static Stream<Money> others() {
        return Stream.of(xof(29_699), xof(30_000));
    }

    @Test
    void isNoDifferenceWhileBothSayTheSame() {
        read();
        PlacedPurchase placed = bank.matured();
        PayoutRunId run = paidOutAndRefunded(placed);
        book.moved(Kind.PAYMENT, charge(), xof(30_000 - 300));
        book.moved(Kind.TRANSFER, bank.payout(run, bank.yard.awa).reference(), xof(-18_668));
        book.moved(Kind.TRANSFER, bank.payout(run, bank.yard.binta).reference(), xof(-7_674));
        book.moved(Kind.REFUND, refund(), xof(-20_000));

        aDayLater();

        assertThat(breaks(AS_SHOWN)).isEmpty();
        assertThat(breaks(NOTHING_ELSE)).isEmpty();
        assertThat(column("select sum(net_minor)::text as x from payment.movement"))
                .containsExactly(String.valueOf(bank.clearing().minor()));
    }

    @Test
    void isToldOnceADayHasPassedAndNoLongerThanItLasts() {
        read();
        PlacedPurchase placed = bank.sold();
        read();
        assertThat(breaks(AS_SHOWN)).as("on its way").isEmpty();

        aDayLater();
        assertThat(breaks(AS_SHOWN)).singleElement().asString().contains(placed.number());

        book.moved(Kind.PAYMENT, charge(), xof(29_700));
        read();
        assertThat(breaks(AS_SHOWN)).isEmpty();
        aDayLater();
        assertThat(breaks(AS_SHOWN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void isAnotherSumThanOurs(Money moved) {
        read();
        PlacedPurchase placed = bank.sold();
        book.moved(Kind.PAYMENT, charge(), moved);

        aDayLater();

        assertThat(breaks(AS_SHOWN)).singleElement().asString().contains(placed.number());
        assertThat(breaks(NOTHING_ELSE)).isEmpty();
    }

    @Test
    void isTheSameFigureInAnotherCurrency() {
        read();
        PlacedPurchase placed = bank.sold();
        book.moved(Kind.PAYMENT, charge(), eur(29_700));

        aDayLater();

        assertThat(breaks(AS_SHOWN)).hasSize(2).allMatch(each -> each.contains(placed.number()));
    }

    @Test
    void isNoDifferenceWhereTheProviderConvertedAndTookItsFeeInAnotherCurrency() {
        read();
        bank.payments.keeps(eur(46));
        bank.sold();
        book.moved(Kind.PAYMENT, charge(), xof(30_000));
        book.moved(Kind.PAYMENT, charge(), eur(-46));

        aDayLater();

        assertThat(breaks(AS_SHOWN)).isEmpty();
        assertThat(breaks(NOTHING_ELSE)).isEmpty();
    }

    @Test
    void addsUpNoTwoCurrencies() {
        read();
        bank.payments.keeps(eur(46));
        PlacedPurchase placed = bank.sold();
        book.moved(Kind.PAYMENT, charge(), xof(30_001));
        book.moved(Kind.PAYMENT, charge(), eur(-47));

        aDayLater();

        assertThat(breaks(AS_SHOWN))
                .hasSize(2)
                .allMatch(each -> each.contains(placed.number()))
                .anyMatch(each -> each.contains("XOF"))
                .anyMatch(each -> each.contains("EUR"));
    }

    @Test
    void isARefundOrATransferThatTheProviderDoesNotHave() {
        read();
        PlacedPurchase placed = bank.matured();
        book.moved(Kind.PAYMENT, charge(), xof(29_700));
        PayoutRunId run = paidOutAndRefunded(placed);
        String awas = bank.payout(run, bank.yard.awa).id().value().toString();

        aDayLater();

        assertThat(breaks(AS_SHOWN))
                .hasSize(3)
                .anyMatch(each -> each.contains(placed.number()))
                .anyMatch(each -> each.contains(awas));
    }

    @Test
    void isATransferThatCameBackAndOfWhichNobodyHeard() {
        read();
        bank.matured();
        book.moved(Kind.PAYMENT, charge(), xof(29_700));
        PayoutRunId run = bank.approved();
        bank.house.runJobs();
        PayoutRow awas = bank.payout(run, bank.yard.awa);
        book.moved(Kind.TRANSFER, bank.payout(run, bank.yard.binta).reference(), xof(-7_674));
        book.moved(Kind.TRANSFER, awas.reference(), xof(-18_668));
        book.moved(Kind.TRANSFER, awas.reference(), xof(18_668));
        aDayLater();
        assertThat(breaks(AS_SHOWN))
                .singleElement()
                .asString()
                .contains(awas.id().value().toString());

        bank.transfers.become(awas.id(), TransferState.Status.FAILED);
        bank.hear(ProviderEvent.About.TRANSFER, awas.reference());
        bank.house.deliver("payout");
        bank.house.runJobs();

        assertThat(breaks(AS_SHOWN)).isEmpty();
    }

    @Test
    void isMoneyThatTheBooksDoNotKnow() {
        read();
        book.moved(Kind.OTHER, "dp_contested", xof(-700));
        read();
        assertThat(breaks(NOTHING_ELSE)).as("may be on its way").isEmpty();

        aDayLater();

        assertThat(breaks(NOTHING_ELSE)).singleElement().asString().contains("dp_contested", "-700");
        assertThat(breaks(AS_SHOWN)).isEmpty();
    }

    @Test
    void isNeitherWhatCameAndWentNorWhatWentToTheOwnBank() {
        read();
        book.moved(Kind.REFUND, "re_tried_before", xof(-500));
        book.moved(Kind.REFUND, "re_tried_before", xof(500));
        book.moved(Kind.WITHDRAWAL, "po_1", xof(-1_000));

        aDayLater();

        assertThat(breaks(NOTHING_ELSE)).isEmpty();
    }

    @Test
    void isNoMoneyThatIsKeptInSuspense() {
        read();
        comesUnasked(xof(7));
        book.moved(Kind.PAYMENT, "ch_stray", xof(693));

        aDayLater();

        assertThat(breaks(NOTHING_ELSE)).isEmpty();
        assertThat(bank.clearing()).isEqualTo(xof(693));
    }

    @Test
    void isNoMoneyThatIsKeptInSuspenseLessAFeeInAnotherCurrency() {
        read();
        comesUnasked(eur(1));
        book.moved(Kind.PAYMENT, "ch_stray", xof(700));
        book.moved(Kind.PAYMENT, "ch_stray", eur(-1));

        aDayLater();

        assertThat(breaks(NOTHING_ELSE)).isEmpty();
    }

    @Test
    void isMoneyInSuspenseOfWhichTheBooksHaveAnotherFee() {
        read();
        comesUnasked(eur(1));
        book.moved(Kind.PAYMENT, "ch_stray", xof(700));

        aDayLater();

        assertThat(breaks(NOTHING_ELSE)).singleElement().asString().contains("ch_stray", "EUR");
    }

    @Test
    void isMoneyInSuspenseOnlyUntilItsFeeIsKnown() {
        read();
        comesUnasked(null);
        book.moved(Kind.PAYMENT, "ch_stray", xof(693));
        aDayLater();
        assertThat(breaks(NOTHING_ELSE)).singleElement().asString().contains("ch_stray");

        comesUnasked(xof(7));

        assertThat(breaks(NOTHING_ELSE)).isEmpty();
        assertThat(bank.clearing()).isEqualTo(xof(693));
    }

    private void comesUnasked(@Nullable Money fee) {
        bank.payments.know(new PaymentState(
                "cs_stray",
                PaymentState.Status.CAPTURED,
                xof(700),
                fee,
                "ch_stray",
                StandInGateway.US,
                null,
                null,
                null));
        bank.hear(ProviderEvent.About.PAYMENT, "cs_stray");
    }

    @Test
    void isNotLookedForBeforeTheBookWasReadForTheFirstTime() {
        bank.sold();
        book.moved(
                Kind.OTHER,
                "ch_of_last_year",
                xof(5_000),
                new SystemTime().now().minus(Duration.ofDays(365)));

        read();
        aDayLater();

        assertThat(breaks(AS_SHOWN)).isEmpty();
        assertThat(breaks(NOTHING_ELSE)).isEmpty();
    }

    @Test
    void isReadOnFromWhereTheProviderFellSilentAndThenForWhatMovedMeanwhile() {
        read();
        IntStream.rangeClosed(1, 5).forEach(i -> book.moved(Kind.OTHER, "x" + i, xof(i)));
        book.answers(1);
        read();
        assertThat(names()).containsExactly("x4", "x5");

        book.answers(Integer.MAX_VALUE);
        book.moved(Kind.OTHER, "x6", xof(6));
        read();
        assertThat(names()).containsExactly("x1", "x2", "x3", "x4", "x5");
        assertThat(book.beginnings()).hasSize(2);

        read();
        assertThat(names()).containsExactly("x1", "x2", "x3", "x4", "x5", "x6");
        assertThat(book.beginnings()).hasSize(3).containsOnly(book.beginnings().getFirst());
    }

    @Test
    void isReadInBoundedTurnsUntilItsEnd() {
        read();
        IntStream.range(0, 110).forEach(i -> book.moved(Kind.OTHER, "x" + i, xof(1)));

        read();
        assertThat(names()).hasSize(100);

        read();
        assertThat(names()).hasSize(110);
        assertThat(book.beginnings()).hasSize(2);
    }

    @Test
    void isKnownOnlyAsOfWhenTheReadingWasBegun() {
        read();
        IntStream.rangeClosed(1, 5).forEach(i -> book.moved(Kind.OTHER, "x" + i, xof(i)));
        book.answers(1);
        read();
        bank.sold();
        book.moved(Kind.PAYMENT, charge(), xof(29_700));
        bank.house.wait(Duration.ofHours(25));

        book.answers(Integer.MAX_VALUE);
        read();
        assertThat(breaks(AS_SHOWN)).as("moved after the reading was begun").isEmpty();

        read();
        assertThat(breaks(AS_SHOWN)).isEmpty();
    }

    @Test
    void isReadAnewOnceTheProviderRefusesToGoOn() {
        read();
        IntStream.rangeClosed(1, 5).forEach(i -> book.moved(Kind.OTHER, "x" + i, xof(i)));
        book.answers(1);
        read();
        book.refuses(true);
        read();

        book.refuses(false);
        book.answers(Integer.MAX_VALUE);
        read();

        assertThat(names()).containsExactly("x1", "x2", "x3", "x4", "x5");
        assertThat(book.beginnings()).hasSize(3);
    }

    @Test
    void isReadOnFromWhatWasReadLastWithAnHourToSpare() {
        read();
        Instant later = new SystemTime().now().plus(Duration.ofHours(2));
        book.moved(Kind.OTHER, "x1", xof(1), later);
        read();
        read();

        assertThat(book.beginnings().getLast()).isEqualTo(later.minus(Duration.ofHours(1)));
        assertThat(names()).containsExactly("x1");
    }

    private void read() {
        bank.house.runJobs();
    }

    /** What has been told is read, and read again when it can no longer be on its way. */
    private void aDayLater() {
        read();
        bank.house.wait(Duration.ofHours(25));
        read();
    }

    private PayoutRunId paidOutAndRefunded(PlacedPurchase placed) {
        PayoutRunId run = bank.approved();
        bank.house.runJobs();
        bank.house
                .door(RefundDesk.class)
                .claimPart(bank.yard.ofAwa(placed), xof(20_000), xof(2_400), xof(432), "returned");
        bank.house.runJobs();
        return run;
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }

    private String charge() {
        return column("select charge as x from payment.attempt where charge is not null")
                .getFirst();
    }

    private String refund() {
        return column("select provider_reference as x from payment.refund").getFirst();
    }

    private List<String> names() {
        return column("select name as x from payment.movement order by name");
    }

    private List<String> column(String query) {
        return bank.house.inTransaction(() -> bank.house.sql().list(query, row -> row.text("x")));
    }

    private List<String> breaks(String name) {
        Check check = Check.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return bank.house.inTransaction(() -> bank.house.sql().list(check.query(), row -> row.text("fault")));
    }
}
