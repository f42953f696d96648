package org.sandaga.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

import org.sandaga.shared.Actor;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.Inbox;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.Outbox;
import org.sandaga.shared.OutboxMessage;
import org.sandaga.shared.Sql;

/**
 * The whole domain on a fresh database: every door as in the container, called from a test.
 *
 * <p>{@code try (House house = House.open()) { house.door(Ledger.class)… }}, or once for a class in a static field with
 * {@code @AfterAll}. Timers do not run: call {@link #runJobs()}. Messages do not travel: call {@link #deliver}.
 */
public final class House implements AutoCloseable {
    /** Nobody guesses the passwords of tests, and a hash at the price of the real ones takes a fifth of a second. */
    private static final String CHEAP_HASHES = "1024";

    private final String database = TestDatabase.fresh();
    private final CountingPool pool = new CountingPool(TestDatabase.connect(database, "sandaga_server"));
    private final Map<String, String> settings = new HashMap<>();
    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final WeldContainer weld;
    private final boolean kept = Boolean.getBoolean("sandaga.testing.keep") && isOfAClass();

    private House(Map<String, String> settings, List<Extension> extensions, Class<?>... extras) {
        OwnSettings own = new OwnSettings(database);
        this.settings.put(own.name("sandaga.identity.argon2.memory"), CHEAP_HASHES);
        settings.forEach((name, value) -> this.settings.put(own.name(name), value));
        this.settings.put(own.name("sandaga.shared.clock.movable"), "true");
        this.settings.forEach(System::setProperty);
        factory = Persistence.createEntityManagerFactory("sandaga", properties());
        transactions = new Transactions(factory, this::sql);
        Weld builder = new Weld("house-" + database)
                .addBeanDefiningAnnotations(Stateless.class, Singleton.class)
                .addExtension(new Doors())
                .addExtension(own)
                .addExtension(new Given(transactions, extras))
                .property("org.jboss.weld.se.archive.isolation", false);
        extensions.forEach(builder::addExtension);
        weld = builder.initialize();
    }

    /** Opens the domain on a fresh database. */
    public static House open() {
        return new House(Map.of(), List.of());
    }

    /**
     * Opens one capability and those it depends on, for tests of it alone: nothing above it hears its events.
     *
     * @param top the simple name of its package
     */
    public static House upTo(String top, Class<?>... extras) {
        return upTo(top, Map.of(), extras);
    }

    /** The same, with settings ({@code sandaga.…}). */
    public static House upTo(String top, Map<String, String> settings, Class<?>... extras) {
        return new House(settings, List.of(new Storeys(top)), extras);
    }

    /**
     * Opens the domain with some beans of the test's own (stand-ins for ports) and settings ({@code sandaga.…}).
     */
    public static House open(Map<String, String> settings, Class<?>... extras) {
        return new House(settings, List.of(), extras);
    }

    /** A door, or any bean of the domain. */
    public <T> T door(Class<T> type) {
        return weld.select(type).get();
    }

    /** Runs work in one transaction with the platform's sight. */
    public <T> T inTransaction(Supplier<T> work) {
        return in(DatabaseContext.PLATFORM, work::get);
    }

    /** Runs work in one transaction with the sight of whoever the context names. */
    @SuppressWarnings("unchecked")
    public <T> T in(DatabaseContext context, Callable<T> work) {
        try {
            return (T) transactions.run(TransactionAttributeType.REQUIRES_NEW, context, work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** SQL on the current transaction, for looking at rows inside {@link #inTransaction}. */
    public Sql sql() {
        return weld.select(Sql.class).get();
    }

    /** Until other work queues behind a lock of this thread's transaction, or has come through without. */
    public void waitUntilItWaits(Future<?> other) {
        Instant patience = Instant.now().plusSeconds(120);
        while (!other.isDone() && !isAnybodyWaiting()) {
            if (Instant.now().isAfter(patience)) {
                throw new IllegalStateException("it neither waits nor ends");
            }
            Thread.onSpinWait();
        }
    }

    private boolean isAnybodyWaiting() {
        return sql().one("""
                        select exists (
                          select from pg_locks l join pg_stat_activity a on a.pid = l.pid
                          where not l.granted and a.datname = current_database()) as waits""", row -> row.flag("waits"));
    }

    /** The statements that this thread runs during the work, without those that set the context. */
    public List<String> statementsOf(Runnable work) {
        pool.statements().clear();
        work.run();
        return List.copyOf(pool.statements());
    }

    /** Moves business time forward. */
    public void wait(Duration duration) {
        door(MarketClock.class).advance(Actor.SYSTEM, duration);
    }

    /** Delivers every event not yet sent to the consumers, as relay and broker would; returns how many. */
    public int deliver(String... consumers) {
        List<OutboxMessage> sent = new ArrayList<>();
        door(Outbox.class).carry(10_000, sent::addAll);
        for (OutboxMessage message : sent) {
            for (String consumer : consumers) {
                door(Inbox.class).receive(consumer, message);
            }
        }
        return sent.size();
    }

    /** Runs every job once, whether or not its time has come. */
    public void runJobs() {
        inTransaction(() -> sql().update("update shared.job set due_at = timestamptz '2000-01-01'"));
        door(org.sandaga.shared.Clockwork.class).tick();
    }

    /** The database's name, for {@link TestDatabase}. */
    public String database() {
        return database;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.nonJtaDataSource", pool);
        properties.put("jakarta.persistence.jtaDataSource", null);
        properties.put("eclipselink.session-name", database);
        properties.put("eclipselink.logging.level", "SEVERE");
        properties.put("eclipselink.weaving", "false");
        return properties;
    }

    /** Mutation testing runs a class's methods one by one, each with what follows the last: a class's stays open. */
    @Override
    public void close() {
        if (kept) {
            return;
        }
        weld.shutdown();
        settings.keySet().forEach(System::clearProperty);
        factory.close();
        try {
            pool.close();
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
        TestDatabase.drop(database);
    }

    /** A house that a method opens is closed by it and not asked for again; one of a static field is. */
    private static boolean isOfAClass() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
    }

    /** Beans that the test itself provides to the domain. */
    private record Given(Transactions transactions, Class<?>... extras) implements Extension {
        void classes(@Observes BeforeBeanDiscovery discovery) {
            discovery.addAnnotatedType(DoorInterceptor.class, "door");
            for (Class<?> extra : extras) {
                discovery.addAnnotatedType(extra, extra.getName());
            }
        }

        void beans(@Observes AfterBeanDiscovery beans) {
            beans.addBean().types(Transactions.class).scope(Dependent.class).createWith(context -> transactions);
            beans.addBean()
                    .types(EntityManager.class)
                    .scope(Dependent.class)
                    .createWith(context -> entitiesOfTheMoment());
        }

        private EntityManager entitiesOfTheMoment() {
            return (EntityManager) Proxy.newProxyInstance(
                    House.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, arguments) -> {
                        try {
                            return method.invoke(transactions.current(), arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
