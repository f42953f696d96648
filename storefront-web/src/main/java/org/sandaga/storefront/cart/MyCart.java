package org.sandaga.storefront.cart;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.sandaga.cart.CartKey;
import org.sandaga.cart.CartSecret;
import org.sandaga.cart.Carts;
import org.sandaga.shared.NotFound;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.OwnCookies;
import org.sandaga.storefront.page.Visit;

/** The cart of whoever asks: an account's in its market, or the guest's whose secret the browser keeps. */
@RequestScoped
public class MyCart {
    private final Carts carts;
    private final Visit visit;
    private final HomeMarket home;
    private final OwnCookies cookies;
    private final Duration kept;
    private @Nullable CartSecret opened;

    @Inject
    MyCart(
            Carts carts,
            Visit visit,
            HomeMarket home,
            OwnCookies cookies,
            @ConfigProperty(name = "sandaga.cart.guest.days", defaultValue = "90") int days) {
        this.carts = carts;
        this.visit = visit;
        this.home = home;
        this.cookies = cookies;
        this.kept = Duration.ofDays(days);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MyCart() {
        this(null, null, null, null, 0);
    }

    /** What opens it; nothing for a guest who has put nothing in yet. */
    public Optional<CartKey> key() {
        if (visit.actor().user() != null) {
            return Optional.of(CartKey.account(home.market().code()));
        }
        return Optional.ofNullable(opened)
                .or(() -> visit.cookie(cookie(home.market().code())).map(CartSecret::new))
                .map(CartKey::guest);
    }

    /** What opens it; a guest gets a cart now. */
    public CartKey keyToFill() {
        return key().orElseGet(() -> CartKey.guest(open()));
    }

    /** The browser's secret opens nothing any more: a new cart comes with the next article. */
    public void forget() {
        cookies.write(cookie(home.market().code()), "", Duration.ZERO);
    }

    /** A new cart for a guest, whatever the browser held before. */
    public CartSecret open() {
        opened = carts.open(home.market().code(), visit.language());
        cookies.write(cookie(home.market().code()), opened.text(), kept);
        return opened;
    }

    /** Brings a guest's cart to the account that has signed in, and takes its secret from the browser. */
    void bring(Cookie guest, HttpServletResponse response) {
        if (visit.actor().user() == null) {
            return;
        }
        try {
            carts.merge(visit.actor(), new CartSecret(guest.getValue()));
        } catch (NotFound forgotten) {
            // it was forgotten meanwhile: nothing to bring
        }
        cookies.write(response, guest.getName(), "", Duration.ZERO);
    }

    static String cookie(String market) {
        return Visit.CART + market.toLowerCase(Locale.ROOT);
    }
}
