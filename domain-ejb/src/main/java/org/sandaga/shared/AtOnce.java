package org.sandaga.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/** On an observer: hears the event in the transaction that tells it; they succeed or fail together. */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface AtOnce {
    /** The qualifier as a value, for firing. */
    AnnotationLiteral<AtOnce> LITERAL = new Literal();

    /** Makes the qualifier. */
    final class Literal extends AnnotationLiteral<AtOnce> implements AtOnce {
        private static final long serialVersionUID = 1L;

        private Literal() {}
    }
}
