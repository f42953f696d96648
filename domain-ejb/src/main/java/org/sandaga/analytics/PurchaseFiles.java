package org.sandaga.analytics;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Id;
import org.sandaga.shared.Permission;

/** Opens the file of a purchase to staff: attempts to pay, allocations, refunds, commissions and events. */
@Stateless
public class PurchaseFiles {
    private final PurchaseFileQueries queries;

    @Inject
    PurchaseFiles(PurchaseFileQueries queries) {
        this.queries = queries;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PurchaseFiles() {
        this(null);
    }

    /** @throws org.sandaga.shared.NotFound when there is no such purchase */
    public PurchaseFile file(Actor staff, PurchaseId purchase) {
        staff.require(Permission.PURCHASE_READ);
        List<String> things = Stream.concat(Stream.of(purchase), queries.orders(purchase).stream())
                .map(Id::text)
                .toList();
        return new PurchaseFile(
                queries.attempts(purchase),
                queries.allocations(purchase),
                queries.refunds(purchase),
                queries.commissions(purchase),
                queries.events(things));
    }
}
