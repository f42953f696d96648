package org.sandaga.portal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.SpreadsheetLine;
import org.sandaga.shared.Words;

/**
 * Gives a list as a file for spreadsheets, with the filters and the order of its address.
 *
 * <p>Cells are separated as spreadsheets of the visitor's language expect it.
 */
@RequestScoped
public class Export {
    private static final int AT_ONCE = 500;
    private static final char MARK = '\uFEFF';

    private final Tables tables;
    private final Work work;

    @Inject
    Export(Tables tables, Work work) {
        this.tables = tables;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Export() {
        this(null, null);
    }

    /**
     * Answers the request with a file, as far as lists are read; one that goes on says so in its last line.
     *
     * @param name of the file, without its ending
     * @param heads of the columns
     * @param door reads the rows
     * @param cells what stands in a row
     */
    public <T> void send(
            String name, List<String> heads, Function<ListRequest, Listing<T>> door, Function<T, List<String>> cells) {
        // before the first byte goes out, for a refusal must still have a status
        Listing<T> first = door.apply(tables.asked(0, AT_ONCE));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try (Writer out = new OutputStreamWriter(external.getResponseOutputStream(), StandardCharsets.UTF_8)) {
            // without the mark, Excel reads UTF-8 as something else
            out.write(MARK);
            out.write(SpreadsheetLine.of(heads, separator()));
            write(first, door, cells, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    private <T> void write(
            Listing<T> first, Function<ListRequest, Listing<T>> door, Function<T, List<String>> cells, Writer out)
            throws IOException {
        List<T> rows = first.items();
        for (int offset = AT_ONCE; !rows.isEmpty(); offset += AT_ONCE) {
            for (T row : rows) {
                out.write(SpreadsheetLine.of(cells.apply(row), separator()));
            }
            boolean more = rows.size() == AT_ONCE && offset < ListRequest.DEEPEST;
            rows = more ? door.apply(tables.asked(offset, AT_ONCE)).items() : List.of();
        }
        if (first.found() > ListRequest.DEEPEST) {
            out.write(SpreadsheetLine.of(
                    List.of(Words.of(Export.class, "export.goes-on", work.locale(), ListRequest.DEEPEST)),
                    separator()));
        }
    }

    private char separator() {
        return DecimalFormatSymbols.getInstance(work.locale()).getDecimalSeparator() == ',' ? ';' : ',';
    }
}
