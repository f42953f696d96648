package org.sandaga.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the database roles and the database itself, as somebody who may. */
final class Roles {
    private Roles() {}

    /** Makes what is missing and sets the passwords of the server's and the owner's login. */
    static void prepare(DatabaseSettings settings, Login admin) {
        Login owner = settings.owner()
                .orElseThrow(() -> new Refusal(
                        "The variable SANDAGA_DATABASE_OWNER_PASSWORD is missing: the owner's login gets it."));
        requireUsualNames(owner, settings.server());
        try (Connection connection = Database.connect(settings, "postgres", admin);
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            setPassword(connection, owner);
            setPassword(connection, settings.server());
            if (!exists(connection, settings.name())) {
                statement.execute("create database " + statement.enquoteIdentifier(settings.name(), true)
                        + " owner sandaga_owner template template0 encoding 'UTF8'");
            }
        } catch (SQLException refused) {
            throw new Refusal(
                    admin.user() + " could not make the roles and the database at " + settings.address() + ": "
                            + refused.getMessage() + ".",
                    refused);
        }
    }

    private static void requireUsualNames(Login owner, Login server) {
        if (!owner.user().equals(DatabaseSettings.OWNER) || !server.user().equals(DatabaseSettings.SERVER)) {
            throw new Refusal("The admin's password makes the roles " + DatabaseSettings.OWNER + " and "
                    + DatabaseSettings.SERVER + "; leave SANDAGA_DATABASE_OWNER_USER and SANDAGA_DATABASE_USER out, or"
                    + " make roles of other names yourself and leave SANDAGA_DATABASE_ADMIN_PASSWORD out.");
        }
    }

    private static void setPassword(Connection connection, Login login) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter role " + statement.enquoteIdentifier(login.user(), true) + " password "
                    + statement.enquoteLiteral(login.password()));
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static String script() {
        try (InputStream in = Roles.class.getResourceAsStream("/db/roles.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
