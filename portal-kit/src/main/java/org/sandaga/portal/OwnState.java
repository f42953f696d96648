package org.sandaga.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

/**
 * A request of which only the state of a page counts that the page itself may have sent: in a form, at work.
 *
 * <p>Faces would take any other for a return to a page that it does not have, and leave out what pages do before they
 * are shown. Looked at when Faces asks, not before: whoever reads a form first decides how its letters are read.
 */
final class OwnState extends HttpServletRequestWrapper {
    /** The parameter that holds the state of a page. */
    static final String NAME = "jakarta.faces.ViewState";

    /** What pages without a state say instead of one; those that can come back all have one. */
    private static final String NONE = "stateless";

    private final boolean taken;

    private OwnState(HttpServletRequest request, boolean taken) {
        super(request);
        this.taken = taken;
    }

    /** The request for a page: one of the shop keeps no state, and no address of a page has one in it. */
    static HttpServletRequest of(HttpServletRequest request) {
        return new OwnState(request, "POST".equals(request.getMethod()) && !Place.isShop(request));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        return NAME.equals(name) && (!taken || NONE.equals(value)) ? null : value;
    }
}
