package org.sandaga.portal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;

/**
 * Gives a list as a file for spreadsheets, with the filters and the order of its address.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.
 */
@RequestScoped
public class Export {
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final int AT_ONCE = 500;
    private static final char MARK = '\uFEFF';

    private final Tables tables;

    @Inject
    Export(Tables tables) {
        this.tables = tables;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Export() {
        this(null);
    }

    /**
     * Answers the request with a file, as far as lists are read.
     *
     * @param name of the file, without its ending
     * @param heads of the columns
     * @param door reads the rows
     * @param cells what stands in a row
     */
    public <T> void send(
            String name, List<String> heads, Function<ListRequest, Listing<T>> door, Function<T, List<String>> cells) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try (Writer out = new OutputStreamWriter(external.getResponseOutputStream(), StandardCharsets.UTF_8)) {
            // without the mark, Excel reads UTF-8 as something else
            out.write(MARK);
            out.write(line(heads));
            for (int offset = 0; offset < ListRequest.DEEPEST; offset += AT_ONCE) {
                List<T> rows = door.apply(tables.asked(offset, AT_ONCE)).items();
                for (T row : rows) {
                    out.write(line(cells.apply(row)));
                }
                if (rows.size() < AT_ONCE) {
                    break;
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** One line of the file. */
    static String line(List<String> cells) {
        return String.join(";", cells.stream().map(Export::cell).toList()) + "\r\n";
    }

    private static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
