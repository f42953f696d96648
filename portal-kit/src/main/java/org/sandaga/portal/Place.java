package org.sandaga.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.identity.Groups;
import org.sandaga.identity.HouseAuthentication;

/**
 * Leads addresses that name one thing to their view, in the portals of work: {@code /orders/vor_…} is shown by {@code
 * /orders/one.xhtml}, {@code /orders/vor_…/slip} by {@code /orders/slip.xhtml}; and home.
 */
final class Place {
    /** The request attribute that holds the thing's id. */
    static final String NAMED = "sandaga.place";

    private static final String HOME = "/";
    private static final Pattern THING = Pattern.compile("(/[a-z-]+)/([a-z]{3}_[0-9a-z]{26})(?:/([a-z-]+))?");

    private Place() {}

    /**
     * The view of an address that names a thing, whose id the request then knows, or that of home: the server's own way
     * to it breaks on what may stand behind a question mark.
     */
    static Optional<String> viewOf(HttpServletRequest request) {
        if (isShop(request)) {
            return Optional.empty();
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(HOME)) {
            return Optional.of("/index.xhtml");
        }
        Matcher thing = THING.matcher(path);
        if (!thing.matches()) {
            return Optional.empty();
        }
        request.setAttribute(NAMED, thing.group(2));
        return Optional.of(thing.group(1) + "/" + (thing.group(3) == null ? "one" : thing.group(3)) + ".xhtml");
    }

    /** Whether a page of the shop is asked for, not one of a portal of work. */
    static boolean isShop(HttpServletRequest request) {
        return Groups.SHOPPER.equals(request.getServletContext().getInitParameter(HouseAuthentication.AUDIENCE));
    }
}
