package org.sandaga.portal;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;

import org.jspecify.annotations.Nullable;

/**
 * Writes what PrimeFaces makes of a data table as a table that is read, not as a grid that is typed in: with a caption,
 * with the cell that names its row as {@code <th scope="row">}, and without the roles of a grid, which promise that the
 * arrow keys lead from cell to cell. A cell in which nothing stands says so by {@code data-none}: where a row is shown
 * as a card, it is left out.
 */
class DataTableWriter extends ResponseWriterWrapper {
    private static final String TABLE = "table";
    private static final String HEAD = "th";
    private static final String CELL = "td";
    private static final Set<Object> OF_A_GRID = Set.of("grid", "gridcell");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern SHOWN = Pattern.compile("<(img|svg|input|select|textarea|button)\\b");

    /** PrimeFaces writes what a column says of itself on its head and on each of its cells. */
    private static final Map<String, Boolean> FOR_HEADS = Map.of("aria-sort", true, "data-label", false);

    private final String caption;
    private final int heading;
    private int tables;
    private int cells;
    private boolean nothing;
    private boolean naming;
    private String tag = "";
    private final StringWriter cell = new StringWriter();
    private @Nullable ResponseWriter inCell;

    /**
     * @param caption what the table is called
     * @param heading which cell names its row, from 1; 0 for none
     */
    DataTableWriter(ResponseWriter wrapped, String caption, int heading) {
        super(wrapped);
        this.caption = caption;
        this.heading = heading;
    }

    /** What is written within a cell is kept until the cell ends. */
    @Override
    public ResponseWriter getWrapped() {
        return inCell == null ? super.getWrapped() : inCell;
    }

    @Override
    public void startElement(String name, @Nullable UIComponent component) throws IOException {
        tables += name.equals(TABLE) ? 1 : 0;
        if (tables > 1) {
            super.startElement(name, component);
            return;
        }
        tag = name;
        switch (name) {
            case "thead" -> startHead(component);
            case "tr" -> startRow(component);
            case CELL -> startCell();
            // without its component, whose attributes PrimeFaces writes itself
            case HEAD -> super.startElement(name, null);
            default -> super.startElement(name, component);
        }
    }

    private void startHead(@Nullable UIComponent component) throws IOException {
        if (!caption.isEmpty()) {
            super.startElement("caption", null);
            super.writeAttribute("class", "hidden-visually", null);
            super.writeText(caption, null);
            super.endElement("caption");
        }
        super.startElement("thead", component);
    }

    private void startRow(@Nullable UIComponent component) throws IOException {
        cells = 0;
        nothing = false;
        super.startElement("tr", component);
    }

    private void startCell() throws IOException {
        naming = ++cells == heading && !nothing;
        // ends the tag of the row, which waits for more attributes
        super.write("");
        inCell = super.getWrapped().cloneWithWriter(cell);
        super.startElement(naming ? HEAD : CELL, null);
        if (naming) {
            super.writeAttribute("scope", "row", null);
        }
    }

    @Override
    public void endElement(String name) throws IOException {
        boolean own = tables == 1 && name.equals(CELL);
        super.endElement(own && naming ? HEAD : name);
        if (own) {
            endCell();
        }
        tables -= name.equals(TABLE) ? 1 : 0;
        naming &= !own;
    }

    private void endCell() throws IOException {
        getWrapped().flush();
        inCell = null;
        String written = cell.toString();
        cell.getBuffer().setLength(0);
        int name = "<td".length();
        super.write(
                isEmpty(written) ? written.substring(0, name) + " data-none=\"\"" + written.substring(name) : written);
    }

    /** Whether nobody would see anything in a cell. */
    static boolean isEmpty(String cell) {
        return MARKUP.matcher(cell).replaceAll("").isBlank()
                && !SHOWN.matcher(cell).find();
    }

    @Override
    public void writeAttribute(String name, @Nullable Object value, @Nullable String property) throws IOException {
        nothing |= tag.equals("tr") && String.valueOf(value).contains("ui-datatable-empty-message");
        if (tables > 1 || isWanted(name, value)) {
            super.writeAttribute(name, value, property);
        }
    }

    private boolean isWanted(String name, @Nullable Object value) {
        boolean forHead = FOR_HEADS.getOrDefault(name, tag.equals(HEAD));
        return value != null
                && !(name.equals("role") && OF_A_GRID.contains(value))
                && (forHead == tag.equals(HEAD) || !Set.of(HEAD, CELL).contains(tag));
    }
}
