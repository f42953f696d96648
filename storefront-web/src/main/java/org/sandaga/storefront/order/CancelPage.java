package org.sandaga.storefront.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.NotFound;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Shows what goes back before one vendor's part of a purchase is cancelled. */
@Named
@RequestScoped
public class CancelPage {
    private final MyPurchase mine;
    private final Answer answer;
    private final Visit visit;
    private @Nullable VendorOrderView order;
    private String number = "";

    @Inject
    CancelPage(MyPurchase mine, Answer answer, Visit visit) {
        this.mine = mine;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CancelPage() {
        this(null, null, null);
    }

    /** Cancels, else shows what that would give back. */
    public void open() {
        answer.show(() -> {
            PurchaseView purchase = mine.view();
            order = part(purchase);
            number = purchase.number();
            if (visit.isPost()) {
                answer.actAgain(() -> cancel(purchase));
            }
        });
    }

    private VendorOrderView part(PurchaseView purchase) {
        VendorOrderId wanted = VendorOrderId.parse(visit.place("order"));
        return purchase.orders().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }

    private String cancel(PurchaseView purchase) {
        VendorOrderView wanted = part(purchase);
        // pressed twice: it is what was wanted
        if (wanted.status() != VendorOrderStatus.CANCELLED) {
            mine.cancel(purchase, wanted.id());
        }
        return mine.here("cancelled");
    }

    public @Nullable VendorOrderView getOrder() {
        return order;
    }

    /** Why it can no longer be cancelled, as the end of a key of words. */
    public String getClosed() {
        if (order == null) {
            return "";
        }
        return switch (order.status()) {
            case PENDING_PAYMENT -> "unpaid";
            case TO_ACCEPT, TO_SHIP, PARTLY_SHIPPED, SHIPPED -> "sent";
            case DELIVERED, COMPLETED -> "arrived";
            case REFUSED -> "refused";
            case CANCELLED, AUTO_CANCELLED -> "over";
        };
    }

    /** What helps instead, as the end of a key of words and its place on the page of help. */
    public String getHelp() {
        return order == null ? "" : FollowedOrder.help(order.status());
    }

    /** The number of the purchase that it is a part of. */
    public String getPurchase() {
        return number;
    }

    /** The page of the purchase. */
    public String getBack() {
        return mine.here("");
    }
}
