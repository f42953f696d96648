package org.sandaga.storefront.checkout;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.checkout.CheckoutView;
import org.sandaga.checkout.QuoteDifference;
import org.sandaga.checkout.QuoteHasChanged;
import org.sandaga.checkout.QuoteView;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.TimeLeft;
import org.sandaga.storefront.page.Visit;

/** Shows everything that will be charged, and buys it at exactly that price or not at all. */
@Named
@RequestScoped
public class ReviewPage {
    private final MyCheckout checkout;
    private final Cashier cashier;
    private final TimeLeft time;
    private final Answer answer;
    private final Visit visit;
    private @Nullable CheckoutView view;
    private @Nullable QuoteView quote;
    private List<QuoteDifference> differences = List.of();

    @Inject
    ReviewPage(MyCheckout checkout, Cashier cashier, TimeLeft time, Answer answer, Visit visit) {
        this.checkout = checkout;
        this.cashier = cashier;
        this.time = time;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReviewPage() {
        this(null, null, null, null, null);
    }

    /** Buys and leads to the payment page, else shows what it costs. */
    public void open() {
        answer.show(() -> {
            view = checkout.view();
            if (view.purchase() != null) {
                answer.redirect(checkout.paying(view.purchase()));
            } else if (view.shipTo() == null) {
                answer.redirect(visit.getPath().replaceFirst("/review$", "/delivery"));
            } else if (visit.isPost()) {
                answer.actAgain(this::pay);
            }
        });
        answer.show(this::price);
    }

    private String pay() {
        try {
            return cashier.pay(checkout.place());
        } catch (QuoteHasChanged changed) {
            differences = changed.differences();
            throw changed;
        }
    }

    /** The quote to accept: the one there is, or a new one when that can no longer be accepted. */
    private void price() {
        if (answer.isGiven() || view == null) {
            return;
        }
        quote = view.quote();
        if (quote == null || !differences.isEmpty() || time.isOver(quote.expiresAt())) {
            requote();
        }
    }

    private void requote() {
        try {
            quote = checkout.quote();
        } catch (BusinessRuleViolated rule) {
            quote = null;
            answer.refuse(rule);
        }
    }

    public @Nullable CheckoutView getCheckout() {
        return view;
    }

    /** What is to be accepted, or null when it cannot be bought now. */
    public @Nullable QuoteView getQuote() {
        return quote;
    }

    /** What is not as it was shown before. */
    public List<QuoteDifference> getDifferences() {
        return differences;
    }

    /** Seconds until the price is no longer promised. */
    public long getSecondsLeft() {
        return Optional.ofNullable(quote)
                .map(each -> time.secondsUntil(each.expiresAt()))
                .orElse(0L);
    }
}
