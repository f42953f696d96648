package org.sandaga.inside;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.sandaga.commission.CommissionRuleRetired;
import org.sandaga.commission.RuleId;
import org.sandaga.shared.Later;

/** One more listener of the search, which remembers when it heard of a rule and refuses to hear of some. */
@ApplicationScoped
public class SearchListener {
    private static final List<Heard> HEARD = new CopyOnWriteArrayList<>();
    private static final Set<RuleId> REFUSED = ConcurrentHashMap.newKeySet();

    /** Hears of a rule, as every event comes: in the inbox's transaction. */
    void hear(@Observes @Later("search") CommissionRuleRetired event) {
        HEARD.add(new Heard(event.rule(), Instant.now()));
        if (REFUSED.contains(event.rule())) {
            throw new IllegalStateException("refused on purpose");
        }
    }

    static void refuse(RuleId rule) {
        REFUSED.add(rule);
    }

    /** When it heard of a rule, every time. */
    static List<Instant> heard(RuleId rule) {
        return HEARD.stream()
                .filter(heard -> heard.rule().equals(rule))
                .map(Heard::at)
                .toList();
    }

    private record Heard(RuleId rule, Instant at) {}
}
