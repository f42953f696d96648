package org.sandaga.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a door or one of its methods: when the {@link Actor} acts for a vendor, the transaction sees only that vendor's
 * rows.
 *
 * <p>Only for a vendor's own commands and reads. Everything else runs with the platform's sight; a transaction's sight
 * is set once, by the first door it enters, and never switched.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForVendor {}
