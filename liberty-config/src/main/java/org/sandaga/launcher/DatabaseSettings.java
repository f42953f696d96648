package org.sandaga.launcher;

import java.util.Map;
import java.util.Optional;

/**
 * Which PostgreSQL is used, and as whom.
 *
 * @param embedded whether the launcher starts it
 * @param server the login of the server, without rights of its own
 * @param owner who owns the schema and migrates; empty when only the server's login is known
 * @param admin who may create roles and the database; empty when they exist already
 */
public record DatabaseSettings(
        boolean embedded,
        String host,
        int port,
        String name,
        String sslMode,
        Login server,
        Optional<Login> owner,
        Optional<Login> admin) {

    static final String ADMIN = "postgres";
    static final String OWNER = "sandaga_owner";
    static final String SERVER = "sandaga_server";

    static DatabaseSettings of(Variables variables, DataFolder data) {
        Optional<String> host = variables.find("SANDAGA_DATABASE_HOST");
        return host.isPresent() ? real(variables, host.get()) : embedded(variables, data.secrets());
    }

    private static DatabaseSettings embedded(Variables variables, Secrets secrets) {
        return new DatabaseSettings(
                true,
                "127.0.0.1",
                variables.port("SANDAGA_DATABASE_PORT", 5433),
                "sandaga",
                "disable",
                new Login(SERVER, secrets.get("database.server")),
                Optional.of(new Login(OWNER, secrets.get("database.owner"))),
                Optional.of(new Login(ADMIN, secrets.get("database.admin"))));
    }

    private static DatabaseSettings real(Variables variables, String host) {
        String password = variables.required(
                "SANDAGA_DATABASE_PASSWORD", "the server needs the password of its login at " + host);
        return new DatabaseSettings(
                false,
                host,
                variables.port("SANDAGA_DATABASE_PORT", 5433),
                variables.text("SANDAGA_DATABASE_NAME", "sandaga"),
                variables.text("SANDAGA_DATABASE_SSL_MODE", "prefer"),
                new Login(variables.text("SANDAGA_DATABASE_USER", SERVER), password),
                login(variables, "SANDAGA_DATABASE_OWNER", OWNER),
                login(variables, "SANDAGA_DATABASE_ADMIN", ADMIN));
    }

    private static Optional<Login> login(Variables variables, String prefix, String user) {
        return variables
                .find(prefix + "_PASSWORD")
                .map(password -> new Login(variables.text(prefix + "_USER", user), password));
    }

    /** The same server on another port. */
    DatabaseSettings at(int otherPort) {
        return new DatabaseSettings(embedded, host, otherPort, name, sslMode, server, owner, admin);
    }

    /** The address as people write it. */
    public String address() {
        return host + ":" + port;
    }

    /** The address of a database on it, for the driver. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?sslmode=" + sslMode
                + "&connectTimeout=5&ApplicationName=sandaga-launcher";
    }

    void describe(Map<String, String> environment) {
        environment.put("SANDAGA_DATABASE_HOST", host);
        environment.put("SANDAGA_DATABASE_PORT", Integer.toString(port));
        environment.put("SANDAGA_DATABASE_NAME", name);
        environment.put("SANDAGA_DATABASE_USER", server.user());
        environment.put("SANDAGA_DATABASE_PASSWORD", server.password());
        environment.put("SANDAGA_DATABASE_SSL_MODE", sslMode);
    }
}
