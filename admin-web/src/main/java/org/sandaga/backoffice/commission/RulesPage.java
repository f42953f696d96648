package org.sandaga.backoffice.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.primefaces.event.ReorderEvent;

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
    private final RuleWords ruleWords;
    private @Nullable List<RuleView> rules;
    private Map<RuleId, RuleId> unreachable = Map.of();

    @Inject
    RulesPage(Commissions commissions, Work work, Desk desk, RuleWords ruleWords) {
        this.commissions = commissions;
        this.work = work;
        this.desk = desk;
        this.ruleWords = ruleWords;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RulesPage() {
        this(null, null, null, null);
    }

    /** Moves a rule, else shows them. */
    public void open() {
        desk.show(() -> {
            if (work.isPost()) {
                desk.act(this::change);
            }
            if (!desk.isGiven()) {
                getRules();
            }
        });
    }

    private String change() {
        if (work.text("do").equals("undo")) {
            String[] before = work.text("undo").split(":", 2);
            return move(before[0], before.length < 2 ? "" : before[1]);
        }
        String up = work.text("up");
        return up.isEmpty() ? step(work.text("down"), 1) : step(up, -1);
    }

    /** Whether a rule has another to change places with. @param by -1 for the one before, 1 for the one after */
    public boolean canStep(RuleView rule, int by) {
        List<RuleId> order = order();
        int at = order.indexOf(rule.id());
        return at >= 0 && at + by >= 0 && at + by < order.size();
    }

    private String step(String rule, int by) {
        int at = order().indexOf(RuleId.parse(rule));
        return at < 0 ? "" : move(rule, Integer.toString(at + by));
    }

    /** To another place in the order of now. */
    private String move(String rule, String place) {
        RuleId moved = RuleId.parse(rule);
        List<RuleId> order = order();
        int at = order.indexOf(moved);
        int to = place.matches("\\d{1,4}") ? Integer.parseInt(place) : -1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return "/rules";
        }
        order.add(to, order.remove(at));
        commissions.reorder(work.actor(), order);
        return "/rules?did=rules-moved&undo=" + moved.text() + ":" + at + "#" + moved.text();
    }

    /** A row was dragged to another place; the default rule stays behind the others. */
    public void dragged(ReorderEvent event) {
        List<String> seen = List.of(work.text("seen").split(","));
        desk.show(() -> desk.act(() -> {
            int from = event.getFromIndex();
            boolean known = seen.equals(order().stream().map(RuleId::text).toList()) && 0 <= from && from < seen.size();
            return known
                    ? move(seen.get(from), Integer.toString(Math.min(event.getToIndex(), seen.size() - 1)))
                    : "/rules?did=rules-others";
        }));
    }

    /** The order that was shown, so that a row dragged in an older one moves nothing. */
    public String getSeen() {
        return order().stream().map(RuleId::text).collect(Collectors.joining(","));
    }

    private List<RuleId> order() {
        return getRules().stream()
                .filter(each -> !each.isDefault())
                .map(RuleView::id)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The rules in order; PrimeFaces changes the list when a row is dragged. */
    public List<RuleView> getRules() {
        if (rules == null) {
            rules = commissions.rules(work.actor());
            unreachable = commissions.unreachable(work.actor());
            ruleWords.learn(rules);
        }
        return new ArrayList<>(rules);
    }

    /** The name of the rule before it that matches all it would; null when it can match. */
    public @Nullable String hiddenBy(RuleView rule) {
        RuleId by = unreachable.get(rule.id());
        return by == null
                ? null
                : getRules().stream()
                        .filter(each -> each.id().equals(by))
                        .map(RuleView::name)
                        .findFirst()
                        .orElse(null);
    }
}
