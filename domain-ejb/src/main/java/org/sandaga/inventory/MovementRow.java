package org.sandaga.inventory;

import java.time.Instant;

/**
 * One movement of stock.
 *
 * @param quantity pieces that came, or negative that went
 * @param at business time
 * @param by who moved them
 */
public record MovementRow(long id, MovementKind kind, int quantity, String reason, Instant at, String by) {}
