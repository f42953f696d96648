package org.sandaga.testing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.interceptor.InterceptorBinding;

/** Marks the doors, so that each call runs as the container would run it. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface InTransaction {}
