package org.sandaga.testing;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.Sql;

/** The container's part in transactions: each thread's stack of begun and suspended ones. */
final class Transactions {
    private final EntityManagerFactory factory;
    private final Supplier<Sql> sql;
    private final ThreadLocal<Deque<Optional<EntityManager>>> stack = ThreadLocal.withInitial(ArrayDeque::new);

    Transactions(EntityManagerFactory factory, Supplier<Sql> sql) {
        this.factory = factory;
        this.sql = sql;
    }

    boolean active() {
        return !stack.get().isEmpty() && stack.get().peek().isPresent();
    }

    EntityManager current() {
        if (!active()) {
            throw new IllegalStateException("no transaction: the database is reached through a door only");
        }
        return stack.get().peek().get();
    }

    Object run(TransactionAttributeType kind, DatabaseContext context, Callable<?> work) throws Exception {
        return switch (kind) {
            case REQUIRED -> active() ? joined(work) : begun(context, work);
            case REQUIRES_NEW -> begun(context, work);
            case NOT_SUPPORTED, NEVER -> suspended(work);
            case MANDATORY -> {
                current();
                yield joined(work);
            }
            case SUPPORTS -> work.call();
        };
    }

    private Object joined(Callable<?> work) throws Exception {
        EntityManager entities = current();
        try {
            return work.call();
        } catch (RuntimeException failed) {
            entities.getTransaction().setRollbackOnly();
            throw failed;
        }
    }

    private Object suspended(Callable<?> work) throws Exception {
        stack.get().push(Optional.empty());
        try {
            return work.call();
        } finally {
            stack.get().pop();
        }
    }

    private Object begun(DatabaseContext context, Callable<?> work) throws Exception {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            stack.get().push(Optional.of(entities));
            try {
                entities.unwrap(Connection.class);
                context.set(sql.get());
                Object answer = work.call();
                stack.get().pop();
                finish(entities);
                return answer;
            } catch (Exception | Error failed) {
                if (active() && current() == entities) {
                    stack.get().pop();
                }
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                throw failed;
            }
        }
    }

    private static void finish(EntityManager entities) {
        if (entities.getTransaction().getRollbackOnly()) {
            entities.getTransaction().rollback();
            throw new jakarta.ejb.EJBTransactionRolledbackException("rolled back by an inner door");
        }
        entities.getTransaction().commit();
    }
}
