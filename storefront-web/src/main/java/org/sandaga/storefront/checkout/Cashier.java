package org.sandaga.storefront.checkout;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.checkout.Receipt;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.payment.NoSuchProvider;
import org.sandaga.payment.Payments;
import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.storefront.order.GuestPurchases;
import org.sandaga.storefront.page.Visit;

/** Sends the shopper to the provider's page, and says where they come back to. */
@RequestScoped
public class Cashier {
    private final Payments payments;
    private final GuestPurchases guests;
    private final Visit visit;
    private final Optional<List<String>> origins;

    /** @param origins where the shop is called from outside; the first one is where a shopper comes back to */
    @Inject
    Cashier(
            Payments payments,
            GuestPurchases guests,
            Visit visit,
            @ConfigProperty(name = "sandaga.payment.return.origins") Optional<List<String>> origins) {
        this.payments = payments;
        this.guests = guests;
        this.visit = visit;
        this.origins = origins;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Cashier() {
        this(null, null, null, Optional.empty());
    }

    /** Pays what was just bought. A guest's browser keeps what opens the purchase. */
    String pay(Receipt receipt) {
        return pay(receipt.purchase(), receipt.tracking());
    }

    /** The provider's page, the one that is open or a new one; our own when the provider is away. */
    String pay(PurchaseId purchase) {
        return pay(purchase, guests.token(purchase));
    }

    private String pay(PurchaseId purchase, TrackingToken token) {
        guests.keep(purchase, token);
        String back = visit.getBase() + "/checkout/payment/" + purchase.text();
        try {
            return payments.start(
                            visit.actor(),
                            token,
                            purchase,
                            URI.create(origin() + back + "?from=paid"),
                            URI.create(origin() + back + "?from=left"))
                    .page()
                    .toString();
        } catch (ProviderUnavailable | ProviderRefused | NoSuchProvider away) {
            return back + "?from=away";
        }
    }

    private String origin() {
        return origins.filter(each -> !each.isEmpty())
                .map(each -> each.getFirst().strip())
                .orElseGet(visit::origin);
    }
}
