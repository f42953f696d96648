package org.sandaga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the launcher says to a database of an enterprise that is not as it should be. */
class DatabaseRefusalsIT {
    @TempDir
    static Path folder;

    private static EmbeddedDatabase server;
    private static DatabaseSettings settings;

    @BeforeAll
    static void startADatabase() {
        Settings own = Settings.of(
                Map.of("SANDAGA_DATA", folder.resolve("data").toString(), "SANDAGA_DATABASE_PORT", FreePort.find()));
        settings = own.database();
        server = EmbeddedDatabase.start(own.data(), settings);
        Roles.prepare(settings, settings.admin().orElseThrow());
        Schema.migrate(settings, owner());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void findsNothingWrongWithAnEmptyMarketplace() {
        Run run = sandaga("verify");

        assertThat(run.code()).isZero();
        assertThat(run.text()).contains("holds   I1").endsWith("checks hold.");
    }

    @Test
    void saysWhichCheckDoesNotHoldAndWhere() throws SQLException {
        owning(
                "set session_replication_role = replica",
                "insert into shared.inbox values ('search', gen_random_uuid(), now())");
        try {
            Run run = sandaga("verify");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.text())
                    .contains("BROKEN  I20   Only what was told takes effect")
                    .contains("consumer=search, event_id=")
                    .matches("(?s).*\\n1 of \\d+ checks do not hold\\.");
        } finally {
            owning("delete from shared.inbox");
        }
    }

    @Test
    void migratesTwiceWithoutDoingAnythingTheSecondTime() {
        assertThat(sandaga("migrate"))
                .isEqualTo(new Run(0, "The schema at " + settings.address() + " is current; 0 migrations applied."));
    }

    @Test
    void namesTheLoginWhosePasswordIsWrong() {
        Map<String, String> wrong = environment();
        wrong.put("SANDAGA_DATABASE_OWNER_PASSWORD", "guessed");
        refused(wrong, "migrate", "does not accept the password of sandaga_owner.");

        wrong = environment();
        wrong.put("SANDAGA_DATABASE_PASSWORD", "guessed");
        refused(wrong, "verify", "does not accept the password of sandaga_server.");
    }

    @Test
    void namesADatabaseThatIsNotThere() {
        Map<String, String> elsewhere = environment();
        elsewhere.put("SANDAGA_DATABASE_NAME", "elsewhere");

        assertThat(Run.sandaga(elsewhere, "migrate"))
                .isEqualTo(new Run(
                        1,
                        "The server at " + settings.address() + " has no database elsewhere; create it, or set "
                                + "SANDAGA_DATABASE_ADMIN_PASSWORD and run 'sandaga migrate'."));
    }

    @Test
    void doesNotTouchASchemaOfANewerVersion() throws SQLException {
        owning("insert into flyway_schema_history values (10000, '299901010000', 'from the future', 'SQL', "
                + "'V299901010000__from_the_future.sql', 1, 'x', now(), 1, true)");
        try {
            String sentence = "The schema in the database at " + settings.address()
                    + " is of a newer version (migration 299901010000 is unknown here); start that version.";
            assertThat(sandaga("migrate")).isEqualTo(new Run(1, sentence));
            assertThatThrownBy(() -> Schema.requireCurrent(settings)).hasMessage(sentence);
        } finally {
            owning("delete from flyway_schema_history where installed_rank = 10000");
        }
    }

    @Test
    void doesNotStartOnASchemaOfAnOlderVersion() throws Exception {
        Schema.requireCurrent(settings);
        owning(
                "create table kept as select * from flyway_schema_history",
                "delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history)");
        try {
            assertThat(Run.sandaga(starting(), "up"))
                    .isEqualTo(new Run(
                            1,
                            "The schema in the database at " + settings.address()
                                    + " is older than this version (1 migrations to go); run 'sandaga migrate'."));
        } finally {
            owning(
                    "delete from flyway_schema_history",
                    "insert into flyway_schema_history select * from kept",
                    "drop table kept");
        }
    }

    @Test
    @Tag("C-27")
    void undoesAMigrationThatFailsHalfWay() throws SQLException {
        String before = version();

        assertThatThrownBy(() -> Schema.migrate(settings, owner(), "classpath:db/migration", "classpath:db/halfway"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "A migration of the database at " + settings.address() + " failed and was undone: ")
                .hasMessageContaining("V299912310000__fail_half_way.sql");

        assertThat(version()).isEqualTo(before);
        assertThat(one("select to_regclass('public.half')")).isNull();
        assertThat(sandaga("migrate").code()).isZero();
    }

    private static Login owner() {
        return settings.owner().orElseThrow();
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SANDAGA_DATA", folder.resolve("launcher").toString());
        settings.describe(environment);
        environment.put("SANDAGA_DATABASE_OWNER_PASSWORD", owner().password());
        return environment;
    }

    /** With the server's own login only, which may not migrate, and a program that never comes to be started. */
    private static Map<String, String> starting() throws IOException {
        Map<String, String> environment = environment();
        environment.remove("SANDAGA_DATABASE_OWNER_PASSWORD");
        for (String part : List.of("HTTP", "HTTPS", "BROKER", "SANDBOX", "SANDBOX_SMTP")) {
            environment.put("SANDAGA_" + part + "_PORT", FreePort.find());
        }
        Path liberty = folder.resolve("liberty");
        Files.createDirectories(liberty.resolve("bin/tools"));
        Files.writeString(liberty.resolve("bin/tools/ws-server.jar"), "");
        environment.put("SANDAGA_LIBERTY_HOME", liberty.toString());
        environment.put(
                "SANDAGA_EAR",
                Files.writeString(folder.resolve("sandaga.ear"), "").toString());
        return environment;
    }

    private static Run sandaga(String command) {
        return Run.sandaga(environment(), command);
    }

    private static void refused(Map<String, String> environment, String command, String end) {
        assertThat(Run.sandaga(environment, command))
                .isEqualTo(new Run(1, "The database at " + settings.address() + " " + end));
    }

    private static String version() throws SQLException {
        return one("select max(version) from flyway_schema_history where success");
    }

    private static String one(String query) throws SQLException {
        try (Connection connection = admin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void owning(String... commands) throws SQLException {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static Connection admin() {
        return Database.connect(settings, settings.name(), settings.admin().orElseThrow());
    }
}
