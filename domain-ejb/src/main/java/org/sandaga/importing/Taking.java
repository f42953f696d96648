package org.sandaga.importing;

import java.util.ArrayList;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Sql;

/** Takes some products in, all or nothing, in a transaction of its own; in a vendor's import behind the vendor's wall. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Taking {
    private final TakeProduct product;
    private final Progress progress;
    private final Sql sql;

    @Inject
    Taking(TakeProduct product, Progress progress, Sql sql) {
        this.product = product;
        this.progress = progress;
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Taking() {
        this(null, null, null);
    }

    /**
     * Takes them in and notes what came of it, in one transaction.
     *
     * @throws org.sandaga.shared.BusinessRuleViolated when one cannot be taken in; then none was
     */
    @ForVendor
    public void take(Actor actor, Task task, List<ProductItem> items) {
        progress.record(task, taken(actor, task, items));
    }

    /**
     * Takes a part of a product in and notes what came of it, in one transaction; the product is not done with it.
     *
     * @param parts how many parts of the product are taken then
     * @throws org.sandaga.shared.BusinessRuleViolated when it cannot be taken in
     */
    @ForVendor
    public void takePart(Actor actor, Task task, ProductItem part, int parts) {
        progress.record(
                task, Taken.part(parts, taken(actor, task, List.of(part)).findings()));
    }

    /**
     * Does the same and undoes it.
     *
     * @throws OnlyTried always, with what came of it
     */
    @ForVendor
    public Taken attempt(Actor actor, Task task, List<ProductItem> items) {
        throw new OnlyTried(taken(actor, task, items));
    }

    private Taken taken(Actor actor, Task task, List<ProductItem> items) {
        List<Finding> findings = new ArrayList<>();
        TakeProduct.Known known = new TakeProduct.Known();
        for (ProductItem item : items) {
            findings.addAll(product.take(actor, task, item, known));
            sql.letGo();
        }
        return new Taken(items.getLast().place(), findings);
    }
}
