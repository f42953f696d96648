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

    /** By which a script asks for parts of a page; browsers take it along where they are led on. */
    private static final String PARTS = "Faces-Request";

    private final boolean posted;
    private final boolean taken;

    private OwnState(HttpServletRequest request, boolean posted) {
        super(request);
        this.posted = posted;
        this.taken = posted && !Place.isShop(request);
    }

    /** The request for a page: one of the shop keeps no state, and no address of a page has one in it. */
    static HttpServletRequest of(HttpServletRequest request) {
        return new OwnState(request, "POST".equals(request.getMethod()));
    }

    /** What is only looked at is a whole page, such as the one to sign in that a script is led to. */
    @Override
    public @Nullable String getHeader(String name) {
        return !posted && PARTS.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        return NAME.equals(name) && (!taken || NONE.equals(value)) ? null : value;
    }
}
