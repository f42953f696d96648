package org.sandaga.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares on a capability's {@code package-info} which capabilities on lower floors it may depend on.
 *
 * <p>{@code shared} needs no mention. An architecture test holds every import to this list.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Module {
    /** The simple package names of the capabilities below, for example {@code {"catalog", "vendor"}}. */
    String[] dependsOn();
}
