package org.sandaga.testing;

import java.lang.reflect.Method;

import jakarta.annotation.Priority;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.OneEffect;

/** Runs a door's method under its transaction attribute and database context. */
@Interceptor
@InTransaction
@Priority(100)
class DoorInterceptor {
    private final Transactions transactions;
    private final OneEffect effect;

    @Inject
    DoorInterceptor(Transactions transactions, OneEffect effect) {
        this.transactions = transactions;
        this.effect = effect;
    }

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        return transactions.run(
                kind(call.getMethod()),
                DatabaseContext.of(call.getMethod(), call.getParameters()),
                () -> effect.of(call.getMethod(), call::proceed));
    }

    private static TransactionAttributeType kind(Method method) {
        TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
        TransactionAttribute whole = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
        return own != null ? own.value() : whole != null ? whole.value() : TransactionAttributeType.REQUIRED;
    }
}
