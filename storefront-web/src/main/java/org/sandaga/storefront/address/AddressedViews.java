package org.sandaga.storefront.address;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Keeps no state of a page, and sends its forms to the address that the browser shows, not to the file behind it. */
public class AddressedViews extends ViewHandlerWrapper {

    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Without a state from the start: a view that becomes so only while it is built has had a session made for it. */
    @Override
    public UIViewRoot createView(FacesContext faces, String view) {
        UIViewRoot root = super.createView(faces, view);
        root.setTransient(true);
        return root;
    }

    @Override
    public String getActionURL(FacesContext faces, String view) {
        Object shown = faces.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        UIViewRoot root = faces.getViewRoot();
        return shown != null && root != null && view.equals(root.getViewId())
                ? shown.toString()
                : super.getActionURL(faces, view);
    }
}
