package org.sandaga.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.regex.Pattern;

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
     * Makes sure that the schema is this version's.
     *
     * @throws IllegalStateException with a sentence for the operator when it is older or newer
     */
    public void require() {
        String wanted = wanted();
        String found = sql.first("""
                        select version from flyway_schema_history where success and version is not null
                        order by version desc limit 1""", row -> row.text("version")).orElse("none");
        if (!found.equals(wanted)) {
            throw new IllegalStateException("The database's schema has version " + found + ", this server needs "
                    + wanted + ". Run 'sandaga migrate' of this version, or start the version that fits.");
        }
    }

    /** The newest migration this version brings along. */
    static String wanted() {
        try (InputStream list = SchemaVersion.class.getResourceAsStream(MIGRATIONS)) {
            if (list == null) {
                throw new IllegalStateException("the build left out " + MIGRATIONS);
            }
            return VERSION.matcher(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
