package org.sandaga.storefront.account;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.customer.AddressId;
import org.sandaga.customer.AddressView;
import org.sandaga.customer.Customers;
import org.sandaga.customer.PostalAddress;
import org.sandaga.identity.Accounts;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Typed;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.UserId;
import org.sandaga.storefront.page.AddressFields;
import org.sandaga.storefront.page.AddressForm;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Visit;

/** One address of an account's book, new or to be mended. */
@Named
@RequestScoped
public class AddressPage {
    private final Accounts accounts;
    private final Customers customers;
    private final Markets markets;
    private final HomeMarket home;
    private final AddressForm fields;
    private final Typed typed;
    private final Answer answer;
    private final Visit visit;

    @Inject
    AddressPage(
            Accounts accounts,
            Customers customers,
            Markets markets,
            HomeMarket home,
            AddressForm fields,
            Typed typed,
            Answer answer,
            Visit visit) {
        this.accounts = accounts;
        this.customers = customers;
        this.markets = markets;
        this.home = home;
        this.fields = fields;
        this.typed = typed;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AddressPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Keeps it, else shows it; somebody else's is not there, whatever is sent. */
    public void open() {
        answer.show(this::fill);
        if (visit.isPost()) {
            answer.act(this::keep);
        }
    }

    private void fill() {
        typed.offer("country", home.market().code());
        if (isNew()) {
            UserId user = visit.actor().requireUser();
            typed.offer("name", accounts.account(visit.actor(), user).name());
        } else {
            AddressView known = customers.addresses(visit.actor()).stream()
                    .filter(each -> each.id().equals(id()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(id()));
            fields.offer("", known.address());
            typed.offer("label", known.label());
            typed.offer("country", known.address().country());
        }
    }

    private String keep() {
        String country = visit.text("country");
        // where streets have no numbers, whoever brings the parcel calls
        if (AddressFields.of(country).landmark() && visit.text("phone").isBlank()) {
            typed.refuse("phone", new InvalidInput("phone", "–"));
        }
        Optional<PostalAddress> address = fields.read("", country);
        if (typed.isRefused() || address.isEmpty()) {
            return "";
        }
        if (isNew()) {
            customers.addAddress(visit.actor(), visit.text("label"), address.get());
        } else {
            customers.changeAddress(visit.actor(), id(), visit.text("label"), address.get());
        }
        return "account/addresses";
    }

    /** Whether it is not in the book yet. */
    public boolean isNew() {
        return visit.place("address").isEmpty();
    }

    private AddressId id() {
        return AddressId.parse(visit.place("address"));
    }

    /** All fields: the style shows those that people of the chosen country know. */
    public AddressFields getFields() {
        return new AddressFields(true, true, true);
    }

    /** The fields of a country, as classes of its option; each hides what is not asked for there. */
    public String hidden(MarketView market) {
        AddressFields asked = AddressFields.of(market.code());
        return (asked.postcode() ? "" : "no-postcode ")
                + (asked.region() ? "" : "no-region ")
                + (asked.landmark() ? "" : "no-landmark");
    }

    /** Where one can buy. */
    public List<MarketView> getMarkets() {
        return markets.all();
    }
}
