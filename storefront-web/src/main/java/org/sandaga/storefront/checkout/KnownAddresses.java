package org.sandaga.storefront.checkout;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.AddressView;
import org.sandaga.customer.Customers;
import org.sandaga.identity.AccountView;
import org.sandaga.identity.Accounts;
import org.sandaga.shared.UserId;
import org.sandaga.storefront.page.Visit;

/** What an account has told before, so that nobody types it twice; a guest has told nothing. */
@RequestScoped
public class KnownAddresses {
    /** What is chosen by whoever means none of them. */
    static final String NEW = "new";

    private final Customers customers;
    private final Accounts accounts;
    private final Visit visit;
    private @Nullable List<AddressView> book;

    @Inject
    KnownAddresses(Customers customers, Accounts accounts, Visit visit) {
        this.customers = customers;
        this.accounts = accounts;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected KnownAddresses() {
        this(null, null, null);
    }

    String email() {
        return account().map(AccountView::email).orElse("");
    }

    /** How the account is called. */
    String name() {
        return account().map(AccountView::name).orElse("");
    }

    private Optional<AccountView> account() {
        UserId user = visit.actor().user();
        return user == null ? Optional.empty() : Optional.of(accounts.account(visit.actor(), user));
    }

    /** Where the account is called, or null. */
    @Nullable
    String phone() {
        return visit.actor().user() == null
                ? null
                : customers.profile(visit.actor()).phone();
    }

    List<AddressView> in(String country) {
        if (book == null) {
            book = visit.actor().user() == null ? List.of() : customers.addresses(visit.actor());
        }
        return book.stream()
                .filter(each -> each.address().country().equals(country))
                .toList();
    }

    /** The address of a name, else the preferred one; none for {@link #NEW}. */
    Optional<AddressView> chosen(String name, String country) {
        if (name.equals(NEW)) {
            return Optional.empty();
        }
        return in(country).stream()
                .filter(each -> each.id().text().equals(name))
                .findFirst()
                .or(() -> in(country).stream().findFirst());
    }
}
