package org.sandaga.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an operation that takes another amount of bytes than the usual {@link #USUAL}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
    /** What a body may have where nothing else is said: 256 kB. */
    long USUAL = 256 * 1024;

    /** The most bytes that the body may have, where the operator has set nothing else. */
    long value();

    /** The setting that says otherwise, if there is one. */
    String setting() default "";
}
