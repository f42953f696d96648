package org.sandaga.portal;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;

/** Has the tables of PrimeFaces written as {@link DataTableWriter} does, wherever PrimeFaces is. */
public class TableRenderKits extends RenderKitFactory {
    private final Map<String, RenderKit> kits = new ConcurrentHashMap<>();

    public TableRenderKits(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        kits.remove(id);
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String id) {
        RenderKit known = kits.get(id);
        if (known == null) {
            RenderKit plain = getWrapped().getRenderKit(context, id);
            known = plain == null ? null : new TableRenderKit(plain);
            if (known != null) {
                kits.put(id, known);
            }
        }
        return known;
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }
}
