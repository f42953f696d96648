package org.sandaga.checkout;

import java.util.List;

import org.sandaga.shared.BusinessRuleViolated;

/** What was accepted is not what it costs now; nothing is charged, and the differences say why. */
public class QuoteHasChanged extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final transient List<QuoteDifference> differences;

    QuoteHasChanged(List<QuoteDifference> differences) {
        super(differences.size());
        this.differences = List.copyOf(differences);
    }

    /** Line by line, what is not as it was quoted; at least one. */
    public List<QuoteDifference> differences() {
        return differences;
    }
}
