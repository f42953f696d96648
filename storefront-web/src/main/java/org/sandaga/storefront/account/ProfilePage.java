package org.sandaga.storefront.account;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.CustomerProfile;
import org.sandaga.customer.Customers;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Form;
import org.sandaga.storefront.page.Visit;

/** What belongs to an account, and what its owner prefers. */
@Named
@RequestScoped
public class ProfilePage {
    private final Customers customers;
    private final Markets markets;
    private final Form form;
    private final Answer answer;
    private final Visit visit;

    @Inject
    ProfilePage(Customers customers, Markets markets, Form form, Answer answer, Visit visit) {
        this.customers = customers;
        this.markets = markets;
        this.form = form;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProfilePage() {
        this(null, null, null, null, null);
    }

    /** Keeps what was typed, else shows what is known. */
    public void open() {
        if (visit.isPost()) {
            answer.act(this::keep);
        }
        answer.show(() -> {
            CustomerProfile profile = customers.profile(visit.actor());
            form.offer("phone", profile.phone());
            form.offer("market", profile.market());
        });
    }

    private String keep() {
        customers.changeProfile(visit.actor(), new CustomerProfile(typed("phone"), typed("market")));
        return "account?told=kept";
    }

    private @Nullable String typed(String field) {
        String text = visit.text(field).strip();
        return text.isEmpty() ? null : text;
    }

    /** Where one can buy. */
    public List<MarketView> getMarkets() {
        return markets.all();
    }

    /** Whether something was kept just now. */
    public boolean isKept() {
        return visit.text("told").equals("kept");
    }
}
