package org.sandaga.backoffice.identity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.sandaga.identity.AccountRow;
import org.sandaga.identity.Accounts;
import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.SliceRequest;

/** Finds people by a part of their name or address. */
@ApplicationScoped
public class PersonFinder implements Finder {
    private static final SliceRequest FEW = SliceRequest.first(5);

    /** All accounts are looked through for it, so fewer letters are not worth it. */
    private static final int SHORTEST = 3;

    private final Accounts accounts;

    @Inject
    PersonFinder(Accounts accounts) {
        this.accounts = accounts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PersonFinder() {
        this(null);
    }

    @Override
    public List<Found> find(Actor actor, String word) {
        return word.length() >= SHORTEST && actor.may(Permission.ACCOUNTS_MANAGE)
                ? accounts.list(actor, word, FEW).items().stream()
                        .map(PersonFinder::found)
                        .toList()
                : List.of();
    }

    private static Found found(AccountRow row) {
        return new Found(
                "person", row.name(), row.email(), "/people/" + row.id().text());
    }
}
