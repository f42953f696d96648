package org.sandaga.shared;

/**
 * A setting as it is in force.
 *
 * @param name as it was given
 * @param value as it was given; dots for a secret
 * @param source who gave it
 */
public record EffectiveSetting(String name, String value, String source) {}
