package org.sandaga.vendorportal.stock;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.inventory.MovementRow;
import org.sandaga.portal.Work;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Words;
import org.sandaga.vendor.VendorTeam;

/** Calls whoever moved stock by the name that the team knows them by. */
@Named
@RequestScoped
public class MovedBy {
    private final VendorTeam team;
    private final Work work;
    private @Nullable Map<String, String> names;

    @Inject
    MovedBy(VendorTeam team, Work work) {
        this.team = team;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MovedBy() {
        this(null, null);
    }

    /** A member's name; whoever is on the team no more, or never was, is not named. */
    public String name(MovementRow row) {
        String name = names().get(row.by());
        return name == null ? word(row.by().equals(Actor.SYSTEM.name()) ? "by.system" : "by.other") : name;
    }

    private Map<String, String> names() {
        if (names == null) {
            names = team.names(work.actor()).entrySet().stream()
                    .collect(Collectors.toMap(each -> each.getKey().text(), Map.Entry::getValue));
        }
        return names;
    }

    private String word(String key) {
        return Words.of(MovedBy.class, key, work.locale());
    }
}
