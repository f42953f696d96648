package org.sandaga.shared;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jspecify.annotations.Nullable;

/**
 * Sets the {@link DatabaseContext} once per transaction, at the first door, keeps {@link Once} commands single, and writes what the entities hold when the
 * outermost door closes; bound to every EJB by ejb-jar.xml.
 *
 * <p>EclipseLink, left to itself, writes changes while the transaction commits; with batch writing on the connection that
 * we share with it, that last batch is never executed and the changes are lost without a word. A flush executes it.
 */
public class DatabaseContextInterceptor {

    @Inject
    private Sql sql;

    @Inject
    private OneEffect effect;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Enters the door in the context that its method asks for. */
    @AroundInvoke
    @AroundTimeout
    public @Nullable Object enter(InvocationContext call) throws Exception {
        if (!active()) {
            return call.proceed();
        }
        AtomicBoolean inside = inside(call);
        return inside.compareAndSet(false, true) ? outermost(call, inside) : call.proceed();
    }

    private @Nullable Object outermost(InvocationContext call, AtomicBoolean inside) throws Exception {
        try {
            @Nullable Object answer = effect.of(call.getMethod(), call::proceed);
            if (active()) {
                sql.flush();
            }
            return answer;
        } finally {
            inside.set(false);
        }
    }

    /** Whether the transaction is inside a door already; asked for the first time, it also gets its context. */
    private AtomicBoolean inside(InvocationContext call) {
        AtomicBoolean known = (AtomicBoolean) transaction.getResource(DatabaseContext.class);
        if (known != null) {
            return known;
        }
        AtomicBoolean inside = new AtomicBoolean();
        transaction.putResource(DatabaseContext.class, inside);
        DatabaseContext.of(call.getMethod(), call.getParameters()).set(sql);
        return inside;
    }

    private boolean active() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }
}
