package org.sandaga.commission;

import java.util.List;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/** The commission rules are asked in another order; told of the default rule, which stands behind them all. */
public record CommissionRulesReordered(RuleId rule, List<RuleId> order) implements DomainEvent {
    @Override
    public Id aggregate() {
        return rule;
    }
}
