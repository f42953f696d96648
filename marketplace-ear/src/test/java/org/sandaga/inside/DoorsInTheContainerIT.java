package org.sandaga.inside;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.customer.PostalAddress;
import org.sandaga.offer.OfferId;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.payment.PaymentPage;
import org.sandaga.payment.Payments;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
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
@Execution(ExecutionMode.SAME_THREAD)
class DoorsInTheContainerIT {
    @Inject
    private UserTransaction transaction;

    @Inject
    private Vendors vendors;

    @Inject
    private Categories categories;

    @Inject
    private VendorOnboarding onboarding;

    @Inject
    private Ordering ordering;

    @Inject
    private Payments payments;

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

        String page = holdingNothing(
                "/stripe/v1/accounts",
                () -> onboarding.start(owner, vendor, "https://shop.example/back", "https://shop.example/again"));

        assertThat(page).contains("/");
    }

    @Test
    @Tag("W-16")
    void holdNeitherTransactionNorConnectionWhileAProviderOpensAPayment() throws Exception {
        UserId shopper = UserId.next();
        PurchaseId purchase = ordering.place(aBasket(shopper)).id();

        PaymentPage page = holdingNothing(
                "/stripe/v1/checkout/sessions",
                () -> payments.start(
                        Actor.shopper(shopper),
                        TrackingToken.NONE,
                        purchase,
                        URI.create("https://shop.example/paid"),
                        URI.create("https://shop.example/left")));

        assertThat(page.page().getPath()).startsWith("/stripe/pay/");
    }

    /** Lets the provider take its time over a call, and looks that nothing of the database waits with it. */
    private static <T> T holdingNothing(String path, Callable<T> call) throws Exception {
        Outside.sandbox("DELETE", "/_sandbox/requests", "");
        // longer than the client waits, twice: the third attempt is answered
        Outside.sandbox("POST", "/_sandbox/faults", """
                {"method": "POST", "path": "%s", "kind": "hang", "seconds": 6, "count": 2}""".formatted(path));
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");

        Future<T> answer = executor.submit(call);

        Patience.until(
                "the call of the provider",
                () -> Outside.sandbox("GET", "/_sandbox/requests", "").contains(path));
        Patience.until(
                "a moment without a transaction",
                () -> Outside.column(
                                "select pid::text from pg_stat_activity where application_name = 'sandaga' and xact_start is not null")
                        .isEmpty());
        Patience.until("a moment without a connection in use", DoorsInTheContainerIT::everyConnectionIsFree);
        assertThat(answer.isDone()).as("the provider has answered").isFalse();
        return answer.get(3, TimeUnit.MINUTES);
    }

    private static NewPurchase aBasket(UserId shopper) {
        Money price = Money.of(10_000, "XOF");
        Money nothing = Money.zero("XOF");
        PostalAddress dakar =
                new PostalAddress("Awa Diop", "12 rue Carnot", null, "Dakar", null, null, "SN", null, null);
        NewPurchase.Line basket = new NewPurchase.Line(
                new OfferId(UUID.randomUUID()),
                new ProductId(UUID.randomUUID()),
                new VariantId(UUID.randomUUID()),
                new Texts(Map.of("fr", "Panier")),
                Map.of(),
                "PAN",
                "NEW",
                null,
                2,
                1,
                price,
                List.of(),
                null);
        return new NewPurchase(
                UUID.randomUUID(),
                "SN",
                "XOF",
                "fr",
                true,
                shopper,
                "awa@example.org",
                dakar,
                dakar,
                TrackingToken.next().hash(),
                Instant.now().plus(Duration.ofMinutes(40)),
                price,
                List.of(new NewPurchase.Order(
                        VendorId.next(), "Chez Fatou", "Standard", nothing, List.of(), null, price, List.of(basket))));
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
