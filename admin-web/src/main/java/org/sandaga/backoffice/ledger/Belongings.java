package org.sandaga.backoffice.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.Cause;
import org.sandaga.analytics.Causes;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.portal.Work;

/** Says which purchase, order or transfer money belongs to, by the ids that the ledger keeps. */
@Named("belongings")
@RequestScoped
public class Belongings {
    private final Causes causes;
    private final Work work;
    private final Sheets words;
    private final Map<UUID, Cause> known = new HashMap<>();

    @Inject
    Belongings(Causes causes, Work work, Sheets words) {
        this.causes = causes;
        this.work = work;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Belongings() {
        this(null, null, null);
    }

    /** Looks subjects of entries up. */
    public void learn(Collection<@Nullable UUID> subjects) {
        known.putAll(causes.of(
                work.actor(),
                subjects.stream().filter(Objects::nonNull).distinct().toList()));
    }

    /** What a subject is called; empty for what has no page. */
    public String of(@Nullable UUID subject) {
        Cause cause = known.get(subject);
        return cause == null ? "" : words.word("cause." + cause.kind().name()) + " " + cause.number();
    }

    /** Its public id; empty for what has no page. */
    public String id(@Nullable UUID subject) {
        Cause cause = known.get(subject);
        return cause == null ? "" : cause.id();
    }

    /** Where it is shown, below the portal; empty for what has no page. */
    public String path(@Nullable UUID subject) {
        Cause cause = known.get(subject);
        return cause == null ? "" : (cause.kind() == Cause.Kind.PAYOUT ? "/transfers/" : "/purchases/") + cause.page();
    }

    /** A cell that names it and leads there. */
    Cell cell(@Nullable UUID subject) {
        return Cell.of(of(subject)).to(path(subject));
    }
}
