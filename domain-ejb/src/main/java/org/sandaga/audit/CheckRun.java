package org.sandaga.audit;

import java.time.Instant;

/**
 * How far all checks have come that somebody asked for at once.
 *
 * @param askedAt business time
 * @param made how many have been made since
 * @param all how many there are
 */
public record CheckRun(Instant askedAt, int made, int all) {}
