package org.sandaga.storefront.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseView;
import org.sandaga.storefront.order.MyPurchase;
import org.sandaga.storefront.page.Answer;

/** Confirms a paid purchase: its number, who sends what, and how to follow it. */
@Named
@RequestScoped
public class DonePage {
    private final MyPurchase mine;
    private final Answer answer;
    private @Nullable PurchaseView purchase;

    @Inject
    DonePage(MyPurchase mine, Answer answer) {
        this.mine = mine;
        this.answer = answer;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DonePage() {
        this(null, null);
    }

    /** Shows it once it is paid; before, the page that waits. */
    public void open() {
        answer.show(() -> {
            purchase = mine.view();
            if (purchase.paidAt() == null) {
                answer.redirect("checkout/payment/" + purchase.id().text());
            }
        });
    }

    public @Nullable PurchaseView getPurchase() {
        return purchase;
    }

    /** Where it is followed. */
    public String getFollowing() {
        return purchase == null ? "" : mine.following(purchase);
    }
}
