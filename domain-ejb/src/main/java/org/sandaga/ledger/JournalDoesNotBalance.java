package org.sandaga.ledger;

import java.util.Map;

import org.sandaga.shared.BusinessRuleViolated;

/** Debits and credits of a posting differ, so nothing is written. */
public class JournalDoesNotBalance extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    JournalDoesNotBalance(String idempotencyKey, Map<String, Long> differences) {
        super(idempotencyKey, differences);
    }
}
