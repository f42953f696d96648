package org.sandaga.commission;

/**
 * What a rule says.
 *
 * @param name 1 to 100 characters, shown to vendors as the reason of a fee
 */
public record RuleDraft(String name, RuleMatch match, RuleFee fee) {}
