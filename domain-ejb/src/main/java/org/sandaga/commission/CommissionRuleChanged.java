package org.sandaga.commission;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/** A commission rule says something else from now on. */
public record CommissionRuleChanged(RuleId rule, String name, int rateBasisPoints) implements DomainEvent {
    @Override
    public Id aggregate() {
        return rule;
    }
}
