package org.sandaga.vendor;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.shared.Actor;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The second wall: even a wrong query shows a vendor nothing of another. */
@Tag("I14")
class VendorWallIT {
    private static final House HOUSE = House.open();
    private static final People PEOPLE = People.in(HOUSE);
    private static final Actor AWA = PEOPLE.vendor("Awa");
    private static final Actor BINETA = PEOPLE.vendor("Bineta");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor.member", "vendor.decision", "vendor.invitation", "vendor.payout_destination"})
    void showsAVendorOnlyItsOwnRows(String table) {
        for (Actor each : List.of(AWA, BINETA)) {
            HOUSE.door(VendorTeam.class).invite(each, "new@example.org", MemberTemplate.ORDERS, "fr");
            HOUSE.door(OnboardingSteps.class)
                    .opened(each.vendor(), "test", "acct_" + each.vendor().text());
        }

        int seen = HOUSE.in(
                new DatabaseContext(AWA.vendor()),
                () -> HOUSE.sql()
                        .one(
                                "select count(*) as n, count(*) filter (where vendor_id <> ?) as foreign_rows from "
                                        + table,
                                row -> row.count("foreign_rows") == 0 ? row.count("n") : -1,
                                AWA.vendor()));

        assertThat(seen).isPositive();
    }

    @Test
    void showsAVendorNoOtherVendor() {
        assertThat(HOUSE.in(
                        new DatabaseContext(AWA.vendor()),
                        () -> HOUSE.sql().list("select id from vendor.vendor", row -> row.uuid("id"))))
                .containsExactly(AWA.vendor().value());
    }

    @Test
    void letsAVendorWriteNothingIntoAnother() {
        assertThatThrownBy(() -> HOUSE.in(
                        new DatabaseContext(AWA.vendor()),
                        () -> HOUSE.sql()
                                .update(
                                        "insert into vendor.member (vendor_id, user_id, template, added_at) values (?, ?, 'OWNER', timestamptz '2026-01-01')",
                                        BINETA.vendor(),
                                        AWA.user())))
                .hasMessageContaining("row-level security");
        assertThat(HOUSE.in(
                        new DatabaseContext(AWA.vendor()),
                        () -> HOUSE.sql().update("delete from vendor.member where vendor_id = ?", BINETA.vendor())))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update vendor.vendor set status = 'APPROVED'",
                "update vendor.vendor set legal_name = 'x'",
                "update vendor.payout_destination set account_id = 'mine'",
                "insert into vendor.decision select * from vendor.decision",
                "select * from identity.account",
                "select * from customer.address",
                "select * from audit.record"
            })
    void letsAVendorDecideNothingThatIsTheOperators(String command) {
        assertThatThrownBy(() -> HOUSE.in(
                        new DatabaseContext(AWA.vendor()), () -> HOUSE.sql().update(command)))
                .hasMessageContaining("permission denied");
    }
}
