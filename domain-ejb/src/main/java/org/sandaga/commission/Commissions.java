package org.sandaga.commission;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.Money;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/**
 * Computes commissions, and lets the operator's staff edit the rules.
 *
 * <p>A changed rule touches later quotes only: what was sold keeps the commission it was sold with. The methods that
 * take an {@link Actor} throw {@link org.sandaga.shared.NotAllowed} without {@link Permission#COMMISSION_EDIT}.
 */
@Stateless
public class Commissions {
    private final CommissionRules rules;
    private final Quoting quoting;
    private final ReachPolicy reach;
    private final Events events;
    private final BusinessTime time;

    @Inject
    Commissions(CommissionRules rules, Quoting quoting, ReachPolicy reach, Events events, BusinessTime time) {
        this.rules = rules;
        this.quoting = quoting;
        this.reach = reach;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Commissions() {
        this(null, null, null, null, null);
    }

    /**
     * What is taken of a sale at a moment, in two statements however many lines it has.
     *
     * @param shipping what each vendor's package costs to send
     */
    public CommissionQuote quote(List<CommissionLine> lines, Map<VendorId, Money> shipping, Instant at) {
        return quoting.quote(lines, shipping, at);
    }

    /**
     * The rules for the sales of whoever begins to sell, in the order they are asked, the default one last; for
     * everybody, who read them before they apply. Those for one vendor or one product, and those that never match, are
     * left out.
     */
    public List<RuleView> general() {
        Instant now = time.now();
        List<RuleView> open = rules.inOrder().stream()
                .filter(rule -> rule.match().isGeneral(now))
                .toList();
        Map<RuleId, RuleId> never = reach.unreachable(open);
        return open.stream().filter(rule -> !never.containsKey(rule.id())).toList();
    }

    /** All rules in the order they are asked, the default one last. */
    public List<RuleView> rules(Actor actor) {
        actor.require(Permission.COMMISSION_EDIT);
        return rules.inOrder();
    }

    /** The rules that can never match, each with the first one before it that matches all it would. */
    public Map<RuleId, RuleId> unreachable(Actor actor) {
        actor.require(Permission.COMMISSION_EDIT);
        return reach.unreachable(rules.inOrder());
    }

    /** @throws org.sandaga.shared.NotFound when there is no such rule */
    public RuleView rule(Actor actor, RuleId rule) {
        actor.require(Permission.COMMISSION_EDIT);
        return rules.require(rule);
    }

    /**
     * Adds a rule behind all others but the default one.
     *
     * @throws org.sandaga.shared.InvalidInput when it contradicts itself
     */
    @Once
    public RuleId add(Actor actor, RuleDraft draft) {
        actor.require(Permission.COMMISSION_EDIT);
        RuleDraft clean = DraftPolicy.checked(draft);
        RuleId id = rules.add(clean);
        events.tell(new CommissionRuleAdded(
                id, clean.name(), clean.fee().rateBasisPoints(), RuleChanges.between(null, clean)));
        return id;
    }

    /**
     * Replaces what a rule says; the default rule matches everything and stays so.
     *
     * @throws org.sandaga.shared.StaleVersion when somebody changed it meanwhile
     * @throws DefaultRuleStays when conditions are put on the default rule
     */
    public RuleView change(Actor actor, RuleId rule, long version, RuleDraft draft) {
        actor.require(Permission.COMMISSION_EDIT);
        RuleView before = rules.require(rule);
        if (before.isDefault() && !draft.match().equals(RuleMatch.ANY)) {
            throw new DefaultRuleStays();
        }
        RuleDraft clean = DraftPolicy.checked(draft);
        rules.change(rule, version, clean);
        events.tell(new CommissionRuleChanged(
                rule, clean.name(), clean.fee().rateBasisPoints(), RuleChanges.between(before.draft(), clean)));
        return rules.require(rule);
    }

    /**
     * Takes a rule out of use.
     *
     * @throws DefaultRuleStays for the default rule
     */
    public void retire(Actor actor, RuleId rule) {
        actor.require(Permission.COMMISSION_EDIT);
        RuleView before = rules.require(rule);
        if (before.isDefault()) {
            throw new DefaultRuleStays();
        }
        rules.retire(rule);
        events.tell(new CommissionRuleRetired(rule, RuleChanges.between(before.draft(), null)));
    }

    /**
     * Puts the rules into another order.
     *
     * @param order every rule but the default one, once
     * @throws RulesHaveChanged when the order is of other rules than there are now
     */
    public void reorder(Actor actor, List<RuleId> order) {
        actor.require(Permission.COMMISSION_EDIT);
        List<RuleId> before = rules.reorder(order);
        events.tell(new CommissionRulesReordered(rules.defaultRule(), order, RuleChanges.moved(before, order)));
    }
}
