package org.sandaga.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.testing.TestDatabase;
import org.sandaga.testing.Trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A world in which a little of everything has happened: all checks hold in it, and each sees its own fault. */
class InvariantsIT {
    private static final House HOUSE = Trade.open();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    static Stream<Check> checks() {
        return Check.all().stream();
    }

    @Test
    void holdAfterALittleOfEverything() {
        List<Finding> findings = HOUSE.door(Invariants.class).check(Actor.SYSTEM);

        assertThat(findings)
                .hasSameSizeAs(Check.all())
                .allSatisfy(finding ->
                        assertThat(finding.faults()).as(finding.check().name()).isEmpty());
    }

    @Test
    void areForWhoMayReadTheBooks() {
        Actor support = People.in(HOUSE).staff("support", StaffRole.SUPPORT);

        assertThatThrownBy(() -> HOUSE.door(Invariants.class).check(support)).isInstanceOf(NotAllowed.class);
    }

    /** What the file of the same name under db/broken does, nobody can do through the doors. */
    @ParameterizedTest
    @MethodSource("checks")
    void turnsRedWhenItsInvariantIsBroken(Check check) throws Exception {
        assertThat(faultsAfter(breaking(check), check)).isNotEmpty();
    }

    @Test
    void holdForAnOrderOfWhichTheRestWasRefused() throws SQLException {
        Check check = Check.all().stream()
                .filter(each -> each.name().equals("ordering/shipped_orders_are_shipped"))
                .findFirst()
                .orElseThrow();
        String refused = "update ordering.vendor_order set status = 'SHIPPED'%s where status = 'PARTLY_SHIPPED'";

        assertThat(faultsAfter(refused.formatted(", refusal = 'sold out'"), check))
                .isEmpty();
        assertThat(faultsAfter(refused.formatted(""), check)).hasSize(1);
    }

    /** A night without a run is a check that nobody made, whatever the one before it found. */
    @Test
    void areDueAgainOnceANightWentByWithoutARun() {
        try (House fresh = House.open()) {
            CheckLog log = fresh.door(CheckLog.class);
            assertThat(log.latest(Actor.SYSTEM)).allMatch(Checked::due);
            log.keep(Actor.SYSTEM, fresh.door(Invariants.class).check(Actor.SYSTEM));

            fresh.wait(Duration.ofHours(35));
            assertThat(log.latest(Actor.SYSTEM)).allMatch(Checked::holds);

            fresh.wait(Duration.ofHours(2));
            assertThat(log.latest(Actor.SYSTEM)).allMatch(Checked::due).noneMatch(Checked::holds);
        }
    }

    private static List<String> faultsAfter(String change, Check check) throws SQLException {
        try (Connection connection =
                        TestDatabase.connect(HOUSE.database(), "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // no trigger and no foreign key stands in the way
            statement.execute("set local session_replication_role = replica");
            statement.execute(change);
            statement.execute("set local role sandaga_platform");
            List<String> faults = faults(statement, check);
            connection.rollback();
            return faults;
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

    private static String breaking(Check check) throws IOException {
        try (InputStream in = InvariantsIT.class.getResourceAsStream("/db/broken/" + check.name() + ".sql")) {
            assertThat(in).as("a way to break " + check.name()).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
