package org.sandaga.storefront.account;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.identity.Accounts;
import org.sandaga.identity.CurrentActor;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Visitor;
import org.sandaga.shared.Input;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Visit;
import org.sandaga.vendor.Establishment;
import org.sandaga.vendor.VendorApplication;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.VendorView;
import org.sandaga.vendor.Vendors;

/** Takes an application to sell, and tells how earlier ones stand. */
@Named
@RequestScoped
public class SellPage {
    private final Vendors vendors;
    private final Accounts accounts;
    private final Markets markets;
    private final HomeMarket home;
    private final CurrentActor actors;
    private final Visitor visitor;
    private final Typed typed;
    private final Answer answer;
    private final Visit visit;

    @Inject
    SellPage(
            Vendors vendors,
            Accounts accounts,
            Markets markets,
            HomeMarket home,
            CurrentActor actors,
            Visitor visitor,
            Typed typed,
            Answer answer,
            Visit visit) {
        this.vendors = vendors;
        this.accounts = accounts;
        this.markets = markets;
        this.home = home;
        this.actors = actors;
        this.visitor = visitor;
        this.typed = typed;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SellPage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Hands an application in, else shows the form. */
    public void open() {
        typed.offer("country", home.market().code());
        UserId user = visit.actor().user();
        if (user != null) {
            typed.offer("legalName", accounts.account(visit.actor(), user).name());
        }
        if (visit.isPost()) {
            answer.act(this::apply);
        }
    }

    private String apply() {
        VendorId vendor = vendors.apply(
                visit.actor(),
                new VendorApplication(
                        visit.text("displayName"),
                        visit.text("legalName"),
                        VendorKind.valueOf(getKind()),
                        visit.text("country"),
                        visit.text("email"),
                        Texts.of(visit.language(), visit.text("description")),
                        visit.language(),
                        new Establishment(
                                Input.text("address", visit.text("address"), Establishment.LONGEST_ADDRESS),
                                visit.text("registerNumber"))));
        vendors.submit(visit.actor(), vendor);
        return "account/sell?told=sent";
    }

    /** The vendors that the account belongs to. */
    public List<VendorView> getMine() {
        return actors.memberships(visitor.principal()).stream()
                .map(each -> vendors.view(visit.actor(), each.vendor()))
                .toList();
    }

    /** The colour of how a shop stands; the words stand beside it. */
    public String tone(VendorView shop) {
        return switch (shop.status()) {
            case APPROVED -> "ok";
            case DRAFT, SUBMITTED, IN_REVIEW -> "info";
            case CHANGES_REQUESTED, RESTRICTED -> "warn";
            case SUSPENDED, TERMINATED, REJECTED -> "bad";
        };
    }

    /** As what somebody sells. */
    public String getKind() {
        return visit.text("kind").equals("COMPANY") ? "COMPANY" : "INDIVIDUAL";
    }

    /** Where one can sell. */
    public List<MarketView> getMarkets() {
        return markets.all();
    }

    /** Whether an application was handed in just now. */
    public boolean isSent() {
        return visit.text("told").equals("sent");
    }
}
