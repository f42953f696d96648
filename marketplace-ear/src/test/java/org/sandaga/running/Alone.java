package org.sandaga.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.ResourceLock;

/** On a test that wants the one {@link RunningMarketplace} to itself: what others did meanwhile would make it wrong. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(Alone.MARKETPLACE)
public @interface Alone {
    /** The name by which the one marketplace is locked. */
    String MARKETPLACE = "the one marketplace";
}
