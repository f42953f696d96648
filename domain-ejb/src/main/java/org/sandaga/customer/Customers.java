package org.sandaga.customer;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Input;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Once;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** Keeps a shopper's profile and address book; everybody sees only their own. */
@Stateless
public class Customers {
    private static final int LONGEST_LABEL = 50;

    private final Addresses addresses;
    private final Sql sql;

    @Inject
    Customers(Addresses addresses, Sql sql) {
        this.addresses = addresses;
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Customers() {
        this(null, null);
    }

    /** The actor's addresses, the preferred one first. */
    public List<AddressView> addresses(Actor actor) {
        return addresses.of(actor.requireUser());
    }

    /**
     * Puts an address into the actor's book; the first becomes the preferred one.
     *
     * @param label what the shopper calls it, 1 to 50 characters
     * @throws AddressBookIsFull when there are 20 already
     */
    @Once
    public AddressId addAddress(Actor actor, String label, PostalAddress address) {
        AddressId id = AddressId.next();
        if (!addresses.add(actor.requireUser(), id, label(label), address)) {
            throw new AddressBookIsFull(Addresses.MOST);
        }
        return id;
    }

    /** Replaces one of the actor's addresses; orders keep what they were placed with. */
    public void changeAddress(Actor actor, AddressId id, String label, PostalAddress address) {
        found(addresses.change(actor.requireUser(), id, label(label), address), id);
    }

    /** Takes an address out of the actor's book. */
    public void removeAddress(Actor actor, AddressId id) {
        found(addresses.remove(actor.requireUser(), id), id);
    }

    /** Makes one of the actor's addresses the one that is offered first. */
    public void preferAddress(Actor actor, AddressId id) {
        found(addresses.prefer(actor.requireUser(), id), id);
    }

    /** What the actor prefers. */
    public CustomerProfile profile(Actor actor) {
        return sql.first(
                        "select phone, market from customer.profile where user_id = ?",
                        row -> new CustomerProfile(row.maybeText("phone"), row.maybeText("market")),
                        actor.requireUser())
                .orElseGet(() -> new CustomerProfile(null, null));
    }

    /**
     * Keeps what the actor prefers.
     *
     * @throws org.sandaga.shared.InvalidInput when some of it can be no such thing
     */
    public void changeProfile(Actor actor, CustomerProfile wanted) {
        UserId user = actor.requireUser();
        CustomerProfile profile = CustomerProfile.of(wanted.phone(), wanted.market());
        sql.update("""
                insert into customer.profile (user_id, phone, market) values (?, ?, ?)
                on conflict (user_id) do update set phone = excluded.phone, market = excluded.market""", user, profile.phone(), profile.market());
    }

    private static void found(boolean changed, AddressId id) {
        if (!changed) {
            throw new NotFound(id);
        }
    }

    private static String label(String label) {
        return Input.line("label", label, LONGEST_LABEL);
    }
}
