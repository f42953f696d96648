package org.sandaga.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What a test inside the container does from outside of it: on the database with every right, and in the sandbox. */
final class Outside {
    static final String TOLD = "inside.properties";

    private static final Properties KNOWN = known();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Outside() {}

    private static Properties known() {
        Properties known = new Properties();
        try (InputStream file = Outside.class.getResourceAsStream("/" + TOLD)) {
            known.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return known;
    }

    static String told(String name) {
        return KNOWN.getProperty(name);
    }

    /** The first column of what a statement answers, as text. */
    static List<String> column(String query, Object... parameters) throws SQLException {
        try (Connection connection = database()) {
            return column(connection, query, parameters);
        }
    }

    static List<String> column(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    static int run(Connection connection, String command, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    static void run(String command) throws SQLException {
        try (Connection connection = database()) {
            run(connection, command, new Object[0]);
        }
    }

    private static Connection database() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", told("database.user"));
        login.setProperty("password", told("database.password"));
        return new org.postgresql.Driver().connect(told("database"), login);
    }

    /** Steers the sandbox, or asks it. */
    static String sandbox(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(told("sandbox") + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
