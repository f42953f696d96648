package org.sandaga.launcher;

import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables, as the migrations of this version want them. */
final class Schema {
    private static final String MIGRATIONS = "classpath:db/migration";

    private Schema() {}

    /**
     * Brings the schema to this version; a migration that fails is undone.
     *
     * @return how many migrations were applied
     */
    static int migrate(DatabaseSettings settings, Login owner) {
        return migrate(settings, owner, MIGRATIONS);
    }

    static int migrate(DatabaseSettings settings, Login owner, String... locations) {
        refuseNewer(settings, owner);
        try {
            return flyway(settings, owner).locations(locations).load().migrate().migrationsExecuted;
        } catch (FlywayException failed) {
            throw new Refusal(
                    "A migration of the database at " + settings.address() + " failed and was undone: "
                            + firstLine(failed) + ".",
                    failed);
        }
    }

    /**
     * Makes sure that the schema is the one of this version, for who knows only the server's login.
     *
     * @throws Refusal when migrations are missing, or it is of a newer version
     */
    static void requireCurrent(DatabaseSettings settings) {
        refuseNewer(settings, settings.server());
        int missing = info(settings, settings.server()).pending().length;
        if (missing > 0) {
            throw new Refusal("The schema in the database at " + settings.address() + " is older than this version ("
                    + missing + " migrations to go); run 'sandaga migrate'.");
        }
    }

    private static void refuseNewer(DatabaseSettings settings, Login owner) {
        for (MigrationInfo migration : info(settings, owner).applied()) {
            if (migration.getState().name().startsWith("FUTURE")) {
                throw new Refusal("The schema in the database at " + settings.address()
                        + " is of a newer version (migration " + migration.getVersion()
                        + " is unknown here); start that version.");
            }
        }
    }

    private static MigrationInfoService info(DatabaseSettings settings, Login owner) {
        try (Connection connection = Database.connect(settings, settings.name(), owner)) {
            connection.isValid(1);
            return flyway(settings, owner).load().info();
        } catch (SQLException | FlywayException refused) {
            throw new Refusal(
                    "The schema in the database at " + settings.address() + " cannot be read: " + firstLine(refused)
                            + ".",
                    refused);
        }
    }

    private static FluentConfiguration flyway(DatabaseSettings settings, Login owner) {
        return Flyway.configure()
                .dataSource(settings.jdbcUrl(settings.name()), owner.user(), owner.password())
                // the server's login sees nothing before it takes a role; the owner has none to take
                .initSql(owner.equals(settings.server()) ? "set role sandaga_platform" : null)
                .locations(MIGRATIONS)
                .group(true)
                // capabilities number their migrations apart, so a later one may carry a smaller number
                .outOfOrder(true);
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).strip().lines().findFirst().orElse("no reason given");
    }
}
