package org.sandaga.storefront.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every page of the shop. A page that is not here has no address. */
public final class Routes {
    /** In the order in which they are tried. */
    public static final List<Route> ALL = List.of(
            new Route("", "/search/home.xhtml"),
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
