package org.sandaga.payment;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.ledger.AccountType;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sandaga.ordering.VendorOrderStatus.CANCELLED;
import static org.sandaga.ordering.VendorOrderStatus.PENDING_PAYMENT;
import static org.sandaga.ordering.VendorOrderStatus.TO_ACCEPT;

class PaymentsIT {
    private static final long TOTAL = 31_500;
    private Till till;

    @BeforeEach
    void open() {
        till = Till.open();
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void booksEachVendorsShareLessCommissionWhenTheMoneyComes() {
        PlacedPurchase placed = till.paid();

        assertThat(till.statuses(placed)).containsOnly(TO_ACCEPT);
        assertThat(till.payment(placed).progress()).isEqualTo(PaymentView.Progress.PAID);
        assertThat(till.payment(placed).provider()).isEqualTo(StandInGateway.NAME);
        assertThat(till.pending(till.awa)).isEqualTo(23_000 - 2_580 - 464);
        assertThat(till.pending(till.binta)).isEqualTo(8_500 - 840 - 151);
        assertThat(till.clearing()).isEqualTo(TOTAL - 315);
        assertThat(till.platform(AccountType.PSP_FEES)).isEqualTo(315);
    }

    @Test
    @Tag("W-04")
    void takesTheSameCallbackAThousandTimesFiftyAtOnceForOne() throws Exception {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.gateway.pay(reference);

        Callable<Boolean> callback = () -> {
            till.hear(reference);
            return true;
        };
        atOnce(50, Collections.nCopies(1_000, callback));

        assertPaidOnce(placed);
        assertThat(till.gateway.calls("fetch")).hasSize(1);
    }

    @Test
    @Tag("W-05")
    void endsInTheRightStateWhenCallbacksComeInReverse() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.gateway.pay(reference);
        till.hear("evt_captured", reference);
        till.hear("evt_created", reference);
        till.hear("evt_declined_before", reference);

        assertPaidOnce(placed);
    }

    @Test
    @Tag("W-01")
    @Tag("W-02")
    void believesNoCallbackWithoutTheRightSignature() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.gateway.pay(reference);
        byte[] body = StandInGateway.callback("evt", ProviderEvent.About.PAYMENT, reference, StandInGateway.US);

        assertThatThrownBy(() -> till.payments.receive(StandInGateway.NAME, body, Map.of("signature", "bad")))
                .isInstanceOf(WebhookNotGenuine.class);
        assertThatThrownBy(() -> till.payments.receive("nobody", body, Map.of("signature", "good")))
                .isInstanceOf(NoSuchProvider.class);

        assertThat(till.statuses(placed)).containsOnly(PENDING_PAYMENT);
    }

    @Test
    @Tag("W-06")
    void doesNotPayWithAnotherMerchantsMoney() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.gateway.payLate(reference);
        till.gateway.tamper(reference, state -> changed(state, state.amount(), "acct_them", state.purchase()));
        till.hear(reference);
        till.payments.receive(
                StandInGateway.NAME,
                StandInGateway.callback("evt_them", ProviderEvent.About.PAYMENT, "cs_theirs", "acct_them"),
                Map.of("signature", "good"));

        assertNotPaid(placed, FlagReason.OTHER_MERCHANT, 0);
    }

    @Test
    @Tag("W-07")
    void doesNotPayWithAnotherAmount() {
        PlacedPurchase placed = till.placed();
        String reference = wrong(placed, Money.of(31_499, "XOF"));
        till.hear(reference);
        till.hear("evt_again", reference);

        assertNotPaid(placed, FlagReason.OTHER_AMOUNT, 31_499);
    }

    @Test
    @Tag("W-08")
    void doesNotPayWithAnotherCurrency() {
        PlacedPurchase placed = till.placed();
        till.hear(wrong(placed, Money.of(TOTAL, "EUR")));

        assertNotPaid(placed, FlagReason.OTHER_CURRENCY, 0);
        assertThat(till.balance(org.sandaga.ledger.AccountKey.platform(AccountType.SUSPENSE, "EUR")))
                .isEqualTo(Money.of(TOTAL, "EUR"));
    }

    @Test
    @Tag("W-09")
    void doesNotPayWithTheMoneyOfAnotherPurchase() {
        PlacedPurchase placed = till.placed();
        PlacedPurchase other = till.placed();
        String reference = till.begin(placed);
        till.gateway.payLate(reference);
        till.gateway.tamper(
                reference,
                state -> changed(
                        state, state.amount(), StandInGateway.US, other.id().text()));
        till.hear(reference);

        assertNotPaid(placed, FlagReason.OTHER_PURCHASE, TOTAL);
        assertThat(till.payments.flags(Actor.SYSTEM, placed.id()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.reason()).isEqualTo(FlagReason.OTHER_PURCHASE);
                    assertThat(each.number()).isEqualTo(placed.number());
                    assertThat(each.asked()).isEqualTo(Money.of(TOTAL, "XOF"));
                    assertThat(each.isKept()).isTrue();
                });
        assertThat(till.payments.flags(Actor.SYSTEM, other.id())).isEmpty();
        assertThat(till.statuses(other)).containsOnly(PENDING_PAYMENT);
    }

    @Test
    void booksTheFeeOfMoneyThatNobodyAskedForOnceItIsKnown() {
        till.gateway.know(stray(null));
        till.hear("cs_stray");
        assertThat(till.platform(AccountType.PSP_FEES)).isZero();

        till.gateway.know(stray(Money.of(7, "XOF")));
        till.hear("evt_again", "cs_stray");
        till.hear("evt_and_again", "cs_stray");

        assertThat(till.platform(AccountType.PSP_FEES)).isEqualTo(7);
        assertThat(till.platform(AccountType.SUSPENSE)).isEqualTo(700);
        assertThat(till.clearing()).isEqualTo(693);
    }

    @Test
    void asksForTheFeeOfMoneyThatNobodyAskedForUntilItIsKnown() {
        till.gateway.know(stray(null));
        till.hear("cs_stray");
        till.wait(Duration.ofMinutes(6));
        till.gateway.know(stray(Money.of(7, "XOF")));
        till.wait(Duration.ofMinutes(6));
        assertThat(till.platform(AccountType.PSP_FEES)).isEqualTo(7);

        int asked = till.gateway.calls("fetch").size();
        till.wait(Duration.ofMinutes(6));

        assertThat(till.gateway.calls("fetch")).hasSize(asked);
    }

    @Test
    void asksForTheFeeOfAnotherAmountUntilItIsKnown() {
        PlacedPurchase placed = till.placed();
        String reference = wrong(placed, Money.of(31_499, "XOF"));
        till.hear(reference);
        assertThat(till.platform(AccountType.PSP_FEES)).isZero();

        till.gateway.tamper(reference, state -> withFee(state, Money.of(314, "XOF")));
        till.wait(Duration.ofMinutes(6));

        assertThat(till.platform(AccountType.PSP_FEES)).isEqualTo(314);
        assertNotPaid(placed, FlagReason.OTHER_AMOUNT, 31_499);
    }

    private static PaymentState stray(@Nullable Money fee) {
        return new PaymentState(
                "cs_stray",
                PaymentState.Status.CAPTURED,
                Money.of(700, "XOF"),
                fee,
                "ch_stray",
                StandInGateway.US,
                null,
                null,
                null);
    }

    private static PaymentState withFee(PaymentState state, Money fee) {
        return new PaymentState(
                state.reference(),
                state.status(),
                state.amount(),
                fee,
                state.charge(),
                state.merchant(),
                state.purchase(),
                state.attempt(),
                state.failure());
    }

    @Test
    @Tag("W-09")
    void keepsMoneyThatNobodyAskedForInSuspense() {
        till.gateway.know(stray(null));
        till.hear("cs_stray");
        assertThat(till.platform(AccountType.SUSPENSE)).isEqualTo(700);
        till.hear("evt_again", "cs_stray");

        assertThat(till.platform(AccountType.SUSPENSE)).isEqualTo(700);
        assertThat(till.payments.flags(Actor.SYSTEM))
                .extracting(FlagRow::reason)
                .containsExactly(FlagReason.UNKNOWN_PAYMENT);
        assertThat(till.payments.flags(Actor.SYSTEM, ListRequest.first(10)).items())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.amount()).isEqualTo(Money.of(700, "XOF"));
                    assertThat(each.asked()).isNull();
                    assertThat(each.purchase()).isNull();
                });
        Actor fatou = Actor.shopper(Till.FATOU);
        assertThatThrownBy(() -> till.payments.flags(fatou)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> till.payments.flags(fatou, ListRequest.first(10)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> till.payments.flags(fatou, PurchaseId.next())).isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("W-10")
    void waitsWhileTheProviderSaysNothingWhateverTheBrowserClaims() {
        PlacedPurchase placed = till.placed();
        till.begin(placed);
        till.payments.refresh(Actor.shopper(Till.FATOU), TrackingToken.NONE, placed.id());

        assertThat(till.payment(placed).progress()).isEqualTo(PaymentView.Progress.WAITING);
        assertThat(till.statuses(placed)).containsOnly(PENDING_PAYMENT);
    }

    @Test
    @Tag("W-11")
    void findsThePaymentWhoseCallbackNeverCame() {
        PlacedPurchase placed = till.placed();
        till.gateway.pay(till.begin(placed));

        till.wait(Duration.ofMinutes(2));

        assertPaidOnce(placed);
    }

    @Test
    @Tag("W-13")
    void closesThePageBeforeItLetsGoOfThePurchase() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);

        till.wait(Duration.ofMinutes(31));

        assertThat(till.gateway.state(reference).status()).isEqualTo(PaymentState.Status.EXPIRED);
        assertThat(till.statuses(placed)).containsOnly(CANCELLED);
        assertThat(till.payment(placed).progress()).isEqualTo(PaymentView.Progress.GIVEN_UP);
        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(PurchaseNotPayable.class);
    }

    @Test
    @Tag("W-13")
    void keepsThePurchaseWhileItsPageCannotBeClosed() {
        PlacedPurchase placed = till.placed();
        till.begin(placed);
        till.gateway.will(StandInGateway.Fault.BEFORE);
        till.wait(Duration.ofMinutes(31));
        assertThat(till.statuses(placed)).containsOnly(PENDING_PAYMENT);

        till.gateway.will(StandInGateway.Fault.NONE);
        till.wait(Duration.ofMinutes(1));

        assertThat(till.statuses(placed)).containsOnly(CANCELLED);
    }

    @Test
    @Tag("W-13")
    void takesTheMoneyThatCameJustBeforeThePageWasClosed() {
        PlacedPurchase placed = till.placed();
        till.gateway.pay(till.begin(placed));

        till.wait(Duration.ofMinutes(31));

        assertPaidOnce(placed);
    }

    @Test
    @Tag("W-14")
    void revivesThePurchaseWhenTheMoneyComesLate() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.wait(Duration.ofMinutes(31));
        till.gateway.payLate(reference);

        till.hear(reference);

        assertPaidOnce(placed);
    }

    @Test
    @Tag("W-16")
    @Tag("W-17")
    void opensOnePageThoughTheProviderAnswersOnlyTheThirdTime() {
        PlacedPurchase placed = till.placed();
        till.gateway.will(StandInGateway.Fault.BEFORE);
        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(ProviderUnavailable.class);
        till.gateway.will(StandInGateway.Fault.AFTER);
        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(ProviderUnavailable.class);
        till.gateway.will(StandInGateway.Fault.NONE);
        till.start(placed);

        assertThat(new HashSet<>(till.gateway.calls("start"))).hasSize(1);
    }

    @Test
    @Tag("W-17")
    void findsAndClosesAPageWhoseOpeningWasNeverAnswered() {
        PlacedPurchase placed = till.placed();
        till.gateway.will(StandInGateway.Fault.AFTER);
        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(ProviderUnavailable.class);
        till.gateway.will(StandInGateway.Fault.NONE);

        till.wait(Duration.ofMinutes(31));

        assertThat(till.gateway.calls("expire")).hasSize(1);
        assertThat(till.statuses(placed)).containsOnly(CANCELLED);
    }

    @Test
    void letsTheShopperTryAgainAfterARefusal() {
        PlacedPurchase placed = till.placed();
        till.gateway.will(StandInGateway.Fault.REFUSES);
        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(ProviderRefused.class);
        till.gateway.will(StandInGateway.Fault.NONE);

        String reference = till.begin(placed);
        till.gateway.pay(reference);
        till.hear(reference);

        assertPaidOnce(placed);
    }

    @Test
    @Tag("W-19")
    void opensOnePageForFiveClicksInTwoTabs() throws Exception {
        PlacedPurchase placed = till.placed();
        List<PaymentPage> pages = atOnce(5, Collections.nCopies(10, () -> till.start(placed)));

        assertThat(new HashSet<>(pages)).hasSize(1);
        assertThat(new HashSet<>(till.gateway.calls("start"))).hasSize(1);
    }

    @Test
    void refusesToPayWhatIsPaid() {
        PlacedPurchase placed = till.paid();

        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(PurchaseNotPayable.class);
    }

    @Test
    @Tag("W-30")
    void refusesACurrencyThatTheProviderDoesNotTakeBeforeTheCall() {
        APurchase dinars = APurchase.in("KWD").by(Till.FATOU);
        PlacedPurchase placed = till.ordering.place(
                dinars.from(till.awa, "Awa", 0, dinars.line(1, 1_000)).priced());

        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(CurrencyNotTaken.class);
        assertThat(till.gateway.calls("start")).isEmpty();
    }

    @Test
    void isNotFoundByAnotherShopper() {
        PlacedPurchase placed = till.placed();
        Actor stranger = Actor.shopper(UserId.next());

        assertThatThrownBy(() -> till.payments.view(stranger, TrackingToken.NONE, placed.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> till.payments.giveUp(stranger, TrackingToken.NONE, placed.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> till.payments.refresh(stranger, TrackingToken.NONE, placed.id()))
                .isInstanceOf(NotFound.class);
        URI shop = URI.create("https://shop.example/");
        assertThatThrownBy(() -> till.payments.start(stranger, TrackingToken.NONE, placed.id(), shop, shop))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsTheShopperGiveUpAndSendsLateMoneyBack() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.payments.giveUp(Actor.shopper(Till.FATOU), TrackingToken.NONE, placed.id());
        assertThat(till.gateway.state(reference).status()).isEqualTo(PaymentState.Status.EXPIRED);
        assertThat(till.statuses(placed)).containsOnly(CANCELLED);

        till.gateway.payLate(reference);
        till.hear(reference);
        till.settleDown();

        assertThat(till.statuses(placed)).containsOnly(CANCELLED);
        assertThat(till.gateway.givenBack("XOF").minor()).isEqualTo(TOTAL);
        assertThat(till.pending(till.awa) + till.pending(till.binta)).isZero();
    }

    @Test
    void sendsBackWhatIsPaidTwice() {
        PlacedPurchase placed = till.placed();
        String first = till.begin(placed);
        till.gateway.tamper(first, state -> StandInGateway.with(state, PaymentState.Status.EXPIRED));
        till.hear("evt_expired", first);
        String second = till.begin(placed);
        till.gateway.pay(second);
        till.hear(second);
        till.gateway.payLate(first);
        till.hear("evt_late", first);
        assertThat(till.platform(AccountType.SUSPENSE)).isEqualTo(TOTAL);
        till.settleDown();

        assertThat(till.gateway.givenBack("XOF").minor()).isEqualTo(TOTAL);
        assertThat(till.platform(AccountType.SUSPENSE)).isZero();
        assertPaidOnce(placed, 2);
    }

    @Test
    void learnsTheFeeLaterWhenTheProviderDoesNotKnowItAtOnce() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.gateway.pay(reference);
        PaymentState whole = till.gateway.state(reference);
        till.gateway.tamper(
                reference,
                state -> new PaymentState(
                        reference,
                        state.status(),
                        state.amount(),
                        null,
                        state.charge(),
                        state.merchant(),
                        state.purchase(),
                        state.attempt(),
                        null));
        till.hear(reference);
        assertThat(till.platform(AccountType.PSP_FEES)).isZero();
        till.gateway.tamper(reference, state -> whole);

        till.wait(Duration.ofMinutes(2));
        till.wait(Duration.ofMinutes(2));

        assertThat(till.platform(AccountType.PSP_FEES)).isEqualTo(315);
    }

    private String wrong(PlacedPurchase placed, Money came) {
        String reference = till.begin(placed);
        till.gateway.payLate(reference);
        till.gateway.tamper(reference, state -> changed(state, came, StandInGateway.US, state.purchase()));
        return reference;
    }

    private static PaymentState changed(PaymentState state, Money amount, String merchant, String purchase) {
        return new PaymentState(
                state.reference(),
                state.status(),
                amount,
                null,
                state.charge(),
                merchant,
                purchase,
                state.attempt(),
                null);
    }

    private void assertNotPaid(PlacedPurchase placed, FlagReason reason, long suspense) {
        assertThat(till.statuses(placed)).containsOnly(PENDING_PAYMENT);
        assertThat(till.payment(placed).captured().isZero()).isTrue();
        assertThat(till.payments.flags(Actor.SYSTEM))
                .extracting(FlagRow::reason)
                .contains(reason);
        assertThat(till.platform(AccountType.SUSPENSE)).isEqualTo(suspense);
        assertThat(till.pending(till.awa)).isZero();
    }

    private void assertPaidOnce(PlacedPurchase placed) {
        assertPaidOnce(placed, 1);
    }

    private void assertPaidOnce(PlacedPurchase placed, int fees) {
        assertThat(till.statuses(placed)).containsOnly(VendorOrderStatus.TO_ACCEPT);
        assertThat(till.payment(placed).captured()).isEqualTo(placed.total());
        assertThat(till.clearing()).isEqualTo(TOTAL - 315L * fees);
        assertThat(till.pending(till.awa)).isEqualTo(23_000 - 2_580 - 464);
    }

    private static <T> List<T> atOnce(int threads, List<Callable<T>> work) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(threads)) {
            for (Future<T> each : crowd.invokeAll(work)) {
                answers.add(each.get());
            }
        }
        return answers;
    }
}
