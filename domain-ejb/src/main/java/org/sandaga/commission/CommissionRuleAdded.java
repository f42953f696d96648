package org.sandaga.commission;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/** A commission rule came into force, behind the others. */
public record CommissionRuleAdded(RuleId rule, String name, int rateBasisPoints) implements DomainEvent {
    @Override
    public Id aggregate() {
        return rule;
    }
}
