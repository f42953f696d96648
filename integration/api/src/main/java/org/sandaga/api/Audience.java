package org.sandaga.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On every operation: whom it is for. One without it keeps the API from starting. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audience {

    /** Who may call; the door then checks permission and ownership. */
    Who value();
}
