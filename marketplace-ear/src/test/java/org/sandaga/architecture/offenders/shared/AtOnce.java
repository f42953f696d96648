package org.sandaga.architecture.offenders.shared;

/** Stands in for the real one among the offenders. */
public @interface AtOnce {}
