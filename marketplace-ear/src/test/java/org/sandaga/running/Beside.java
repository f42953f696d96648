package org.sandaga.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * On a test that leaves the one {@link RunningMarketplace} alone, such as one of the demo's world: it runs beside those
 * that use it, and after the others of its kind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("what runs beside the one marketplace")
public @interface Beside {}
