package org.sandaga.storefront.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every page of the shop. A page that is not here has no address. */
public final class Routes {
    /** In the order in which they are tried. */
    public static final List<Route> ALL = List.of(
            new Route("", "/search/home.xhtml"),
            new Route("search", "/search/results.xhtml"),
            new Route("c/{category}", "/search/results.xhtml"),
            new Route("p/{product}", "/search/product.xhtml"),
            new Route("shops", "/search/shops.xhtml"),
            new Route("shop/{shop}", "/search/shop.xhtml"),
            new Route("offline", "/error/offline.xhtml"),
            new Route("help", "/help/help.xhtml"),
            new Route("parts", "/help/parts.xhtml"),
            new Route("legal/terms", "/help/terms.xhtml"),
            new Route("legal/privacy", "/help/privacy.xhtml"),
            new Route("legal/imprint", "/help/imprint.xhtml"),
            new Route("sign-in", "/sign-in.xhtml"),
            new Route("cart", "/cart/cart.xhtml"),
            new Route("checkout/{checkout}/delivery", "/checkout/delivery.xhtml"),
            new Route("checkout/{checkout}/review", "/checkout/review.xhtml"),
            new Route("checkout/payment/{purchase}", "/checkout/payment.xhtml"),
            new Route("checkout/done/{purchase}", "/checkout/done.xhtml"),
            new Route("track", "/order/find.xhtml"),
            new Route("track/{number}", "/order/purchase.xhtml"),
            new Route("track/{number}/cancel/{order}", "/order/cancel.xhtml"),
            new Route("account/purchases", "/order/purchases.xhtml"),
            new Route("account/purchases/{purchase}", "/order/purchase.xhtml"),
            new Route("account/purchases/{purchase}/cancel/{order}", "/order/cancel.xhtml"),
            new Route("account/sign-up", "/account/sign-up.xhtml"),
            new Route("account/verify", "/account/verify.xhtml"),
            new Route("account/forgotten", "/account/forgotten.xhtml"),
            new Route("account/reset", "/account/reset.xhtml"),
            new Route("account/addresses", "/account/addresses.xhtml"),
            new Route("account/addresses/new", "/account/address.xhtml"),
            new Route("account/addresses/{address}", "/account/address.xhtml"),
            new Route("account/sell", "/account/sell.xhtml"),
            new Route("account", "/account/home.xhtml"));

    private Routes() {}

    static Optional<Found> find(String path) {
        return ALL.stream()
                .flatMap(route -> route.match(path).map(parts -> new Found(route, parts)).stream())
                .findFirst();
    }

    /** The route of an address, with the parts that it names. */
    record Found(Route route, Map<String, String> parts) {}
}
