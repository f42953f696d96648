package org.sandaga.commission;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/** A commission rule is no longer asked. */
public record CommissionRuleRetired(RuleId rule) implements DomainEvent {
    @Override
    public Id aggregate() {
        return rule;
    }
}
