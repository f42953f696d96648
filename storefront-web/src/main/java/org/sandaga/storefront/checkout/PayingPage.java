package org.sandaga.storefront.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.payment.PaymentView;
import org.sandaga.storefront.order.MyPurchase;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.TimeLeft;
import org.sandaga.storefront.page.Visit;

/** Waits with the shopper until the provider has said what became of the payment, and offers to try again. */
@Named
@RequestScoped
public class PayingPage {
    private final MyPurchase mine;
    private final Cashier cashier;
    private final TimeLeft time;
    private final Answer answer;
    private final Visit visit;
    private @Nullable PurchaseView purchase;
    private @Nullable PaymentView payment;

    @Inject
    PayingPage(MyPurchase mine, Cashier cashier, TimeLeft time, Answer answer, Visit visit) {
        this.mine = mine;
        this.cashier = cashier;
        this.time = time;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayingPage() {
        this(null, null, null, null, null);
    }

    /** Opens the provider's page again or gives the purchase up; else tells how it stands. */
    public void open() {
        if (visit.isPost()) {
            answer.actAgain(this::act);
        }
        answer.show(this::read);
    }

    private String act() {
        if (visit.text("do").equals("give-up")) {
            mine.giveUp();
            return visit.getPath();
        }
        return cashier.pay(PurchaseId.parse(visit.place("purchase")));
    }

    private void read() {
        if (answer.isGiven()) {
            return;
        }
        purchase = mine.view();
        payment = mine.payment();
        if (payment.progress() == PaymentView.Progress.PAID) {
            answer.redirect("checkout/done/" + purchase.id().text());
        }
    }

    public @Nullable PurchaseView getPurchase() {
        return purchase;
    }

    /**
     * What to tell: {@code confirming} and {@code left} while a page is open, {@code unpaid}, {@code over} or {@code
     * back}.
     */
    public String getState() {
        if (payment == null) {
            return "";
        }
        return switch (payment.progress()) {
            case WAITING -> visit.text("from").equals("paid") ? "confirming" : "left";
            case NOT_BEGUN, NOT_PAID -> visit.text("from").equals("away") ? "away" : "unpaid";
            case GIVEN_UP -> "over";
            case PAID, REFUNDED -> "back";
        };
    }

    /** The key of what stands at its top. */
    public String getHeadline() {
        return "state." + getState() + ".title";
    }

    /** The key of what it says below. */
    public String getExplanation() {
        return "state." + getState() + ".text";
    }

    /** Whether news may come by themselves, so that the page asks again soon. */
    public boolean isWaiting() {
        return getState().equals("confirming");
    }

    /** Whether it can still be paid. */
    public boolean isPayable() {
        return getState().equals("left")
                || getState().equals("unpaid")
                || getState().equals("away");
    }

    /** Whether somebody tried to pay and it came to nothing. */
    public boolean isFailed() {
        return getState().equals("away")
                || getState().equals("unpaid")
                        && payment != null
                        && payment.progress() != PaymentView.Progress.NOT_BEGUN;
    }

    /** Whether nothing is to be paid any more. */
    public boolean isEnded() {
        return getState().equals("over") || getState().equals("back");
    }

    /** Where it is followed. */
    public String getFollowing() {
        return purchase == null ? "" : mine.following(purchase);
    }

    /** Seconds for which the articles are held. */
    public long getSecondsLeft() {
        return purchase == null ? 0 : time.secondsUntil(purchase.payBefore());
    }
}
