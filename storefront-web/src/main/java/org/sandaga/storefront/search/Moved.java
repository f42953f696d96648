package org.sandaga.storefront.search;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** Leads an address whose readable part is an old or a wrong one to the one that the thing has, for good. */
final class Moved {
    private Moved() {}

    static void to(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        faces.getExternalContext().setResponseHeader("Location", address);
        faces.responseComplete();
    }
}
