package org.sandaga.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * On a test that shares the one {@link RunningMarketplace} with others at the same time: it looks only at what it made
 * itself, and neither moves the clock nor stops or spoils anything that all use.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = Alone.MARKETPLACE, mode = ResourceAccessMode.READ)
public @interface Together {}
