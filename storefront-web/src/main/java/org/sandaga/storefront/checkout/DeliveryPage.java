package org.sandaga.storefront.checkout;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.checkout.CheckoutView;
import org.sandaga.checkout.Delivery;
import org.sandaga.checkout.PricedCart;
import org.sandaga.customer.AddressView;
import org.sandaga.customer.PostalAddress;
import org.sandaga.portal.Typed;
import org.sandaga.shared.InvalidInput;
import org.sandaga.storefront.page.AddressFields;
import org.sandaga.storefront.page.AddressForm;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Asks who is written to and where everything goes. */
@Named
@RequestScoped
public class DeliveryPage {
    private static final String BILL = "bill-";

    private final MyCheckout checkout;
    private final KnownAddresses known;
    private final AddressForm addresses;
    private final Typed typed;
    private final Answer answer;
    private final Visit visit;
    private @Nullable CheckoutView view;
    private @Nullable PricedCart cart;
    private String chosen = "";
    private @Nullable PostalAddress place;

    @Inject
    DeliveryPage(
            MyCheckout checkout, KnownAddresses known, AddressForm addresses, Typed typed, Answer answer, Visit visit) {
        this.checkout = checkout;
        this.known = known;
        this.addresses = addresses;
        this.typed = typed;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DeliveryPage() {
        this(null, null, null, null, null, null);
    }

    /** Takes the address and asks for a quote, else shows the form. */
    public void open() {
        answer.show(() -> {
            view = checkout.view();
            if (view.purchase() != null) {
                answer.redirect(checkout.paying(view.purchase()));
            } else {
                fill(view);
            }
        });
        if (visit.isPost() && view != null && view.purchase() == null) {
            answer.act(this::deliver);
        }
        if (!answer.isGiven()) {
            cart = checkout.cart();
        }
    }

    private void fill(CheckoutView of) {
        typed.offer("email", of.email() == null ? known.email() : of.email());
        if (of.shipTo() != null && visit.text("address").isEmpty()) {
            addresses.offer("", of.shipTo());
            choose(known.in(of.market()).stream()
                    .filter(each -> isSamePlace(each.address(), of.shipTo()))
                    .findFirst());
        } else {
            Optional<AddressView> used = known.chosen(visit.text("address"), of.market());
            used.ifPresentOrElse(each -> addresses.offer("", each.address()), () -> typed.offer("name", known.name()));
            choose(used);
        }
        if (typed.text("phone").isEmpty()) {
            typed.offer("phone", known.phone());
        }
        if (isBilledElsewhere()) {
            addresses.offer(BILL, of.billTo());
        }
    }

    /** The telephone is asked for by itself. */
    private static boolean isSamePlace(PostalAddress one, PostalAddress other) {
        return one.withPhone(null).equals(other.withPhone(null));
    }

    private void choose(Optional<AddressView> used) {
        chosen = used.map(each -> each.id().text()).orElse("");
        place = used.map(each -> each.address().withPhone(null)).orElse(null);
    }

    private String deliver() {
        Optional<PostalAddress> shipTo = addresses.read("", getMarket());
        if (isPhoned() && visit.text("phone").isBlank()) {
            typed.refuse("phone", new InvalidInput("phone", "–"));
        }
        String email = visit.text("email").strip();
        if (email.isEmpty() && visit.actor().user() == null) {
            typed.refuse("email", new InvalidInput("email", "–"));
        }
        Optional<PostalAddress> billTo = isBilledElsewhere() ? addresses.read(BILL, getMarket()) : shipTo;
        if (typed.isRefused() || shipTo.isEmpty() || billTo.isEmpty()) {
            return "";
        }
        return checkout.deliver(
                new Delivery(email.isEmpty() ? null : email, shipTo.get(), isBilledElsewhere() ? billTo.get() : null));
    }

    /** Whether somebody else than the receiver is billed. */
    public boolean isBilledElsewhere() {
        if (visit.isPost()) {
            return visit.text("billed").equals("elsewhere");
        }
        return view != null && view.billTo() != null && !view.billTo().equals(view.shipTo());
    }

    public String getMarket() {
        return view == null ? "" : view.market();
    }

    /** The fields that people there know. */
    public AddressFields getFields() {
        return AddressFields.of(getMarket());
    }

    /** Whether nobody is found without a telephone: where streets have no numbers, whoever brings the parcel calls. */
    public boolean isPhoned() {
        return getFields().landmark();
    }

    /** What it is for, by vendor. */
    public List<PricedCart.Package> getPackages() {
        return cart == null
                ? List.of()
                : cart.packages().stream().filter(PricedCart.Package::bought).toList();
    }

    /** What it comes to; null while nothing is shown. */
    public @Nullable PricedCart getCart() {
        return cart;
    }

    /** Which of them the form was filled with; empty when it was none. */
    public String getChosen() {
        return chosen;
    }

    /** The chosen one, to be read instead of its form; null when the form is asked to be filled or put right. */
    public @Nullable PostalAddress getPlace() {
        return visit.isPost() ? null : place;
    }

    /** The addresses of the account that can be delivered to here. */
    public List<AddressView> getBook() {
        return known.in(getMarket());
    }
}
