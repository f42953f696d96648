package org.sandaga.payout;

import java.util.List;

/**
 * A run with its payouts.
 *
 * @param run the run
 * @param payouts by the shops' names
 * @param leftOut vendors that something was due to when it was proposed, and why they were not paid
 */
public record PayoutRunView(PayoutRunRow run, List<PayoutRow> payouts, List<PayoutPlan.LeftOut> leftOut) {}
