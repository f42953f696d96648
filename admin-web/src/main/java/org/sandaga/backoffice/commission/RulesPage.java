package org.sandaga.backoffice.commission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.commission.Commissions;
import org.sandaga.commission.RuleId;
import org.sandaga.commission.RuleView;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** The commission rules in the order in which they are asked. */
@Named
@RequestScoped
public class RulesPage {
    private final Commissions commissions;
    private final Work work;
    private final Desk desk;
    private List<RuleView> rules = List.of();
    private Map<RuleId, RuleId> unreachable = Map.of();

    @Inject
    RulesPage(Commissions commissions, Work work, Desk desk) {
        this.commissions = commissions;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RulesPage() {
        this(null, null, null);
    }

    /** Moves a rule, else shows them. */
    public void open() {
        desk.show(() -> {
            if (work.isPost()) {
                desk.act(this::move);
            }
            if (!desk.isGiven()) {
                rules = commissions.rules(work.actor());
                unreachable = commissions.unreachable(work.actor());
            }
        });
    }

    private String move() {
        RuleId moved = RuleId.parse(work.text("rule"));
        List<RuleId> order = new ArrayList<>(commissions.rules(work.actor()).stream()
                .filter(each -> !each.isDefault())
                .map(RuleView::id)
                .toList());
        int at = order.indexOf(moved);
        int other = work.text("do").equals("up") ? at - 1 : at + 1;
        if (at >= 0 && other >= 0 && other < order.size()) {
            Collections.swap(order, at, other);
            commissions.reorder(work.actor(), order);
        }
        return "/rules?did=rules-moved#" + moved.text();
    }

    public List<RuleView> getRules() {
        return rules;
    }

    /** The name of the rule before it that matches all it would; null when it can match. */
    public @Nullable String hiddenBy(RuleView rule) {
        RuleId by = unreachable.get(rule.id());
        return by == null
                ? null
                : rules.stream()
                        .filter(each -> each.id().equals(by))
                        .map(RuleView::name)
                        .findFirst()
                        .orElse(null);
    }
}
