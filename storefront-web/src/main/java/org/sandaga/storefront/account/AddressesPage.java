package org.sandaga.storefront.account;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.customer.AddressId;
import org.sandaga.customer.AddressView;
import org.sandaga.customer.Customers;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** An account's address book. */
@Named
@RequestScoped
public class AddressesPage {
    private final Customers customers;
    private final Answer answer;
    private final Visit visit;
    private List<AddressView> book = List.of();

    @Inject
    AddressesPage(Customers customers, Answer answer, Visit visit) {
        this.customers = customers;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AddressesPage() {
        this(null, null, null);
    }

    /** Removes or prefers one, else shows them all. */
    public void open() {
        if (visit.isPost()) {
            answer.act(this::change);
        }
        answer.show(() -> book = customers.addresses(visit.actor()));
    }

    private String change() {
        AddressId address = AddressId.parse(visit.text("address"));
        if (visit.text("do").equals("prefer")) {
            customers.preferAddress(visit.actor(), address);
        } else {
            customers.removeAddress(visit.actor(), address);
        }
        return "account/addresses";
    }

    public List<AddressView> getBook() {
        return book;
    }
}
