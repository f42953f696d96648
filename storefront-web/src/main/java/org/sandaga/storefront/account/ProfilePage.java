package org.sandaga.storefront.account;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.CustomerProfile;
import org.sandaga.customer.Customers;
import org.sandaga.identity.AccountView;
import org.sandaga.identity.Accounts;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseRow;
import org.sandaga.ordering.PurchaseStatus;
import org.sandaga.portal.Preferences;
import org.sandaga.portal.Typed;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.OwnCookies;
import org.sandaga.storefront.page.Visit;

/** What belongs to an account, and what its owner prefers. */
@Named
@RequestScoped
public class ProfilePage {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LATEST = 10;

    private final Accounts accounts;
    private final Customers customers;
    private final OrderBook book;
    private final Markets markets;
    private final Typed typed;
    private final Answer answer;
    private final Visit visit;
    private final OwnCookies cookies;
    private String email = "";
    private List<PurchaseRow> unpaid = List.of();

    @Inject
    ProfilePage(
            Accounts accounts,
            Customers customers,
            OrderBook book,
            Markets markets,
            Typed typed,
            Answer answer,
            Visit visit,
            OwnCookies cookies) {
        this.accounts = accounts;
        this.customers = customers;
        this.book = book;
        this.markets = markets;
        this.typed = typed;
        this.answer = answer;
        this.visit = visit;
        this.cookies = cookies;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProfilePage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Keeps what was typed, else shows what is known. */
    public void open() {
        if (visit.isPost()) {
            answer.act(this::keep);
        }
        answer.show(() -> {
            UserId user = visit.actor().requireUser();
            AccountView account = accounts.account(visit.actor(), user);
            email = account.email();
            typed.offer("name", account.name());
            typed.offer("language", account.language());
            CustomerProfile profile = customers.profile(visit.actor());
            typed.offer("phone", profile.phone());
            typed.offer("market", profile.market());
            unpaid = book.ownPurchases(visit.actor(), SliceRequest.first(LATEST)).items().stream()
                    .filter(each -> each.status() == PurchaseStatus.PENDING_PAYMENT)
                    .toList();
        });
    }

    private String keep() {
        String language = visit.text("language");
        CustomerProfile profile = CustomerProfile.of(typed("phone"), typed("market"));
        // what can be wrong comes first, so that a form that is refused has changed nothing
        accounts.introduce(visit.actor(), visit.text("name"), language);
        customers.changeProfile(visit.actor(), profile);
        cookies.write(Preferences.LANGUAGE, language, KEPT);
        if (profile.market() == null) {
            cookies.write(Preferences.MARKET, "", Duration.ZERO);
        } else {
            cookies.write(Preferences.MARKET, profile.market(), KEPT);
        }
        return "/" + language + "/account?told=kept";
    }

    private @Nullable String typed(String field) {
        String text = visit.text(field).strip();
        return text.isEmpty() ? null : text;
    }

    /** What the account is signed in with and written to. */
    public String getEmail() {
        return email;
    }

    /** Which of the latest purchases wait for their payment. */
    public List<PurchaseRow> getUnpaid() {
        return unpaid;
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
