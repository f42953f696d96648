package org.sandaga.audit;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.SliceRequest;
import org.sandaga.testing.House;
import org.sandaga.testing.People;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditTrailIT {
    private static final House HOUSE = House.open();
    private static final People PEOPLE = People.in(HOUSE);
    private static final AuditTrail TRAIL = HOUSE.door(AuditTrail.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void remembersWhoDidWhatWithoutSecrets() {
        Actor awa = PEOPLE.vendor("Awa");

        List<AuditRow> rows = about(awa.vendor().text());
        assertThat(rows)
                .extracting(AuditRow::type)
                .containsExactly("vendor.VendorApproved", "vendor.VendorSubmitted", "vendor.VendorApplied");
        assertThat(rows)
                .extracting(AuditRow::actor)
                .containsExactly("system", awa.user().text(), awa.user().text());
        assertThat(about(awa.user().text()))
                .extracting(AuditRow::payload)
                .allSatisfy(payload -> assertThat(payload).doesNotContain("token"));
    }

    @Test
    void showsNothingToWhoMayNotRead() {
        Actor finance = PEOPLE.staff("omar", StaffRole.FINANCE);

        assertThatThrownBy(() -> TRAIL.list(finance, AuditFilter.ALL, SliceRequest.first(10)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void sealsEveryRecordIntoAChainThatNobodyCanRewrite() {
        PEOPLE.account("chained");
        HOUSE.runJobs();
        PEOPLE.account("chained-too");
        HOUSE.runJobs();

        assertThat(brokenLinks(HOUSE)).isZero();
        assertThat(TRAIL.list(Actor.SYSTEM, AuditFilter.ALL, SliceRequest.first(100))
                        .items())
                .allMatch(AuditRow::sealed);
        assertThatThrownBy(() -> HOUSE.inTransaction(
                        () -> HOUSE.sql().update("update audit.record set hash = 'x' where position = 1")))
                .hasMessageContaining("sealed");
        assertThatThrownBy(() -> HOUSE.inTransaction(() -> HOUSE.sql().update("delete from audit.record")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void showsThatThePastWasChanged() {
        try (House forged = House.open()) {
            People.in(forged).account("awa");
            forged.runJobs();
            TestDatabase.asSuperuser(
                    forged.database(),
                    "set session_replication_role = replica; update audit.record set actor = 'nobody' where position = 1");

            assertThat(brokenLinks(forged)).isPositive();
        }
    }

    private static List<AuditRow> about(String aggregate) {
        return TRAIL.list(Actor.SYSTEM, new AuditFilter(null, aggregate, null), SliceRequest.first(100))
                .items();
    }

    private static int brokenLinks(House house) {
        return house.inTransaction(
                () -> house.sql().one("select count(*) as n from audit.broken_link", row -> row.count("n")));
    }
}
