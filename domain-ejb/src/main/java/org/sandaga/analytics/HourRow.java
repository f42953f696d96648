package org.sandaga.analytics;

import java.time.Instant;

/** How many vendor orders were paid in an hour. @param hour its beginning, business time */
public record HourRow(Instant hour, long orders) {}
