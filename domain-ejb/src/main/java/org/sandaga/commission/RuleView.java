package org.sandaga.commission;

/**
 * A rule in its place.
 *
 * @param isDefault true for the one that matches every sale and stands last
 * @param version changes with every edit, for If-Match
 */
public record RuleView(RuleId id, boolean isDefault, String name, RuleMatch match, RuleFee fee, long version) {
    /** What it says. */
    RuleDraft draft() {
        return new RuleDraft(name, match, fee);
    }
}
