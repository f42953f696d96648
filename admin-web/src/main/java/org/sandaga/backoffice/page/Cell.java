package org.sandaga.backoffice.page;

/**
 * What stands in one cell of a list.
 *
 * @param text as people read it
 * @param plain as a spreadsheet reads it
 * @param path where it leads, below the portal; empty for nowhere
 * @param tone of a status; {@code none} for what is no status
 */
public record Cell(String text, String plain, String path, String tone) {
    private static final String NO_STATUS = "none";

    /** A text. */
    public static Cell of(String text) {
        return new Cell(text, text, "", NO_STATUS);
    }

    /** This text for people and another one for spreadsheets. */
    public static Cell of(String text, String plain) {
        return new Cell(text, plain, "", NO_STATUS);
    }

    /** This cell leading somewhere. */
    public Cell to(String where) {
        return new Cell(text, plain, where, tone);
    }

    /** Whether it is a status. */
    public boolean isStatus() {
        return !tone.equals(NO_STATUS);
    }

    /** Whether it leads somewhere. */
    public boolean isLink() {
        return !path.isEmpty();
    }
}
