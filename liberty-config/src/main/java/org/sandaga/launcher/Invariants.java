package org.sandaga.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.sandaga.audit.Check;
import org.sandaga.audit.Finding;

/** Runs every check under db/verify on one snapshot of the database, with the rights of the platform. */
final class Invariants {
    private Invariants() {}

    static List<Finding> check(DatabaseSettings settings) {
        try (Connection connection = Database.connect(settings, settings.name(), settings.server());
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            // the owner would see no row of a table with row-level security, and find nothing wrong
            statement.execute("set local role sandaga_platform");
            List<Finding> findings = new ArrayList<>();
            for (Check check : Check.all()) {
                findings.add(Finding.of(check, faults(statement, check)));
            }
            return findings;
        } catch (SQLException broken) {
            throw new Refusal(
                    "The checks cannot run on the database at " + settings.address() + ": " + broken.getMessage()
                            + "; is the schema current ('sandaga migrate')?",
                    broken);
        }
    }

    private static List<String> faults(Statement statement, Check check) throws SQLException {
        try (ResultSet rows = statement.executeQuery(check.query())) {
            List<String> faults = new ArrayList<>();
            while (rows.next()) {
                faults.add(rows.getString("fault"));
            }
            return faults;
        }
    }
}
