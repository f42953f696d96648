package org.sandaga.shared;

/**
 * What one turn of replaying dead letters came to.
 *
 * @param replayed how many were given to their consumers again
 * @param left how many are dead letters still, counted up to {@link DeadLetters#MOST}
 */
public record ReplayTurn(int replayed, int left) {}
