package org.sandaga.backoffice.page;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;

/**
 * What stands in one cell of a list.
 *
 * @param text as people read it
 * @param plain as a spreadsheet reads it
 * @param path where it leads, below the portal; empty for nowhere
 * @param tone of a status; {@code none} for what is no status
 * @param iso a moment as machines read it, {@code 2026-11-27T21:36:00Z}; empty for what is no moment
 * @param pictured whether it tells of something that has pictures
 * @param picture the one that stands before it
 * @param language that it is written in; empty for the page's own
 */
public record Cell(
        String text,
        String plain,
        String path,
        String tone,
        String iso,
        boolean pictured,
        @Nullable MediaId picture,
        String language) {
    private static final String NO_STATUS = "none";
    private static final String OF_THE_PAGE = "";

    /** A word that is longer would push the other columns out of the page. */
    private static final int LONGEST_WORD = 40;

    /** A text. */
    public static Cell of(String text) {
        return new Cell(text, text, "", NO_STATUS, "", false, null, OF_THE_PAGE);
    }

    /** This text for people and another one for spreadsheets. */
    public static Cell of(String text, String plain) {
        return new Cell(text, plain, "", NO_STATUS, "", false, null, OF_THE_PAGE);
    }

    /** A moment as people, as spreadsheets and as machines read it. */
    static Cell moment(String text, String plain, String iso) {
        return new Cell(text, plain, "", NO_STATUS, iso, false, null, OF_THE_PAGE);
    }

    /** This cell leading somewhere. */
    public Cell to(String where) {
        return new Cell(text, plain, where, tone, iso, pictured, picture, language);
    }

    /** This cell behind a picture of what it tells of, or behind the place of one. */
    public Cell behind(@Nullable MediaId shown) {
        return new Cell(text, plain, path, tone, iso, true, shown, language);
    }

    /** This cell as a text of another language than the page's, which is read aloud in its own. */
    public Cell in(String spoken) {
        return new Cell(text, plain, path, tone, iso, pictured, picture, spoken);
    }

    /** A status in its colour. */
    public static Cell status(String text, String plain, String tone) {
        return new Cell(text, plain, "", tone, "", false, null, OF_THE_PAGE);
    }

    /** Whether it is a status. */
    public boolean isStatus() {
        return !tone.equals(NO_STATUS);
    }

    /** Whether it is a moment, which stays on one line. */
    public boolean isMoment() {
        return !iso.isEmpty();
    }

    /** Whether its text has lines of its own. */
    public boolean isLined() {
        return text.contains("\n");
    }

    /** Whether it is one long word, as names that providers give are, which may be broken anywhere. */
    public boolean isUnbroken() {
        return text.length() > LONGEST_WORD && text.indexOf(' ') < 0;
    }

    /** Whether it leads somewhere, which what is empty does not. */
    public boolean isLink() {
        return !path.isEmpty() && !text.isEmpty();
    }
}
