package org.sandaga.commission;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/**
 * A commission rule is no longer asked.
 *
 * @param changes what it said; null in events of earlier versions
 */
public record CommissionRuleRetired(RuleId rule, @Nullable List<Change> changes) implements DomainEvent {
    @Override
    public Id aggregate() {
        return rule;
    }
}
