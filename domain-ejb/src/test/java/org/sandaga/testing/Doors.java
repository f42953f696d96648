package org.sandaga.testing;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;

/** Makes the EJBs plain beans with transactions, and leaves out what only a container can provide. */
class Doors implements Extension {

    void open(@Observes @WithAnnotations({Stateless.class, Singleton.class}) ProcessAnnotatedType<?> type) {
        Class<?> bean = type.getAnnotatedType().getJavaClass();
        if (bean.isAnnotationPresent(Stateless.class) || bean.isAnnotationPresent(Singleton.class)) {
            type.configureAnnotatedType()
                    .add(ApplicationScoped.Literal.INSTANCE)
                    .add(new InTransactionLiteral());
        }
    }

    <T> void leaveOut(@Observes ProcessAnnotatedType<T> type) {
        if (type.getAnnotatedType().getJavaClass().getSimpleName().equals("PersistenceUnit")) {
            type.veto();
        }
    }

    private static final class InTransactionLiteral extends jakarta.enterprise.util.AnnotationLiteral<InTransaction>
            implements InTransaction {
        private static final long serialVersionUID = 1L;
    }
}
