package org.sandaga.inside;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Idempotency;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the rows' own wall lets a transaction of the container see, past every query of ours. */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class SightInTheContainerIT {
    private static final String NOT_ALLOWED = "42501";
    private static final int MOST_CONNECTIONS = 200;
    private static final String RATES = "select vendor_id::text from shipping.rate";

    @Inject
    private UserTransaction transaction;

    @Inject
    private Vendors vendors;

    @Inject
    private ShippingProfiles shipping;

    @Inject
    private Idempotency idempotency;

    private DataSource pool;
    private VendorId fatou;
    private VendorId moussa;

    @Deployment
    static EnterpriseArchive ear() {
        return TestEar.with(SightInTheContainerIT.class);
    }

    @BeforeEach
    void twoVendorsShipToSenegal() throws Exception {
        pool = InitialContext.doLookup("jdbc/sandaga");
        fatou = vendor("Fatou");
        moussa = vendor("Moussa");
    }

    private VendorId vendor(String name) {
        VendorId vendor = vendors.ensureImported(Actor.SYSTEM, name + " " + UUID.randomUUID(), "SN");
        shipping.setRate(Actor.SYSTEM, vendor, new ShippingRate("SN", Money.of(1_500, "XOF"), 1, 3));
        return vendor;
    }

    @AfterEach
    void nothingIsLeftOpen() throws Exception {
        if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    void showsAVendorItsOwnRowsOnly() throws Exception {
        assertThat(Outside.column(RATES))
                .contains(fatou.value().toString(), moussa.value().toString());
        transaction.begin();
        try (Connection connection = pool.getConnection()) {
            lookAs("sandaga_vendor", fatou.value().toString(), connection);

            assertThat(Outside.column(connection, RATES))
                    .containsExactly(fatou.value().toString());
            assertThat(Outside.run(
                            connection,
                            "update shipping.rate set amount_minor = 0 where vendor_id = ?",
                            moussa.value()))
                    .isZero();
        }
    }

    @Test
    void refusesAVendorARowInTheNameOfAnother() throws Exception {
        transaction.begin();
        try (Connection connection = pool.getConnection()) {
            lookAs("sandaga_vendor", fatou.value().toString(), connection);

            refused(() -> Outside.run(connection, """
                    insert into shipping.rate (vendor_id, market, currency, amount_minor, min_days, max_days, version)
                    values (?, 'FR', 'EUR', 0, 1, 2, 0)""", moussa.value()));
        }
    }

    @Test
    void showsNothingToAVendorWhoseNameIsMissing() throws Exception {
        transaction.begin();
        try (Connection connection = pool.getConnection()) {
            lookAs("sandaga_vendor", "", connection);

            assertThat(Outside.column(connection, RATES)).isEmpty();
        }
    }

    @Test
    void showsNothingToATransactionThatHasNotSaidForWhomItIs() throws Exception {
        transaction.begin();
        try (Connection connection = pool.getConnection()) {
            refused(() -> Outside.column(connection, RATES));
        }
    }

    /** Connections are used again: whoever gets one after a vendor must find nothing of it. */
    @Test
    void isForgottenWhenTheTransactionEnds() throws Exception {
        Set<String> usedByFatou = new HashSet<>();
        Set<String> usedAfterwards = new HashSet<>();
        for (int i = 0; i < MOST_CONNECTIONS && java.util.Collections.disjoint(usedByFatou, usedAfterwards); i++) {
            transaction.begin();
            shipping.rates(member(fatou));
            try (Connection connection = pool.getConnection()) {
                usedByFatou.addAll(Outside.column(connection, "select pg_backend_pid()"));
                assertThat(sight(connection)).isEqualTo("sandaga_vendor " + fatou.value());
            }
            transaction.commit();

            try (Connection connection = pool.getConnection()) {
                usedAfterwards.addAll(Outside.column(connection, "select pg_backend_pid()"));
                assertThat(sight(connection)).isEqualTo("none ");
                refused(() -> Outside.column(connection, RATES));
            }
        }
        assertThat(usedAfterwards).as("a connection that was Fatou's").containsAnyElementsOf(usedByFatou);
    }

    @Test
    void isADoorsOwnWhenItBeginsATransactionWithinAnother() throws Exception {
        String key = UUID.randomUUID().toString();
        transaction.begin();
        shipping.rates(member(fatou));

        assertThat(idempotency.begin("inside", key, "hash")).isEmpty();

        try (Connection connection = pool.getConnection()) {
            assertThat(sight(connection)).isEqualTo("sandaga_vendor " + fatou.value());
            refused(() -> Outside.column(connection, "select key from shared.idempotency"));
        }
        transaction.rollback();
        assertThat(Outside.column("select key from shared.idempotency where principal = 'inside'"))
                .contains(key);
    }

    @Test
    void isTheFirstDoorsForTheWholeTransaction() throws Exception {
        transaction.begin();
        shipping.rates(member(fatou));

        assertThat(shipping.rates(member(moussa))).isEmpty();
    }

    private static Actor member(VendorId vendor) {
        return Actor.member(UserId.next(), vendor, Set.of(Permission.SHOP_SETTINGS));
    }

    private static void lookAs(String role, String vendor, Connection connection) throws SQLException {
        Outside.column(
                connection,
                "select set_config('role', ?, true), set_config('sandaga.vendor_id', ?, true)",
                role,
                vendor);
    }

    private static String sight(Connection connection) throws SQLException {
        List<String> found = Outside.column(connection, """
                select current_setting('role') || ' ' || coalesce(current_setting('sandaga.vendor_id', true), '')""");
        return found.getFirst();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
    }
}
