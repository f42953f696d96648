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
            new Route("help", "/help/help.xhtml"),
            new Route("parts", "/help/parts.xhtml"),
            new Route("legal/terms", "/help/terms.xhtml"),
            new Route("legal/privacy", "/help/privacy.xhtml"),
            new Route("legal/imprint", "/help/imprint.xhtml"),
            new Route("sign-in", "/sign-in.xhtml"),
            new Route("account", "/account.xhtml"));

    private Routes() {}

    static Optional<Found> find(String path) {
        return ALL.stream()
                .flatMap(route -> route.match(path).map(parts -> new Found(route, parts)).stream())
                .findFirst();
    }

    /** The route of an address, with the parts that it names. */
    record Found(Route route, Map<String, String> parts) {}
}
