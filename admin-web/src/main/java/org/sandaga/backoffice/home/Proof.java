package org.sandaga.backoffice.home;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.audit.Checked;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.portal.Written;

/** Says in a sentence what the latest runs of all checks come to. */
@RequestScoped
public class Proof {
    private final Sheets words;
    private final Written written;

    @Inject
    Proof(Sheets words, Written written) {
        this.words = words;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Proof() {
        this(null, null);
    }

    /** The broken ones first, then those that have yet to run. */
    static List<Checked> brokenFirst(List<Checked> checks) {
        return checks.stream().sorted(Comparator.comparing(Proof::rank)).toList();
    }

    private static int rank(Checked each) {
        return each.isBroken() ? 0 : each.holds() ? 2 : 1;
    }

    String of(List<Checked> checks) {
        long holding = checks.stream().filter(Checked::holds).count();
        long broken = checks.stream().filter(Checked::isBroken).count();
        String said =
                words.word("invariants.summary", checks.size(), holding, broken, checks.size() - holding - broken);
        return checks.stream()
                .map(Checked::at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(at -> said + " · " + words.word("invariants.oldest", written.moment(at)))
                .orElse(said);
    }
}
