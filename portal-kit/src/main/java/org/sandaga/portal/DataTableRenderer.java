package org.sandaga.portal;

import java.io.IOException;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;

/**
 * Renders a data table of PrimeFaces through a {@link DataTableWriter}. The table says by attributes what it is called
 * ({@code caption}) and which of its columns, from 1, names the row ({@code heading}; 0 for none).
 */
class DataTableRenderer extends RendererWrapper {

    DataTableRenderer(Renderer<UIComponent> wrapped) {
        super(wrapped);
    }

    @Override
    public void encodeEnd(FacesContext context, UIComponent table) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        context.setResponseWriter(new DataTableWriter(writer, text(table, "caption"), heading(table)));
        try {
            super.encodeEnd(context, table);
        } finally {
            context.setResponseWriter(writer);
        }
    }

    private static String text(UIComponent table, String name) {
        Object value = table.getAttributes().get(name);
        return value == null ? "" : value.toString();
    }

    private static int heading(UIComponent table) {
        String column = text(table, "heading");
        return column.matches("\\d{1,2}") ? Integer.parseInt(column) : 1;
    }
}
