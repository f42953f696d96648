package org.sandaga.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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
            for (CheckScript script : CheckScript.all()) {
                findings.add(new Finding(script.invariant(), script.title(), faults(statement, script)));
            }
            return findings;
        } catch (SQLException broken) {
            throw new Refusal(
                    "The checks cannot run on the database at " + settings.address() + ": " + broken.getMessage()
                            + "; is the schema current ('sandaga migrate')?",
                    broken);
        }
    }

    private static List<String> faults(Statement statement, CheckScript script) throws SQLException {
        try (ResultSet rows = statement.executeQuery(script.sql())) {
            List<String> faults = new ArrayList<>();
            while (rows.next()) {
                faults.add(describe(rows));
            }
            return faults;
        }
    }

    private static String describe(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.add(columns.getColumnLabel(i) + "=" + row.getString(i));
        }
        return String.join(", ", values);
    }
}
