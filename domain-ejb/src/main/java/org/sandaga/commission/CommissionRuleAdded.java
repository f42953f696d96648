package org.sandaga.commission;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/**
 * A commission rule came into force, behind the others.
 *
 * @param changes what it says; null in events of earlier versions
 */
public record CommissionRuleAdded(
        RuleId rule,
        String name,
        int rateBasisPoints,
        @Nullable List<Change> changes) implements DomainEvent {
    @Override
    public Id aggregate() {
        return rule;
    }
}
