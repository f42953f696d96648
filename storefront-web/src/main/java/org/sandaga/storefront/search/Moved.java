package org.sandaga.storefront.search;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** Leads an address that is not the one of a thing to the one that it has. */
final class Moved {
    private Moved() {}

    /** From an address whose readable part is an old or a wrong one, for good. */
    static void to(String address) {
        // browsers that kept it would turn round for ever once a name comes back
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-store");
        answer(HttpServletResponse.SC_MOVED_PERMANENTLY, address);
    }

    /** To what can be shown in the meantime. */
    static void meanwhileTo(String address) {
        answer(HttpServletResponse.SC_FOUND, address);
    }

    private static void answer(int status, String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseStatus(status);
        faces.getExternalContext().setResponseHeader("Location", address);
        faces.responseComplete();
    }
}
