package org.sandaga.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sandaga.shared.Texts;

/**
 * One file under db/verify: a query of the rows that break an invariant, below comments that name it. Each capability
 * delivers its own; the back office and {@code sandaga verify} run them all.
 *
 * @param name capability and file, {@code ledger/journals_balance}
 * @param invariant from {@code -- invariant: I1}
 * @param title what must hold, as a sentence, from {@code -- en: …} and {@code -- fr: …}
 * @param sql the file
 */
public record Check(String name, String invariant, Texts title, String sql) {
    /** How many rows at fault are told of one check; more would help nobody. */
    public static final int MOST = 100;

    private static final String FOLDER = "/db/verify/";
    private static final String LIST = "/db/checks.txt";
    private static final int WITHOUT_NUMBER = Integer.MAX_VALUE;

    /** All of them, in the order of their invariants. */
    public static List<Check> all() {
        return read(LIST)
                .lines()
                .filter(line -> !line.isBlank())
                .map(file -> parse(file.replaceAll("\\.sql$", ""), read(FOLDER + file)))
                .sorted(Comparator.comparingInt(Check::number).thenComparing(Check::name))
                .toList();
    }

    static Check parse(String name, String text) {
        Texts title = Texts.frEn(header("fr", name, text), header("en", name, text));
        return new Check(name, header("invariant", name, text), title, text);
    }

    /** Which capability says so. */
    public String capability() {
        return name.substring(0, name.indexOf('/'));
    }

    /**
     * A query of one column {@code fault}, a row at fault as {@link Fault#of} reads it; one row more than are told.
     *
     * <p>What people wrote may have the separators in it and is shown without them.
     */
    public String query() {
        return """
                select (select string_agg(
                          cell.key || chr(31) || coalesce(translate(cell.value, chr(30) || chr(31), ''), '-'), chr(30))
                        from json_each_text(row_to_json(broken)) cell) as fault
                from (
                """ + sql + "\n) broken limit " + (MOST + 1);
    }

    @Override
    public String toString() {
        return name;
    }

    private int number() {
        String digits = invariant.replaceAll("\\D", "");
        return digits.isEmpty() ? WITHOUT_NUMBER : Integer.parseInt(digits);
    }

    private static String header(String key, String name, String text) {
        Matcher line = Pattern.compile("^--\\s*" + key + ":\\s*(.+)$", Pattern.MULTILINE)
                .matcher(text);
        if (!line.find()) {
            throw new IllegalStateException("the check " + name + " has no line '-- " + key + ": …'");
        }
        return line.group(1).strip();
    }

    private static String read(String resource) {
        try (InputStream in = Check.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
