package org.sandaga.analytics;

import java.time.Instant;

import org.sandaga.shared.Money;

/**
 * What is at stake in one currency while something waits.
 *
 * @param money what all of it comes to
 * @param at until when the first of it has to be done, or else since when the oldest waits
 */
public record Stake(Money money, Instant at) {}
