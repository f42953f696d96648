package org.sandaga.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.sandaga.analytics.Culprits;
import org.sandaga.analytics.Label;
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
    private static final Actor FINANCE = People.in(HOUSE).staff("finance", StaffRole.FINANCE);
    private static final Actor SUPPORT = People.in(HOUSE).staff("support", StaffRole.SUPPORT);

    /** What is broken there has no page: a setting of the database, a seal, a message, all books, none of them. */
    private static final Set<String> WITHOUT_A_THING = Set.of(
            "shared/vendors_stand_behind_a_wall",
            "shared/effects_have_a_cause",
            "ledger/seals_hold",
            "ledger/accounts_cancel_out",
            "payout/provider_moved_nothing_unknown");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    /** Every check with each way of breaking it; a file that knows more than one has {@code -- or} between them. */
    static Stream<Arguments> breakings() {
        return Check.all().stream()
                .flatMap(check -> Arrays.stream(breaking(check).split("(?m)^-- or$"))
                        .map(way -> Arguments.of(check, way.strip())));
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
        assertThatThrownBy(() -> HOUSE.door(Invariants.class).check(SUPPORT)).isInstanceOf(NotAllowed.class);
    }

    /** What the file of the same name under db/broken does, nobody can do through the doors. */
    @ParameterizedTest
    @MethodSource("breakings")
    void turnsRedWhenItsInvariantIsBroken(Check check, String way) throws SQLException {
        assertThat(faultsAfter(way, check)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("breakings")
    void leadsToTheThingsAtFault(Check check, String way) throws SQLException {
        List<Fault> faults = faultsAfter(way, check);

        Map<Fault.Column, Label> things = HOUSE.door(Culprits.class).of(FINANCE, faults, "fr");

        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.columns().stream().anyMatch(things::containsKey))
                        .as(fault.toString())
                        .isEqualTo(!WITHOUT_A_THING.contains(check.name())));
    }

    @Test
    void leadsFromANumberToThePurchaseAlsoOfAnOrder() throws Exception {
        Check check = check("payment/payments_fit_their_purchase");
        List<Fault> faults = faultsAfter("update payment.allocation set share_minor = share_minor + 1", check);

        Map<Fault.Column, Label> things = HOUSE.door(Culprits.class).of(FINANCE, faults, "fr");

        assertThat(things).isNotEmpty().allSatisfy((column, thing) -> {
            assertThat(column.name()).isEqualTo("purchase");
            assertThat(thing.name()).isEqualTo(column.value());
            assertThat(thing.id()).startsWith("vor_");
            assertThat(thing.page()).startsWith("pur_");
        });
        assertThatThrownBy(() -> HOUSE.door(Culprits.class).of(SUPPORT, faults, "fr"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void tellAFaultWhoseTextHasTheSeparatorsInIt() throws SQLException {
        Check check = check("fulfilment/parcels_hold_what_was_shipped");

        List<Fault> faults = faultsAfter("""
                update ordering.order_line set vendor_sku = chr(30) || 'A' || chr(31) || 'B' || chr(30) || 'C';
                update fulfilment.shipment_line set quantity = quantity + 1""", check);

        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.columns()).contains(new Fault.Column("vendor_sku", "ABC")));
    }

    @Test
    void holdForAnOrderOfWhichTheRestWasRefused() throws SQLException {
        Check check = check("ordering/shipped_orders_are_shipped");
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

    @Test
    void areMadeByAJobForWhoeverAskedAndLeft() {
        try (House fresh = House.open()) {
            CheckLog log = fresh.door(CheckLog.class);
            int all = Check.all().size();
            assertThat(log.underWay(Actor.SYSTEM)).isEmpty();

            log.askForAll(Actor.SYSTEM);
            assertThat(log.latest(Actor.SYSTEM)).as("nobody waits for them").allMatch(Checked::due);
            Invariants invariants = fresh.door(Invariants.class);
            log.keep(Actor.SYSTEM, List.of(invariants.check(Actor.SYSTEM, "ledger/journals_balance")));
            log.askForAll(Actor.SYSTEM);
            assertThat(log.underWay(Actor.SYSTEM)).hasValueSatisfying(run -> {
                assertThat(run.made())
                        .as("of a run that is joined, not begun anew")
                        .isEqualTo(1);
                assertThat(run.all()).isEqualTo(all);
            });

            fresh.door(CheckWhatIsAsked.class).run();
            assertThat(log.underWay(Actor.SYSTEM)).isEmpty();
            assertThat(log.latest(Actor.SYSTEM)).hasSize(all).allMatch(Checked::holds);

            log.askForAll(Actor.SYSTEM);
            assertThat(log.underWay(Actor.SYSTEM))
                    .hasValueSatisfying(run -> assertThat(run.made()).isZero());
        }
    }

    @Test
    void areLeftToTheNodeThatMakesThemUntilItIsGone() {
        try (House fresh = House.open()) {
            CheckLog log = fresh.door(CheckLog.class);
            log.askForAll(Actor.SYSTEM);
            assertThat(log.takeUp(Actor.SYSTEM)).isPresent();

            fresh.door(CheckWhatIsAsked.class).run();
            assertThat(log.underWay(Actor.SYSTEM)).isPresent();
            assertThat(log.latest(Actor.SYSTEM)).allMatch(Checked::due);

            fresh.inTransaction(() -> fresh.sql()
                    .update("update audit.check_request set taken_until = taken_until - interval '11 minutes'"));
            fresh.door(CheckWhatIsAsked.class).run();
            assertThat(log.underWay(Actor.SYSTEM)).isEmpty();
            assertThat(log.latest(Actor.SYSTEM)).allMatch(Checked::holds);
        }
    }

    @Test
    void areAskedForByWhoeverReadsTheBooksOnly() {
        CheckLog log = HOUSE.door(CheckLog.class);

        assertThatThrownBy(() -> log.askForAll(SUPPORT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> log.underWay(SUPPORT)).isInstanceOf(NotAllowed.class);
        assertThat(log.underWay(FINANCE)).isEmpty();
    }

    private static Check check(String name) {
        return Check.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Fault> faultsAfter(String change, Check check) throws SQLException {
        try (Connection connection =
                        TestDatabase.connect(HOUSE.database(), "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // no trigger and no foreign key stands in the way
            statement.execute("set local session_replication_role = replica");
            statement.execute(change);
            statement.execute("set local role sandaga_platform");
            List<Fault> faults = faults(statement, check);
            connection.rollback();
            return faults;
        }
    }

    private static List<Fault> faults(Statement statement, Check check) throws SQLException {
        try (ResultSet rows = statement.executeQuery(check.query())) {
            List<Fault> faults = new ArrayList<>();
            while (rows.next()) {
                faults.add(Fault.of(rows.getString("fault")));
            }
            return faults;
        }
    }

    private static String breaking(Check check) {
        try (InputStream in = InvariantsIT.class.getResourceAsStream("/db/broken/" + check.name() + ".sql")) {
            assertThat(in).as("a way to break " + check.name()).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
