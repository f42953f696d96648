package org.sandaga.storefront.order;

import java.time.Duration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.storefront.page.OwnCookies;
import org.sandaga.storefront.page.Visit;

/** Keeps in a guest's browser what opens the purchases that it placed; a link out of a mail brings its own. */
@RequestScoped
public class GuestPurchases {
    private static final String COOKIE = "sandaga_purchase_";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Visit visit;
    private final OwnCookies cookies;

    @Inject
    GuestPurchases(Visit visit, OwnCookies cookies) {
        this.visit = visit;
        this.cookies = cookies;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected GuestPurchases() {
        this(null, null);
    }

    /** Keeps a guest's token; an account needs none. */
    public void keep(PurchaseId purchase, TrackingToken token) {
        if (visit.actor().user() == null && !token.equals(TrackingToken.NONE)) {
            cookies.write(COOKIE + purchase.text(), token.text(), KEPT);
        }
    }

    /** What this browser has for a purchase; {@link TrackingToken#NONE} when it has nothing. */
    public TrackingToken token(PurchaseId purchase) {
        String brought = visit.text("token");
        return brought.isEmpty()
                ? visit.cookie(COOKIE + purchase.text()).map(TrackingToken::new).orElse(TrackingToken.NONE)
                : new TrackingToken(brought);
    }
}
