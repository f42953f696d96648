package org.sandaga.commission;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/**
 * A commission rule says something else from now on.
 *
 * @param changes what it says otherwise; null in events of earlier versions
 */
public record CommissionRuleChanged(
        RuleId rule,
        String name,
        int rateBasisPoints,
        @Nullable List<Change> changes) implements DomainEvent {
    @Override
    public Id aggregate() {
        return rule;
    }
}
