package org.sandaga.portal;

import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;

import org.jspecify.annotations.Nullable;

/** A render kit that gives the data tables of PrimeFaces a {@link DataTableRenderer} of the house. */
class TableRenderKit extends RenderKitWrapper {
    /** Named, not referred to: the shop has no PrimeFaces. */
    private static final String TABLE = "org.primefaces.component.DataTableRenderer";

    TableRenderKit(RenderKit wrapped) {
        super(wrapped);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public @Nullable Renderer getRenderer(String family, String type) {
        Renderer renderer = getWrapped().getRenderer(family, type);
        return renderer != null && TABLE.equals(type) ? new DataTableRenderer(renderer) : renderer;
    }
}
