package org.sandaga.shared;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Sets the {@link DatabaseContext} once per transaction, at the first door; bound to every EJB by ejb-jar.xml. */
public class DatabaseContextInterceptor {

    @Inject
    private Sql sql;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Enters the door in the context that its method asks for. */
    @AroundInvoke
    @AroundTimeout
    public Object enter(InvocationContext call) throws Exception {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                && transaction.getResource(DatabaseContext.class) == null) {
            DatabaseContext context = DatabaseContext.of(call.getMethod(), call.getParameters());
            transaction.putResource(DatabaseContext.class, context);
            context.set(sql);
        }
        return call.proceed();
    }
}
