package org.sandaga.audit;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Sql;

/** Proves, on the rows as they are now, what must always hold. */
@Stateless
public class Invariants {
    private final Sql sql;

    @Inject
    Invariants(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Invariants() {
        this(null);
    }

    /**
     * Runs every check, each on one moment of the database; for staff with {@link Permission#LEDGER_READ}.
     *
     * <p>In a transaction of its own that cannot write, whatever a check's file says.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Finding> check(Actor actor) {
        readOnly(actor);
        return Check.all().stream().map(this::run).toList();
    }

    /**
     * Runs one check, by its name such as {@code ledger/journals_balance}.
     *
     * @throws NotFound when there is none of that name
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Finding check(Actor actor, String name) {
        readOnly(actor);
        return Check.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(this::run)
                .orElseThrow(() -> new NotFound("check", name));
    }

    private void readOnly(Actor actor) {
        actor.require(Permission.LEDGER_READ);
        sql.one("select set_config('transaction_read_only', 'on', true) as mode", row -> row.text("mode"));
    }

    private Finding run(Check check) {
        return Finding.of(check, sql.list(check.query(), row -> row.text("fault")));
    }
}
