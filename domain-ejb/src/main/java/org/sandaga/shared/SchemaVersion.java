package org.sandaga.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Compares the schema that the database has with the one this version was built for. */
@Stateless
public class SchemaVersion {
    private static final String MIGRATIONS = "/db/migrations.txt";
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__");

    private final Sql sql;

    @Inject
    SchemaVersion(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SchemaVersion() {
        this(null);
    }

    /**
     * Makes sure that the schema is this version's: not a newest migration alone, for they may be applied out of order.
     *
     * @throws IllegalStateException with a sentence for the operator when migrations are missing or unknown
     */
    public void require() {
        SortedSet<String> wanted = migrations();
        SortedSet<String> found = new TreeSet<>(sql.list(
                "select version from flyway_schema_history where success and version is not null",
                row -> row.text("version")));
        if (!found.equals(wanted)) {
            throw new IllegalStateException("The database's schema has " + newest(found) + ", this server needs "
                    + newest(wanted) + difference("not applied", wanted, found)
                    + difference("not known", found, wanted)
                    + ". Run 'sandaga migrate' of this version, or start the version that fits.");
        }
    }

    private static String newest(SortedSet<String> versions) {
        return versions.isEmpty() ? "no version" : "version " + versions.last();
    }

    private static String difference(String what, SortedSet<String> these, SortedSet<String> others) {
        List<String> rest =
                these.stream().filter(each -> !others.contains(each)).toList();
        return rest.isEmpty() ? "" : "; " + what + ": " + String.join(", ", rest);
    }

    /** The migrations this version brings along. */
    static SortedSet<String> migrations() {
        try (InputStream list = SchemaVersion.class.getResourceAsStream(MIGRATIONS)) {
            if (list == null) {
                throw new IllegalStateException("the build left out " + MIGRATIONS);
            }
            return VERSION.matcher(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
