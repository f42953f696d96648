package org.sandaga.inside;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.naming.InitialContext;

import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.sandaga.catalog.Categories;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorOnboarding;
import org.sandaga.vendor.VendorStandsOtherwise;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One command is one transaction of the container's, and a provider is called in none. */
@ExtendWith(ArquillianExtension.class)
class DoorsInTheContainerIT {
    @Inject
    private UserTransaction transaction;

    @Inject
    private Vendors vendors;

    @Inject
    private Categories categories;

    @Inject
    private VendorOnboarding onboarding;

    @Deployment
    static EnterpriseArchive ear() {
        return TestEar.with(DoorsInTheContainerIT.class);
    }

    @Test
    void undoTheWholeTransactionWhenARuleIsBroken() throws Exception {
        String name = unused("Chez");
        transaction.begin();
        VendorId vendor = vendors.ensureImported(Actor.SYSTEM, name, "SN");

        assertThatThrownBy(() -> vendors.reinstate(Actor.SYSTEM, vendor, "once more"))
                .isInstanceOf(VendorStandsOtherwise.class);

        assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
        assertThat(Outside.column("select id::text from vendor.vendor where imported_as = ?", name))
                .isEmpty();
        assertThat(Outside.column("select type from shared.outbox where aggregate = ?", vendor.text()))
                .isEmpty();
    }

    @Test
    void keepRowsAndEventsTogetherWhenNoRuleIsBroken() throws Exception {
        VendorId vendor = vendors.ensureImported(Actor.SYSTEM, unused("Chez"), "SN");

        assertThat(Outside.column("select status from vendor.vendor where id = ?", vendor.value()))
                .containsExactly("APPROVED");
        assertThat(Outside.column("select type from shared.outbox where aggregate = ?", vendor.text()))
                .containsExactly("vendor.VendorApproved");
    }

    /** The door's last work is an entity, whose insert EclipseLink keeps back as long as it can. */
    @Test
    void tellWhenTheDatabaseRefusesWhatTheyLeftToTheirEntities() throws Exception {
        String name = unused("Tissus");
        try (Refusal refusal = Refusal.of("create trigger refusal before insert", name)) {
            assertThatThrownBy(() -> categories.add(Actor.SYSTEM, null, new Texts(Map.of("fr", name))))
                    .isInstanceOf(EJBException.class)
                    .hasStackTraceContaining("refused on purpose");
        }

        assertThat(named(name)).isEmpty();
    }

    @Test
    void tellWhenTheDatabaseRefusesOnlyTheCommit() throws Exception {
        String name = unused("Tissus");
        String deferred = "create constraint trigger refusal after insert";
        try (Refusal refusal = Refusal.of(deferred, name)) {
            assertThatThrownBy(() -> categories.add(Actor.SYSTEM, null, new Texts(Map.of("fr", name))))
                    .isInstanceOf(EJBException.class);
        }

        assertThat(named(name)).isEmpty();
    }

    @Test
    void holdNeitherTransactionNorConnectionWhileAProviderIsCalled() throws Exception {
        VendorId vendor = vendors.ensureImported(Actor.SYSTEM, unused("Chez"), "SN");
        Actor owner = Actor.member(UserId.next(), vendor, Set.of(Permission.SHOP_FINANCE));
        Outside.sandbox("DELETE", "/_sandbox/requests", "");
        // longer than the client waits, twice: the third attempt is answered
        Outside.sandbox("POST", "/_sandbox/faults", """
                {"method": "POST", "path": "/stripe/v1/accounts", "kind": "hang", "seconds": 6, "count": 2}""");
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");

        Future<String> page = executor.submit(
                () -> onboarding.start(owner, vendor, "https://shop.example/back", "https://shop.example/again"));

        Patience.until(
                "the call of the provider",
                () -> Outside.sandbox("GET", "/_sandbox/requests", "").contains("/stripe/v1/accounts"));
        Patience.until(
                "a moment without a transaction",
                () -> Outside.column(
                                "select pid::text from pg_stat_activity where application_name = 'sandaga' and xact_start is not null")
                        .isEmpty());
        Patience.until("a moment without a connection in use", DoorsInTheContainerIT::everyConnectionIsFree);
        assertThat(page.isDone()).as("the provider has answered").isFalse();
        assertThat(page.get()).contains("/");
    }

    private static boolean everyConnectionIsFree() throws Exception {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        ObjectName pools = new ObjectName("WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,*");
        ObjectName pool = beans.queryNames(pools, null).stream()
                .filter(name -> "jdbc/sandaga".equals(name.getKeyProperty("jndiName")))
                .findFirst()
                .orElseThrow();
        String contents = (String) beans.invoke(pool, "showPoolContents", null, null);
        return contents.lines().toList().containsAll(List.of("shared=0", "unshared=0"));
    }

    private static List<String> named(String name) throws Exception {
        return Outside.column("select id::text from catalog.category where name->>'fr' = ?", name);
    }

    private static String unused(String name) {
        return name + " " + UUID.randomUUID();
    }

    /** Lets the database refuse a category of one name. */
    private record Refusal() implements AutoCloseable {
        static Refusal of(String trigger, String name) throws SQLException {
            Outside.run("""
                    create function catalog.refusal() returns trigger language plpgsql as $$
                    begin raise exception 'refused on purpose'; end $$""");
            Outside.run(trigger + " on catalog.category "
                    + (trigger.contains("constraint") ? "deferrable initially deferred " : "")
                    + "for each row when (new.name->>'fr' = '" + name + "') execute function catalog.refusal()");
            return new Refusal();
        }

        @Override
        public void close() throws SQLException {
            Outside.run("drop trigger refusal on catalog.category");
            Outside.run("drop function catalog.refusal()");
        }
    }
}
