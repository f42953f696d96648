package org.sandaga.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/**
 * On an observer: hears the event in a transaction of its own after the telling one has committed, once, retried.
 *
 * <p>The value names the consumer, which is the capability that listens and the name of its queue in the broker. Order
 * is not promised; a listener that keeps state compares {@link CurrentDelivery#sequence()}.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Later {
    /** The consumer. */
    String value();

    /** Makes the qualifier for a consumer. */
    final class Literal extends AnnotationLiteral<Later> implements Later {
        private static final long serialVersionUID = 1L;
        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        static Literal of(String consumer) {
            return new Literal(consumer);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
