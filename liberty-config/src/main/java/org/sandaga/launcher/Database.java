package org.sandaga.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connects to PostgreSQL and says in one sentence why it cannot. */
final class Database {
    private Database() {}

    /**
     * Opens a connection.
     *
     * @throws Refusal when the server does not answer, the password is wrong or the database is missing
     */
    static Connection connect(DatabaseSettings settings, String database, Login login) {
        try {
            return DriverManager.getConnection(settings.jdbcUrl(database), login.user(), login.password());
        } catch (SQLException refused) {
            throw new Refusal(sentence(settings, database, login, refused), refused);
        }
    }

    /** Makes sure that the server will be let in. */
    static void requireLogin(DatabaseSettings settings) {
        try (Connection connection = connect(settings, settings.name(), settings.server())) {
            connection.isValid(1);
        } catch (SQLException closing) {
            throw new IllegalStateException(closing);
        }
    }

    private static String sentence(DatabaseSettings settings, String database, Login login, SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) {
            return "The database at " + settings.address() + " does not accept the password of " + login.user() + ".";
        }
        if (state.equals("3D000")) {
            return "The server at " + settings.address() + " has no database " + database
                    + "; create it, or set SANDAGA_DATABASE_ADMIN_PASSWORD and run 'sandaga migrate'.";
        }
        if (state.startsWith("08")) {
            return "The database at " + settings.address() + " does not answer; check the address and that it runs.";
        }
        return "The database at " + settings.address() + " refuses a connection: " + refused.getMessage() + ".";
    }
}
