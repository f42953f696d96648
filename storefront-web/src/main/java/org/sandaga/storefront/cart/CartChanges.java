package org.sandaga.storefront.cart;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.cart.CartKey;
import org.sandaga.cart.CartLineId;
import org.sandaga.cart.CartLineView;
import org.sandaga.cart.CartView;
import org.sandaga.cart.Carts;
import org.sandaga.checkout.Checkout;
import org.sandaga.offer.OfferId;
import org.sandaga.portal.Typed;
import org.sandaga.shared.NotFound;
import org.sandaga.storefront.page.Visit;

/** Makes the changes that the forms of cart and product pages ask for, and says where each leads. */
@RequestScoped
public class CartChanges {
    private static final String CART = "cart";

    private final Carts carts;
    private final Checkout checkout;
    private final MyCart mine;
    private final Undo undo;
    private final Typed typed;
    private final Visit visit;

    @Inject
    CartChanges(Carts carts, Checkout checkout, MyCart mine, Undo undo, Typed typed, Visit visit) {
        this.carts = carts;
        this.checkout = checkout;
        this.mine = mine;
        this.undo = undo;
        this.typed = typed;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CartChanges() {
        this(null, null, null, null, null, null);
    }

    /** Makes one. */
    String make(String what) {
        return switch (what) {
            case "add" -> add();
            case "change" -> change();
            case "remove" -> remove();
            case "choose" -> choose();
            case "see" -> see();
            case "buy" -> buy();
            default -> throw new NotFound("form", what);
        };
    }

    private String add() {
        OfferId offer = OfferId.parse(visit.text("offer"));
        int quantity = typed.number("quantity");
        try {
            carts.add(visit.actor(), mine.keyToFill(), offer, quantity);
        } catch (NotFound forgotten) {
            carts.add(visit.actor(), CartKey.guest(mine.open()), offer, quantity);
        }
        return CART + "?told=added";
    }

    private String change() {
        int quantity = typed.number("quantity") + (visit.text("step").isEmpty() ? 0 : typed.number("step"));
        if (quantity == 0) {
            return remove();
        }
        carts.change(visit.actor(), key(), line(), quantity);
        return CART;
    }

    private String remove() {
        CartView cart = carts.view(visit.actor(), key());
        cart.lines().stream()
                .filter(each -> each.id().equals(line()))
                .findFirst()
                .ifPresent(undo::remember);
        carts.remove(visit.actor(), key(), line());
        return CART;
    }

    /** Buys a line now that was kept, or keeps one that was to be bought. */
    private String choose() {
        List<CartLineId> others = carts.view(visit.actor(), key()).lines().stream()
                .filter(each -> each.isChosen() && !each.id().equals(line()))
                .map(CartLineView::id)
                .toList();
        boolean wanted = visit.text("choice").equals("now");
        carts.choose(
                visit.actor(),
                key(),
                wanted ? Stream.concat(others.stream(), Stream.of(line())).toList() : others);
        return CART;
    }

    private String see() {
        carts.see(visit.actor(), key());
        return CART;
    }

    private String buy() {
        return "checkout/"
                + checkout.begin(visit.actor(), key(), visit.language()).text() + "/delivery";
    }

    private CartLineId line() {
        return CartLineId.parse(visit.text("line"));
    }

    private CartKey key() {
        return mine.key().orElseThrow(() -> new NotFound("cart", "none"));
    }
}
