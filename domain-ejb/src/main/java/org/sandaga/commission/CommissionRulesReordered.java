package org.sandaga.commission;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/**
 * The commission rules are asked in another order; told of the default rule, which stands behind them all.
 *
 * @param changes the place of each rule that was moved, under its public id; null in events of earlier versions
 */
public record CommissionRulesReordered(
        RuleId rule, List<RuleId> order, @Nullable List<Change> changes) implements DomainEvent {
    @Override
    public Id aggregate() {
        return rule;
    }
}
