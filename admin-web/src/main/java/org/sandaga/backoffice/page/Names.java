package org.sandaga.backoffice.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.analytics.WhoIsWho;
import org.sandaga.portal.Work;
import org.sandaga.shared.UserId;

/** Calls those who did something by their names. */
@Named("doers")
@RequestScoped
public class Names {
    private static final String ACCOUNT = UserId.PREFIX + "_";

    private final WhoIsWho people;
    private final Work work;
    private final Sheets words;
    private final Map<String, String> known = new HashMap<>();

    @Inject
    Names(WhoIsWho people, Work work, Sheets words) {
        this.people = people;
        this.work = work;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Names() {
        this(null, null, null);
    }

    /** Looks actors up, as the audit trail has them: an account's public id, {@code system} or {@code guest}. */
    public void learn(Collection<String> actors) {
        known.putAll(people.names(
                work.actor(),
                actors.stream()
                        .filter(each -> each.startsWith(ACCOUNT))
                        .distinct()
                        .map(UserId::parse)
                        .toList()));
    }

    /** An actor's name. */
    public String of(String actor) {
        return actor.startsWith(ACCOUNT) ? known.getOrDefault(actor, actor) : words.word("actor." + actor);
    }
}
